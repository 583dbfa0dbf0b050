// Writes one kind of file in a folder again and again, until it is killed. Tells on stdout when it has begun.
import {join} from 'node:path';
import process from 'node:process';
import {Secret} from '#domain/secret.ts';
import {createExporter} from '#io/files/exporter.ts';
import {openRequestLogFile} from '#io/files/request-log-file.ts';
import {createSettingsStore} from '#io/files/settings-store.ts';
import {openProfileStorage} from '#io/profiles/profile-storage.ts';
import {createFileSessionStore} from '#io/sessions/session-store.ts';
import {failedRequest} from '../sample-requests.ts';

const [, , folder = '', what = ''] = process.argv;
const settings = createSettingsStore(openProfileStorage({environment: {}, configFolder: folder}));
const sessions = createFileSessionStore(join(folder, 'sessions.json'), Date.now);
const exporter = createExporter({folder});
const log = what === 'log' ? await openRequestLogFile(join(folder, 'calls.log'), () => {}) : undefined;

const writes: Readonly<Record<string, (round: number) => unknown>> = {
	settings: round => settings.save({lists: {instances: {columns: [`column-${round}`]}}}),
	sessions: round => sessions.set(`session ${round}`, new Secret('x'.repeat(2000))),
	export: () => exporter.write('instances.csv', 'a whole line\r\n'.repeat(20_000)),
	async log() {
		for (let line = 0; line < 50; line++) {
			log?.write(failedRequest({requestId: `R-${line}`}));
		}

		await new Promise(setImmediate);
	},
};

for (let round = 1; ; round++) {
	await writes[what]?.(round);
	if (round === 1) {
		process.stdout.write('begun\n');
	}
}
