import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {tellFigures} from '../support/figures.ts';
import {startHostileEndpoint} from '../support/hostile-endpoint.ts';
import {isLong} from '../support/long.ts';
import {forbidden} from '../support/sample-hostile-text.ts';
import {temporaryHome} from '../support/terminal-environment.ts';
import {leftOn} from '../support/terminal-modes.ts';
import {type EndpointProcess, startEndpointProcess} from './endpoint-process.ts';
import {endOf, openShell} from './shell.ts';
import {accessKeyOf, runYundeck} from './yundeck.ts';

const quick: Readonly<Record<string, string>> = {
	everything: [
		...[
			'\u001B[2J\u001B[31;8mred\u001B[?1049l',
			'\u001B]0;title\u0007',
			'\u001B]52;c;cm0gLXJmIC8=\u0007',
			'\u001B]8;;http',
		],
		...[
			'://evil.example\u001B\\link\u001B]8;;\u001B\\',
			'\u009B2J\u009D0;t\u009C',
			'\u0000\u0007\b\u007F\r\n\t',
			'\u202Egnp',
		],
		...[
			'\u2066\u200B\u200D\uFEFF\u00AD',
			'e\u0301\u0300',
			'…α±',
			'👩‍💻🇨🇳',
			'=cmd|',
			'\u001BP+q\u001B\\',
			'\u001B]P1',
			'订单',
		],
	].join(''),
};
const long: Readonly<Record<string, string>> = {
	unfinished: '\u001B]0;never ends',
	conceal: '\u001B[8mhidden',
	'very long': '长'.repeat(3000),
	'very many escapes': '\u001B[31m'.repeat(2000),
};
const texts = isLong ? {...quick, ...long} : quick;
const pause = 100;
let endpoint: EndpointProcess;

beforeAll(async () => {
	endpoint = await startEndpointProcess('--demo-instances', '60');
});

afterAll(() => endpoint[Symbol.asyncDispose]());

const isLoaded = /Instances +(\d+)\/\1\b/;

type WalkOptions = {
	readonly isFailing?: (action: string) => boolean;
	/** Commands that are run without a terminal. */
	readonly scripts?: readonly (readonly string[])[];
};

/** All that yundeck writes on a walk through its screens, with this text wherever texts come from outside. */
async function walk(text: string, {isFailing, scripts = []}: WalkOptions = {}) {
	await using hostile = await startHostileEndpoint(endpoint.url, text, isFailing);
	await using home = await temporaryHome();
	await mkdir(join(home.folder, '.aliyun'));
	const profile = {mode: 'AK', access_key_id: endpoint.accessKeyId, access_key_secret: endpoint.accessKeySecret};
	const named = {...profile, name: text.slice(0, 5000), region_id: text.slice(0, 5000)};
	const profiles = [{...profile, name: 'plain', region_id: 'cn-hangzhou'}, named, {name: `${named.name}2`, mode: text}];
	await writeFile(join(home.folder, '.aliyun/config.json'), JSON.stringify({current: 'plain', profiles}));
	const log = join(home.folder, 'calls.log');
	await using terminal = openShell({
		environment: home.environment,
		args: ['--endpoint', hostile.url, '--profile', 'plain', '--region', 'cn-hangzhou', '--log-file', log],
	});
	await terminal.waitFor(isFailing ? /Hostile/ : isLoaded, 20_000);
	const keys = [
		...['down', 'enter', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'G', 'y', 'pagedown', 'q', 'q'],
		...[
			'/',
			'r',
			'e',
			'd',
			'enter',
			'w',
			'N',
			'@',
			'G',
			'enter',
			'pagedown',
			'q',
			'@',
			'R',
			'down',
			'P',
			'down',
			':',
			'r',
		],
		...['\u001B[27u', '?', 'pagedown', '\u001B[27u'],
	];
	for (const key of keys) {
		terminal.press(key);
		await new Promise(resolve => setTimeout(resolve, pause));
	}

	terminal.press('ctrl+c');
	const end = await endOf(terminal);
	const headless = await Promise.all(
		scripts.map(args =>
			runYundeck({...home.environment, ...accessKeyOf(endpoint)}, [
				...['--endpoint', hostile.url, '--language', 'en', ...args],
			]),
		),
	);
	return {
		end,
		output: terminal.output.slice(0, terminal.output.lastIndexOf('speed ')),
		lines: headless.flatMap(({stdout, stderr}) => `${stdout}\n${stderr}`.split('\n')),
		log: await readFile(log, 'utf8'),
		answers: hostile.answers(),
	};
}

const sequences =
	/\u001B(?:\[[\u0030-\u003F]*[\u0020-\u002F]*[\u0040-\u007E]|[\]PX^_][^\u0007\u001B]*(?:\u0007|\u001B\\)|[^[\]PX^_])/g;

/** The kinds of escape sequences: where the cursor goes differs, colours and modes do not. */
function kindsIn(output: string): ReadonlySet<string> {
	const kinds = [...output.matchAll(sequences)].map(([sequence]) =>
		/[mhl]$/.test(sequence) ? sequence : sequence.replaceAll(/\d+/g, '1'),
	);
	return new Set(kinds.map(kind => JSON.stringify(kind)));
}

function expectHarmless(
	{end, output, lines, log}: Awaited<ReturnType<typeof walk>>,
	benign: ReadonlySet<string>,
): void {
	expect(end).toEqual({exitCode: 130, isRaw: false});
	expect(leftOn(output)).toEqual([]);
	expect([...kindsIn(output)].filter(kind => !benign.has(kind))).toEqual([]);
	const shown = output.replaceAll(sequences, '').replaceAll(/[\r\n\b]/g, '');
	expect(forbidden.exec(shown)?.[0]).toBeUndefined();
	for (const line of lines) {
		expect(forbidden.exec(line)?.[0]).toBeUndefined();
	}

	expect(log.trimEnd()).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
	for (const line of log.trimEnd().split('\n')) {
		expect(() => JSON.parse(line)).not.toThrow();
	}
}

const isFailing = (action: string) => action !== 'DescribeRegions';
const scripts = ['table', 'json', 'id'].flatMap(output =>
	[['regions'], ['instances', '--region', 'cn-hangzhou'], ['profiles']].map(args => [...args, '-o', output]),
);

test('nothing from outside reaches the terminal as anything but text', {timeout: 300_000}, async () => {
	const [calm, calmFailure] = await Promise.all([walk('benign red 名称'), walk('benign', {isFailing})]);
	const benign = new Set([...kindsIn(calm.output), ...kindsIn(calmFailure.output)]);
	expect(benign.size).toBeGreaterThan(10);
	for (const text of Object.values(texts)) {
		const [walked, failed] = await Promise.all([
			walk(text, {scripts}),
			// What fails is told in the same words, whatever the output was to be.
			walk(text, {isFailing, scripts: isLong ? scripts : scripts.filter(args => args.includes('table'))}),
		]);
		expectHarmless(walked, benign);
		expectHarmless(failed, benign);
		// It is shown all the same.
		expect(text !== quick.everything || walked.output.includes('redlink')).toBe(true);
		tellFigures('hostile data', {'answers of the endpoint': walked.answers + failed.answers, walks: 2});
	}
});
