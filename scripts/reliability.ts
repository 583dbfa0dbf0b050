// What yundeck has withstood, counted by the tests themselves, into docs/reliability.md:
// npm run reliability [-- --soak <minutes>] [--quick] [test files, all unless given]
import {spawnSync} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {soakReport} from './bench/report.ts';
import {measureSoak} from './bench/soak.ts';
import {openWorkplace} from './bench/workplace.ts';
import {formatMarkdown} from './docs/format-markdown.ts';
import {markdownTable} from './docs/markdown-table.ts';
import {replaceBlocks} from './docs/replace-blocks.ts';
import {mutations, tryMutation} from './reliability/mutations.ts';

const {values, positionals} = parseArgs({
	options: {soak: {type: 'string', default: '10'}, quick: {type: 'boolean', default: false}},
	allowPositionals: true,
});
const projectFolder = join(import.meta.dirname, '..');
const document = join(projectFolder, 'docs/reliability.md');

const counted = await countFigures();
console.error('soak …');
await using workplace = await openWorkplace();
const soak = await measureSoak(workplace, Number(values.soak));
const caught: (readonly [string, string, string])[] = [];
for (const mutation of mutations) {
	console.error(`${mutation.name} …`);
	const tests = await tryMutation(mutation, projectFolder);
	if (tests.length === 0) {
		throw new Error(`No test has noticed: ${mutation.name}`);
	}

	caught.push([mutation.name, String(tests.length), tests[0] ?? '']);
}

const blocks = {
	figures: markdownTable(['What', 'Tried', 'How many'], counted),
	soak: `\`\`\`text\n${soakReport(soak)}\n\`\`\``,
	mutations: markdownTable(['What is broken on purpose', 'Tests that fail', 'The first of them'], caught),
};
const before = await readFile(document, 'utf8');
await writeFile(document, formatMarkdown('docs/reliability.md', replaceBlocks(before, blocks)));

/** Runs all tests, and adds up what they tell. Fails when one of them does. */
async function countFigures(): Promise<readonly (readonly [string, string, string])[]> {
	const folder = await mkdtemp(join(tmpdir(), 'yundeck-figures-'));
	const file = join(folder, 'figures.jsonl');
	try {
		const {status} = spawnSync('npx', ['vitest', 'run', ...(values.quick ? [] : ['--mode', 'long']), ...positionals], {
			cwd: projectFolder,
			env: {...process.env, YUNDECK_FIGURES: file},
			stdio: ['ignore', 'inherit', 'inherit'],
		});
		if (status !== 0) {
			throw new Error('Some tests fail: there is nothing to be counted.');
		}

		return addUp(await readFile(file, 'utf8'));
	} finally {
		await rm(folder, {recursive: true, force: true});
	}
}

type Figures = {readonly name: string; readonly figures: Readonly<Record<string, number | string>>};

function addUp(lines: string): readonly (readonly [string, string, string])[] {
	const sums = new Map<string, number | string>();
	for (const line of lines.trim().split('\n')) {
		const {name, figures} = JSON.parse(line) as Figures;
		for (const [what, value] of Object.entries(figures)) {
			const key = JSON.stringify([name, what]);
			const sum = sums.get(key) ?? 0;
			sums.set(key, typeof value === 'number' && typeof sum === 'number' ? sum + value : value);
		}
	}

	return [...sums]
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, value]) => {
			const [name, what] = JSON.parse(key) as [string, string];
			return [name, what, typeof value === 'number' ? value.toLocaleString('en-US') : value] as const;
		});
}
