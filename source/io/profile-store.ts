import type {ProfileStore} from '#ports.ts';
import type {Environment} from './config-folder.ts';
import {environmentAccount, environmentName, environmentRegion} from './environment-account.ts';
import {summarize} from './kept-account.ts';
import {type Keychain, noKeychain} from './keychain.ts';
import {OwnProfiles} from './own-profiles.ts';
import {lastProfile, rememberedOfEnvironment, savedProfiles, withEnvironmentPlace, withPlace} from './profile-file.ts';
import type {ProfileStorage} from './profile-storage.ts';
import {savedSettings} from './settings-file.ts';

export type ProfileStoreOptions = {
	readonly environment: Environment;
	readonly storage: ProfileStorage;
	/** For the secrets; without it they are in the file. */
	readonly keychain?: Keychain;
};

/** yundeck's own profiles, in the order they were saved, and the AccessKey of the environment after them. */
export function createProfileStore({environment, storage, keychain = noKeychain}: ProfileStoreOptions): ProfileStore {
	const ofEnvironment = environmentAccount(environment);
	const own = new OwnProfiles({storage, keychain});

	return {
		path: storage.path,
		async list() {
			const content = await storage.read();
			const secretPlace = own.secretPlace(content);
			const saved = own.list(content);
			const region = rememberedOfEnvironment(content).region ?? environmentRegion(environment);
			return {
				profiles: ofEnvironment === undefined ? saved : [...saved, summarize(ofEnvironment, region)],
				...lastProfile(content),
				...(storage.setAside !== undefined && {setAside: storage.setAside}),
				secretPlace: await secretPlace,
				settings: savedSettings(content),
			};
		},
		async open(name, source) {
			if (source === 'environment') {
				return ofEnvironment?.name === name ? ofEnvironment : undefined;
			}

			return source === 'yundeck' ? own.open(name) : undefined;
		},
		save: (name, signIn) => own.save(name, signIn),
		change: (name, change) => own.change(name, change),
		moveSecrets: to => own.moveSecrets(to),
		remove: name => own.remove(name),
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
