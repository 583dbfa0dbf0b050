import type {Environment} from '#io/files/config-folder.ts';
import {savedSettings} from '#io/files/settings-file.ts';
import type {ProfileStore} from '#ports.ts';
import {summarizeFound} from './found-profile.ts';
import {findProfiles} from './found-profiles.ts';
import {type Keychain, noKeychain} from './keychain.ts';
import {OwnProfiles} from './own-profiles.ts';
import {lastProfile, placeOf, savedProfiles, withPlace, withPlaceElsewhere} from './profile-file.ts';
import type {ProfileStorage} from './profile-storage.ts';

export type ProfileStoreOptions = {
	readonly environment: Environment;
	readonly storage: ProfileStorage;
	/** For the secrets; without it they are in the file. */
	readonly keychain?: Keychain;
};

/** yundeck's own profiles, in the order they were saved, and after them whatever else is found. */
export function createProfileStore({environment, storage, keychain = noKeychain}: ProfileStoreOptions): ProfileStore {
	const own = new OwnProfiles({storage, keychain, environment});

	return {
		path: storage.path,
		async list() {
			const ours = storage.read().then(async content => ({content, secretPlace: await own.secretPlace(content)}));
			const [{content, secretPlace}, {profiles: found, current, warnings}] = await Promise.all([
				ours,
				findProfiles(environment),
			]);
			const saved = own.list(content);
			return {
				profiles: [...saved, ...found.map(profile => summarizeFound(profile, placeOf(content, profile)))],
				...lastProfile(content),
				...(current !== undefined && {current}),
				...(warnings.length > 0 && {warnings}),
				...(storage.setAside !== undefined && {setAside: storage.setAside}),
				secretPlace,
				settings: savedSettings(content),
			};
		},
		async open(name, source) {
			if (source === 'yundeck') {
				return own.open(name);
			}

			const {profiles} = await findProfiles(environment);
			const signIn = profiles.find(profile => profile.name === name && profile.source === source)?.reading.signIn;
			return signIn && {name, source, signIn};
		},
		save: (name, signIn) => own.save(name, signIn),
		change: (name, change) => own.change(name, change),
		moveSecrets: to => own.moveSecrets(to),
		remove: name => own.remove(name),
		remember(profile, region, view) {
			const {name, source} = profile;
			const place = {...(region && {region}), ...(view && {view})};
			return storage.change(content => {
				if (source !== 'yundeck') {
					return withPlaceElsewhere(content, profile, place);
				}

				// One that is not saved was signed in with once and is not to be kept.
				return savedProfiles(content).has(name) ? withPlace(content, name, place) : content;
			});
		},
	};
}
