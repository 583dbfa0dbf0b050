import {cp, mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {program} from './run-watched.ts';

/** What is in the keychain, as far as somebody's home folder goes: a file per entry. */
export const keychainEntries = 'keychain/entries/';
/** What the program was given that asks the keychain. */
export const keychainGiven = 'keychain/given';
/** As long as it is there the keychain takes nothing, and says what it does not take. */
export const keychainRefusal = 'keychain/refuses';

const folder = 'installed';

/** Takes the place of the package that yundeck is installed with, and keeps in a folder what that gives the system. */
const standIn = `
import {appendFileSync, existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';

const at = path => process.env.HOME + '/' + path;
appendFileSync(at('${keychainGiven}'), JSON.stringify([process.argv, process.execArgv, process.env]) + '\\n');

export class AsyncEntry {
	#path;

	constructor(service, key) {
		this.#path = at('${keychainEntries}' + encodeURIComponent(service + '/' + key));
	}

	async getSecret() {
		return existsSync(this.#path) ? readFileSync(this.#path) : null;
	}

	async setSecret(bytes) {
		if (existsSync(at('${keychainRefusal}'))) {
			throw new Error('It is locked: ' + Buffer.from(bytes) + ' ' + Buffer.from(bytes).toString('base64'));
		}

		writeFileSync(this.#path, bytes);
	}

	async deleteCredential() {
		rmSync(this.#path, {force: true});
	}
}
`;

/** Where an entry of yundeck's is. */
export function keychainEntry(key: string): string {
	return keychainEntries + encodeURIComponent(`yundeck/${key}`);
}

/** The built program as somebody has installed it who has a keychain. Gives the program to run, and its environment. */
export async function installWithKeychain(home: string) {
	const keyring = join(home, folder, 'node_modules/@napi-rs/keyring');
	await mkdir(keyring, {recursive: true});
	await mkdir(join(home, keychainEntries), {recursive: true});
	await cp(dirname(program), join(home, folder, 'dist'), {recursive: true});
	await writeFile(join(keyring, 'package.json'), JSON.stringify({type: 'module', exports: './index.js'}));
	await writeFile(join(keyring, 'index.js'), standIn);
	return {
		program: join(home, folder, 'dist/cli.js'),
		environment: {YUNDECK_KEYCHAIN: '', DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere'},
	};
}
