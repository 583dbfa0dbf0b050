import {CallError} from '#domain/app-error.ts';
import {keySignIn} from '#domain/sign-in.ts';
import type {ProfileStore} from '#ports.ts';
import type {Environment} from './config-folder.ts';
import {environmentAccount, environmentName, environmentRegion} from './environment-account.ts';
import {summarize} from './kept-account.ts';
import {
	lastProfile,
	rememberedOfEnvironment,
	savedProfiles,
	withEnvironmentPlace,
	withoutProfile,
	withPlace,
	withProfile,
} from './profile-file.ts';
import type {ProfileStorage} from './profile-storage.ts';
import {savedSettings} from './settings-file.ts';

export type ProfileStoreOptions = {
	readonly environment: Environment;
	readonly storage: ProfileStorage;
};

/** yundeck's own profiles, in the order they were saved, and the AccessKey of the environment after them. */
export function createProfileStore({environment, storage}: ProfileStoreOptions): ProfileStore {
	const ofEnvironment = environmentAccount(environment);

	return {
		path: storage.path,
		async list() {
			const content = await storage.read();
			const saved = [...savedProfiles(content)].map(([name, {credentials, region}]) =>
				summarize({name, source: 'yundeck', signIn: keySignIn(credentials)}, region),
			);
			const region = rememberedOfEnvironment(content).region ?? environmentRegion(environment);
			return {
				profiles: ofEnvironment === undefined ? saved : [...saved, summarize(ofEnvironment, region)],
				...lastProfile(content),
				...(storage.setAside !== undefined && {setAside: storage.setAside}),
				secretPlace: 'file',
				settings: savedSettings(content),
			};
		},
		async open(name, source) {
			if (source === 'environment') {
				return ofEnvironment?.name === name ? ofEnvironment : undefined;
			}

			const saved = source === 'yundeck' ? savedProfiles(await storage.read()).get(name) : undefined;
			return saved && {name, source: 'yundeck', signIn: keySignIn(saved.credentials)};
		},
		async save(name, signIn) {
			if (!('credentials' in signIn)) {
				throw new CallError({kind: 'unexpected', message: signIn.kind});
			}

			await storage.change(content => withProfile(content, name, signIn.credentials));
		},
		async change() {
			throw new CallError({kind: 'unexpected'});
		},
		async moveSecrets() {
			throw new CallError({kind: 'unexpected'});
		},
		remove(name) {
			return storage.change(content => (savedProfiles(content).has(name) ? withoutProfile(content, name) : content));
		},
		remember(name, region) {
			return storage.change(content => {
				if (savedProfiles(content).has(name)) {
					return withPlace(content, name, region);
				}

				// Neither saved nor the environment's: signed in once and not to be kept.
				return name === environmentName ? withEnvironmentPlace(content, name, region) : content;
			});
		},
	};
}
