// Saves settings as another yundeck would, at the same time.
import process from 'node:process';
import {createSettingsStore} from '#io/files/settings-store.ts';
import {openProfileStorage} from '#io/profiles/profile-storage.ts';

const [, , configFolder = '', prefix = '', count = '0'] = process.argv;
const settings = createSettingsStore(openProfileStorage({environment: {}, configFolder}));

for (let number = 1; number <= Number(count); number++) {
	await settings.save({lists: {[`${prefix}-${number}`]: {columns: [prefix]}}});
}
