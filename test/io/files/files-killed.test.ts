import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {setTimeout} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {tellFigures} from '../../support/figures.ts';
import {temporaryFolder} from '../../support/io/folder.ts';
import {times} from '../../support/long.ts';

const program = fileURLToPath(new URL('../../support/io/keep-writing.ts', import.meta.url));
const moments = times(3, 20);

/** What must be true of the files after a kill at any time. */
const whole: Readonly<Record<string, (folder: string, kills: number) => void>> = {
	settings(folder) {
		expect(JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8'))).toMatchObject({
			settings: {lists: {instances: {columns: [expect.stringMatching(/^column-\d+$/)]}}},
		});
	},
	sessions(folder) {
		expect(JSON.parse(readFileSync(join(folder, 'sessions.json'), 'utf8'))).toBeTypeOf('object');
	},
	export(folder) {
		const files = readdirSync(folder).filter(name => !name.startsWith('.'));
		expect(files.length).toBeGreaterThan(0);
		for (const file of files) {
			expect(readFileSync(join(folder, file), 'utf8')).toBe('a whole line\r\n'.repeat(20_000));
		}
	},
	log(folder, kills) {
		// The last line of each that was killed may be cut off, and nothing else.
		const lines = readFileSync(join(folder, 'calls.log'), 'utf8').split('\n').filter(Boolean);
		const cut = lines.filter(line => !line.endsWith('}'));
		expect(cut.length).toBeLessThanOrEqual(kills);
		for (const line of lines.filter(other => !cut.includes(other))) {
			expect(JSON.parse(line)).toMatchObject({sequence: expect.any(Number)});
		}
	},
};

test.each(Object.entries(whole))(
	'a kill while “%s” is written leaves whole files',
	async (what, expectWhole) => {
		await using folder = await temporaryFolder();
		for (let moment = 0; moment < moments; moment++) {
			const child = spawn(process.execPath, [program, folder.path, what]);
			const ended = once(child, 'exit');
			await once(child.stdout, 'data');
			await setTimeout((moment * 7) % 40);
			child.kill('SIGKILL');
			await ended;
			expectWhole(folder.path, moment + 1);
			// The next one would wait until they are old.
			for (const lock of readdirSync(folder.path).filter(name => name.endsWith('.lock'))) {
				rmSync(join(folder.path, lock));
			}
		}

		tellFigures('files', {'kills while writing': moments});
	},
	120_000,
);
