import type {JsonRecord} from '#domain/json.ts';
import type {SettingsStore} from '#ports.ts';
import {savedSettings, withSettings} from './settings-file.ts';

/** Settings that are gone with the process. */
export function createMemorySettingsStore(): SettingsStore {
	let content: JsonRecord = {};
	return {
		async read() {
			return savedSettings(content);
		},
		async save(change) {
			content = withSettings(content, change);
		},
	};
}
