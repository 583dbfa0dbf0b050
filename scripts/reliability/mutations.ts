import {execFileSync, spawnSync} from 'node:child_process';
import {cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';

export type Mutation = {
	readonly name: string;
	readonly file: string;
	readonly find: string;
	readonly replace: string;
	/** Where it should be noticed. */
	readonly tests: readonly string[];
};

export const mutations: readonly Mutation[] = [
	{
		name: 'SIGTERM ends the process without restoring the terminal',
		file: 'source/command-line/start-app.tsx',
		find: 'process.on(signal, () => quit(exitCode));',
		replace:
			"process.on(signal, () => (signal === 'SIGTERM' ? process.kill(process.pid, 'SIGKILL') : quit(exitCode)));",
		tests: ['test/e2e/ways-out.test.ts', 'test/e2e/leaving.test.ts'],
	},
	{
		name: 'names are drawn as they come',
		file: 'source/domain/printable.ts',
		find: 'if (plain.test(text)) {',
		replace: 'if (text !== undefined || plain.test(text)) {',
		tests: ['test/e2e/hostile.test.ts', 'test/domain/cells.test.ts', 'test/screens/frames.test.ts'],
	},
	{
		name: 'a page that had to be asked for again is lost',
		file: 'source/io/calls/ask.ts',
		find: 'return ended.value;',
		replace:
			'return number > 1 && Object(Object(ended.value).value).nextToken !== undefined ? {...ended.value, value: {...ended.value.value, items: []}} : ended.value;',
		tests: [
			'test/io/ecs/ecs-retry.test.ts',
			'test/io/ecs/ecs-instances.test.ts',
			'test/io/ecs/ecs-instances-parts.test.ts',
		],
	},
];

/** Breaks a copy of the project on purpose, builds it and gives the tests that fail. */
export async function tryMutation(mutation: Mutation, projectFolder: string): Promise<readonly string[]> {
	const folder = await mkdtemp(join(tmpdir(), 'yundeck-mutation-'));
	try {
		await copyProject(projectFolder, folder);
		const path = join(folder, mutation.file);
		const source = await readFile(path, 'utf8');
		if (source.split(mutation.find).length !== 2) {
			throw new Error(`${mutation.file} does not have exactly once: ${mutation.find}`);
		}

		await writeFile(
			path,
			source.replace(mutation.find, () => mutation.replace),
		);
		execFileSync(process.execPath, ['--import=tsx', 'scripts/build.ts'], {cwd: folder, stdio: 'ignore'});
		return failingTests(folder, mutation.tests);
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
}

async function copyProject(from: string, to: string): Promise<void> {
	const files = execFileSync('git', ['ls-files', '-z'], {cwd: from, encoding: 'utf8'}).split('\0').filter(Boolean);
	for (const file of files) {
		await mkdir(dirname(join(to, file)), {recursive: true});
		await cp(join(from, file), join(to, file));
	}

	await symlink(join(from, 'node_modules'), join(to, 'node_modules'));
}

type Report = {
	readonly testResults: readonly {
		readonly assertionResults: readonly {readonly status: string; readonly fullName: string}[];
	}[];
};

async function failingTests(folder: string, tests: readonly string[]): Promise<readonly string[]> {
	const report = join(folder, 'report.json');
	spawnSync('npx', ['vitest', 'run', '--reporter=json', `--outputFile=${report}`, ...tests], {
		cwd: folder,
		stdio: 'ignore',
	});
	const {testResults} = JSON.parse(await readFile(report, 'utf8')) as Report;
	return testResults
		.flatMap(({assertionResults}) => assertionResults)
		.filter(({status}) => status === 'failed')
		.map(({fullName}) => fullName);
}
