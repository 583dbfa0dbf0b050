import {execFile} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {build} from 'esbuild';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {regionsAnswer} from '../../support/io/answers.ts';
import {type Answer, startServer} from '../../support/io/server.ts';

const source = fileURLToPath(new URL('../../support/io/program.ts', import.meta.url));
let folder = '';
let bundle = '';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'yundeck-bundle-'));
	bundle = join(folder, 'program.mjs');
	await build({
		entryPoints: [source],
		outfile: bundle,
		bundle: true,
		platform: 'node',
		format: 'esm',
		banner: {js: `import {createRequire} from 'node:module'; const require = createRequire(import.meta.url);`},
		logLevel: 'error',
	});
});

afterAll(() => rm(folder, {recursive: true}));

async function run(program: string, url: string, ending: string): Promise<string> {
	const {stdout} = await promisify(execFile)(process.execPath, [program, url, ending]);
	return stdout.trim();
}

describe.each([
	['from source', () => source],
	['bundled into one file', () => bundle],
])('a program ends when its calls have, %s', (_form, program) => {
	test.each<[ending: string, output: string, answer: Answer]>([
		['answered', 'nothing left', regionsAnswer('cn-hangzhou')],
		['abandoned', 'cancelled,cancelled,cancelled\nnothing left', 'hang'],
		['abandoned', 'cancelled,cancelled,cancelled\nnothing left', 'stall-in-body'],
		['timed out', 'timed-out\nnothing left', 'hang'],
		['timed out', 'timed-out\nnothing left', 'stall-in-body'],
	])('%s (%#)', async (ending, output, answer) => {
		await using server = await startServer(answer);

		expect(await run(program(), server.url, ending)).toBe(output);
	});
});
