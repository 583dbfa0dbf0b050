import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {parseCommandLine} from '#command-line/parse-command-line.ts';
import {signalExitCodes} from '#command-line/signal-exit-codes.ts';
import {scenarioNames} from '#demo/ecs-endpoint/scenarios.ts';
import {exitCodes} from '#headless/exit-codes.ts';
import {configFolder} from '#io/files/config-folder.ts';
import {groupedBindings} from '#keys/help.ts';
import {commands} from '#palette/commands.ts';
import {wordsFor} from '#text/words.ts';
import {parseHelp} from '../../scripts/docs/parse-help.ts';

const projectFolder = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');

function parse(arguments_: readonly string[]) {
	return parseCommandLine({arguments_, environment: {}, version: '0.0.0', scenarioNames});
}

function flagsOf(...command: readonly string[]): readonly string[] {
	const help = parse([...command, '--help']);
	return help.kind === 'print' ? parseHelp(help.text).options.map(({term}) => term) : [];
}

/** What the program reads from the environment, found in its source; aliyun-cli's other spellings under ours. */
function environmentVariables(): readonly string[] {
	const source = globSync('source/**/*.{ts,tsx}', {cwd: projectFolder}).map(read).join('\n');
	return [
		...[...source.matchAll(/\benvironment\.([A-Z_]+)\b/g)].map(([, name]) => name ?? ''),
		...[...source.matchAll(/\{([A-Z_, ]+)\} = environment\b/g)].flatMap(([, names = '']) => names.split(', ')),
		...[...source.matchAll(/\bread(?:Later)?\(environment, '([A-Z_]+)'\)/g)].map(([, name]) => `ALIBABA_CLOUD_${name}`),
	]
		.map(name => name.replace(/^(?:ALIBABACLOUD|ALICLOUD)_/, 'ALIBABA_CLOUD_'))
		.filter(name => name !== 'DEBUG');
}

/** What each method of `EcsApi` calls, and so what a user must be allowed. */
const actionsOf: Readonly<Record<string, readonly string[]>> = {
	regions: ['DescribeRegions'],
	// GetCallerIdentity is open to everybody.
	identity: [],
	instances: ['DescribeInstances'],
	instancesById: ['DescribeInstances'],
	disks: ['DescribeDisks'],
	allDisks: ['DescribeDisks'],
	instanceStatuses: ['DescribeInstanceStatus'],
	networkInterfaces: ['DescribeNetworkInterfaces'],
	securityGroups: ['DescribeSecurityGroups', 'DescribeSecurityGroupAttribute'],
	snapshots: ['DescribeSnapshots'],
	events: ['DescribeInstanceHistoryEvents'],
	monitorData: ['DescribeInstanceMonitorData'],
	consoleOutput: ['GetInstanceConsoleOutput'],
};

