// Saves settings as another yundeck would, at the same time.
import process from 'node:process';
import {openProfileStorage} from '#io/profile-storage.ts';
import {createSettingsStore} from '#io/settings-store.ts';

const [, , configFolder = '', prefix = '', count = '0'] = process.argv;
const settings = createSettingsStore(openProfileStorage({environment: {}, configFolder}));

for (let number = 1; number <= Number(count); number++) {
	await settings.save({lists: {[`${prefix}-${number}`]: {columns: [prefix]}}});
}
