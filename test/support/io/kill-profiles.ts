// Does one thing to the profiles in a folder and kills itself at the n-th step: before or after any access to the file
// or to the keychain. Ends with 0 when there were fewer steps.
import {join} from 'node:path';
import process from 'node:process';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import type {Keychain} from '#io/profiles/keychain.ts';
import {OwnProfiles} from '#io/profiles/own-profiles.ts';
import {ProfileStorage} from '#io/profiles/profile-storage.ts';
import {folderKeychain} from './keychain.ts';

const [, , folder = '', action = '', killAt = '0'] = process.argv;

let count = 0;
async function step<T>(work: () => Promise<T>): Promise<T> {
	kill();
	const result = await work();
	kill();
	return result;
}

function kill(): void {
	count++;
	if (count === Number(killAt)) {
		process.kill(process.pid, 'SIGKILL');
	}
}

class SteppedStorage extends ProfileStorage {
	override change(...given: Parameters<ProfileStorage['change']>): Promise<void> {
		return step(() => super.change(...given));
	}
}

const inner = folderKeychain(join(folder, 'keychain'));
const keychain: Keychain = {
	isAvailable: inner.isAvailable,
	get: key => step(() => inner.get(key)),
	set: (key, secret) => step(() => inner.set(key, secret)),
	remove: key => step(() => inner.remove(key)),
};
const own = new OwnProfiles({storage: new SteppedStorage(join(folder, 'config.json'), Date.now), keychain});
const rotated = keySignIn({accessKeyId: 'LTAI-new', accessKeySecret: new Secret('secret of LTAI-new')});

const actions: Readonly<Record<string, () => Promise<void>>> = {
	save: () => own.save('work', rotated),
	rotate: () => own.change('work', {signIn: rotated}),
	rename: () => own.change('work', {name: 'renamed'}),
	'to-file': () => own.moveSecrets('file'),
	'to-keychain': () => own.moveSecrets('keychain'),
	remove: () => own.remove('work'),
};
await actions[action]?.();