/** The methods of `EcsApi` that the program uses. */
function methodsCalled(): readonly string[] {
	const source = globSync('source/{app,headless}/**/*.ts', {cwd: projectFolder}).map(read).join('\n');
	return [...new Set([...source.matchAll(/\becs\.(\w+)\(/g)].map(([, method = '']) => method))];
}

/** The examples in its code blocks, without what the shell does with them. */
function examplesIn(readme: string): readonly string[] {
	return [...readme.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block = '']) =>
		block.split('\n').flatMap(line => line.replace(/ (?:#|\| ).*/, '').split(' && ')),
	);
}

function words(command: string): readonly string[] {
	return [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

describe.each([
	['README.md', 'en', 'source/text/en'],
	['README.zh-CN.md', 'zh-CN', 'source/text/zh-cn'],
] as const)('%s', (path, language, textFolder) => {
	const readme = read(path);
	/** The first cell of every row of a table. */
	const cells = [...readme.matchAll(/^\| (.*?) \|/gm)].map(([, cell = '']) => cell.trim());

	test('names every flag', () => {
		const flags = [...flagsOf(), ...flagsOf('regions'), ...flagsOf('instances'), ...flagsOf('profiles')];
		expect(flags.length).toBeGreaterThan(10);
		for (const flag of flags) {
			expect(readme).toContain(`\`${flag.replaceAll('|', '\\|')}\``);
		}
	});

	test('has every group of keys', () => {
		for (const {group} of groupedBindings()) {
			expect(cells).toContain(`**${wordsFor(language).help.groups[group]}**`);
		}
	});

	test('has every command', () => {
		for (const {name, argument} of commands) {
			const usage = argument ? ` ${wordsFor(language).palette.usages[argument.usage]}` : '';
			expect(readme).toContain(`| \`:${name}${usage.replaceAll('|', '\\|')}\``);
		}
	});

	test('explains every exit code', () => {
		const explained = cells.filter(cell => /^\d[\d, 、]*$/.test(cell)).flatMap(cell => cell.match(/\d+/g) ?? []);
		const possible = [...Object.values(exitCodes), ...Object.values(signalExitCodes)].map(String);
		expect(new Set(explained)).toEqual(new Set(possible));
	});

	test('names every variable of the environment', () => {
		const variables = environmentVariables();
		expect(variables).toEqual(expect.arrayContaining(['ALIBABA_CLOUD_ACCESS_KEY_ID', 'NO_COLOR', 'LANG']));
		for (const variable of variables) {
			expect(readme).toContain(`\`${variable}\``);
		}
	});

	test('says where profiles are saved', () => {
		const file = join(configFolder({XDG_CONFIG_HOME: '~/.config'}, 'linux'), 'config.json');
		expect(readme).toContain(`\`${file}\``);
		expect(configFolder({}, 'darwin')).toContain('/Library/Preferences/yundeck-nodejs');
		expect(readme).toContain('`~/Library/Preferences/yundeck-nodejs/config.json`');
	});

	test('gives a policy that allows exactly what is called', () => {
		const [, json = ''] = /^```json\n(.*?)^```/ms.exec(readme) ?? [];
		const {Statement} = JSON.parse(json) as {readonly Statement: readonly [{readonly Action: readonly string[]}]};
		const actions = new Set(methodsCalled().flatMap(method => actionsOf[method] ?? [`nothing known of ${method}`]));
		const wanted = [...actions].map(action => `ecs:${action}`);
		expect(Statement[0].Action.toSorted()).toEqual(wanted.toSorted());
		for (const action of wanted) {
			expect(readme).toContain(`| \`${action}\``);
		}
	});

	test('has examples that are understood', () => {
		const {scripts} = JSON.parse(read('package.json')) as {readonly scripts: Readonly<Record<string, string>>};
		const examples = examplesIn(readme);
		const commands = examples.flatMap(line => /^(?:npx )?yundeck\b(.*)/.exec(line)?.[1] ?? []);
		expect(commands.length).toBeGreaterThan(5);
		for (const command of commands) {
			expect(parse(words(command)), command).not.toMatchObject({exitCode: 2});
		}

		const runs = examples.flatMap(line => {
			const [, script, rest = ''] = /^npm run (\S+)(?: --)?(.*)/.exec(line.trim()) ?? [];
			return script === undefined ? [] : [{script, rest}];
		});
		expect(runs.length).toBeGreaterThan(2);
		for (const {script, rest} of runs) {
			expect(scripts).toHaveProperty(script);
			if (script === 'demo') {
				expect(parse(['--demo', ...words(rest)]), rest).not.toMatchObject({exitCode: 2});
			}
		}
	});

	test('quotes messages that the app really has', () => {
		const [, table = ''] = /^\| yundeck .*?\n\|[ |-]+\n(.*?)\n\n/ms.exec(readme) ?? [];
		const messages = table.split('\n').map(row => /^\| (.*?) \|/.exec(row)?.[1] ?? '');
		expect(messages.length).toBeGreaterThan(10);
		const texts = globSync(`${textFolder}/*.ts`, {cwd: projectFolder}).map(read).join('\n');
		for (const piece of messages.flatMap(message => message.split(/…|;/))) {
			expect(texts).toContain(piece.trim());
		}
	});
});

test('both have the same sections, tables and pictures', () => {
	const shapeOf = (text: string) => ({
		headings: text.match(/^#+/gm),
		rows: text.match(/^\|/gm)?.length,
		markers: text.match(/<!-- \S+ -->/g),
		code: text.match(/^```\w*/gm),
	});
	expect(shapeOf(read('README.zh-CN.md'))).toEqual(shapeOf(read('README.md')));
});
