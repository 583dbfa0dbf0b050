import {CallError} from '#domain/app-error.ts';
import type {ProfileSummary} from '#domain/profile.ts';
import {keySignIn} from '#domain/sign-in.ts';
import type {ProfileStore} from '#ports.ts';
import type {Environment} from './config-folder.ts';
import {summarizeFound} from './found-profile.ts';
import {findProfiles} from './found-profiles.ts';
import {summarize} from './kept-account.ts';
import {
	lastProfile,
	placeOf,
	type SavedProfile,
	savedProfiles,
	withoutProfile,
	withPlace,
	withPlaceElsewhere,
	withProfile,
} from './profile-file.ts';
import type {ProfileStorage} from './profile-storage.ts';
import {savedSettings} from './settings-file.ts';

export type ProfileStoreOptions = {
	readonly environment: Environment;
	readonly storage: ProfileStorage;
};

/** yundeck's own profiles, in the order they were saved, and after them whatever else is found. */
export function createProfileStore({environment, storage}: ProfileStoreOptions): ProfileStore {
	return {
		path: storage.path,
		async list() {
			const [content, {profiles: found, current, warnings}] = await Promise.all([
				storage.read(),
				findProfiles(environment),
			]);
			const saved = [...savedProfiles(content)].map(([name, profile]) => summarizeSaved(name, profile));
			return {
				profiles: [...saved, ...found.map(profile => summarizeFound(profile, placeOf(content, profile)))],
				...lastProfile(content),
				...(current !== undefined && {current}),
				...(warnings.length > 0 && {warnings}),
				...(storage.setAside !== undefined && {setAside: storage.setAside}),
				secretPlace: 'file',
				settings: savedSettings(content),
			};
		},
		async open(name, source) {
			if (source === 'yundeck') {
				const credentials = savedProfiles(await storage.read()).get(name)?.credentials;
				return credentials && {name, source, signIn: keySignIn(credentials)};
			}

			const {profiles} = await findProfiles(environment);
			const signIn = profiles.find(profile => profile.name === name && profile.source === source)?.reading.signIn;
			return signIn && {name, source, signIn};
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
		remember(profile, region) {
			const {name, source} = profile;
			return storage.change(content => {
				if (source !== 'yundeck') {
					return withPlaceElsewhere(content, profile, region);
				}

				// One that is not saved was signed in with once and is not to be kept.
				return savedProfiles(content).has(name) ? withPlace(content, name, region) : content;
			});
		},
	};
}

function summarizeSaved(name: string, {credentials, missing, region}: SavedProfile): ProfileSummary {
	if (credentials !== undefined) {
		return {...summarize({name, source: 'yundeck', signIn: keySignIn(credentials)}, region), secretPlace: 'file'};
	}

	return {
		name,
		source: 'yundeck',
		kind: 'AccessKey',
		hint: '',
		...(region !== undefined && {region}),
		problem: {kind: 'missing-fields', fields: missing},
		secretPlace: 'file',
	};
}
