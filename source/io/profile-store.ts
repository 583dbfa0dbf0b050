import {join} from 'node:path';
import type {ProfileStore} from '#ports.ts';
import {configFolder as defaultConfigFolder, type Environment} from './config-folder.ts';
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
import {ProfileStorage} from './profile-storage.ts';

export type ProfileStoreOptions = {
	readonly environment: Environment;
	/** Instead of the user's own. */
	readonly configFolder?: string;
	/** Milliseconds since 1970; names a damaged file that is set aside. */
	readonly now?: () => number;
};

/** yundeck's own profiles, in the order they were saved, and the AccessKey of the environment after them. */
export function createProfileStore({
	environment,
	configFolder = defaultConfigFolder(environment),
	now = Date.now,
}: ProfileStoreOptions): ProfileStore {
	const storage = new ProfileStorage(join(configFolder, 'config.json'), now);
	const ofEnvironment = environmentAccount(environment);

	return {
		path: storage.path,
		async list() {
			const content = await storage.read();
			const saved = [...savedProfiles(content)].map(([name, {credentials, region}]) =>
				summarize({name, source: 'yundeck', credentials}, region),
			);
			const region = rememberedOfEnvironment(content).region ?? environmentRegion(environment);
			return {
				profiles: ofEnvironment === undefined ? saved : [...saved, summarize(ofEnvironment, region)],
				...lastProfile(content),
				...(storage.setAside !== undefined && {setAside: storage.setAside}),
			};
		},
		async open(name, source) {
			if (source === 'environment') {
				return ofEnvironment?.name === name ? ofEnvironment : undefined;
			}

			const saved = source === 'yundeck' ? savedProfiles(await storage.read()).get(name) : undefined;
			return saved && {name, source: 'yundeck', credentials: saved.credentials};
		},
		save(name, credentials) {
			return storage.change(content => withProfile(content, name, credentials));
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
