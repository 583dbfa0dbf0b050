import type {ProfileStorage} from '#io/profiles/profile-storage.ts';
import type {SettingsStore} from '#ports.ts';
import {savedSettings, withSettings} from './settings-file.ts';

/** The settings, in the file of the profiles. */
export function createSettingsStore(storage: ProfileStorage): SettingsStore {
	return {
		async read() {
			return savedSettings(await storage.read());
		},
		save(change) {
			return storage.change(content => withSettings(content, change));
		},
	};
}
