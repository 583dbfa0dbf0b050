import {readdir, readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {tellFigures} from '../support/figures.ts';
import {isLong} from '../support/long.ts';
import {buildPoisonedProgram, type PoisonedProgram} from '../support/poisoned-program.ts';
import type {Terminal} from '../support/terminal.ts';
import {temporaryHome} from '../support/terminal-environment.ts';
import {leftOn} from '../support/terminal-modes.ts';
import {childOf, endOf, openShell, programPath} from './shell.ts';

type Way = {
	readonly name: string;
	readonly exitCode: number;
	readonly leave: (terminal: Terminal) => unknown;
	/** How the screen fails. */
	readonly poison?: string;
};

const signal = (name: NodeJS.Signals, exitCode: number): Way => ({
	name,
	exitCode,
	leave: terminal => process.kill(childOf(terminal), name),
});

const crash = (poison: string, name: string): Way => ({
	name,
	exitCode: 1,
	poison,
	leave: terminal => terminal.press('?'),
});

const ways: readonly Way[] = [
	{
		name: 'q on the first screen',
		exitCode: 0,
		async leave(terminal) {
			terminal.press('q');
			await terminal.waitFor(/Regions +\d+\/\d+/);
			terminal.press('q');
			await terminal.waitFor('New AccessKey…');
			terminal.press('q');
		},
	},
	{name: ':quit', exitCode: 0, leave: terminal => terminal.press(':', 'quit', 'enter')},
	{name: 'Ctrl-C', exitCode: 130, leave: terminal => terminal.press('ctrl+c')},
	{name: 'Ctrl-C, held', exitCode: 130, leave: terminal => terminal.press(...Array<string>(50).fill('ctrl+c'))},
	signal('SIGINT', 130),
	signal('SIGTERM', 143),
	signal('SIGHUP', 129),
	{
		name: 'SIGTERM again and again',
		exitCode: 143,
		leave(terminal) {
			const child = childOf(terminal);
			for (let count = 0; count < 5; count++) {
				process.kill(child, 'SIGTERM');
			}
		},
	},
	crash('render', 'an error while a screen is drawn'),
	crash('effect', 'an error in an effect of a screen'),
	crash('timer', 'an error in a timer'),
	crash('rejection', 'a rejection that nobody handles'),
	crash('text', 'something thrown that is no error'),
	crash('storm', 'an error every millisecond'),
	crash('memory', 'no memory for what is asked'),
	crash('exit', 'a package that ends the process'),
];

// What the terminal calls itself, as far as it makes a difference to anything that yundeck loads.
const terminals = isLong ? ['xterm-256color', 'xterm', 'screen-256color', 'linux', 'vt100'] : ['xterm-256color'];
const secret = 'oRsVuLiKPBGmEUgwpJ8AYTlYHCZ3Sv';
const isLoaded = /(?:Instances|实例) +(\d+)\/\1\b/;
let program: PoisonedProgram;

beforeAll(async () => {
	program = await buildPoisonedProgram();
}, 60_000);

afterAll(() => program[Symbol.asyncDispose]());

/** Leaves in that way and looks at what is left. */
async function leave({exitCode, leave, poison = ''}: Way, environment: Readonly<Record<string, string>>) {
	await using home = await temporaryHome({...environment, POISON: poison, POISON_SECRET: secret});
	await using terminal = openShell({
		environment: {...home.environment, TMPDIR: home.folder},
		args: ['--demo', '--region', 'cn-hangzhou'],
		// What is shipped, as long as nothing has to go wrong.
		program: poison === '' ? programPath : program.path,
	});
	await terminal.waitFor(isLoaded, 20_000);
	expect(leftOn(terminal.output)).toEqual(expect.arrayContaining(['mode 1049', 'mode 2004', 'mode 25']));
	await leave(terminal);

	expect(await endOf(terminal)).toEqual({exitCode, isRaw: false});
	expect(leftOn(terminal.output)).toEqual([]);
	expect(terminal.screen).toMatchObject({isAlternateScreen: false, isCursorVisible: true, isBracketedPaste: false});
	const reports = (await readdir(home.folder)).filter(name => name.startsWith('yundeck-crash-'));
	const report = reports[0] === undefined ? undefined : join(home.folder, reports[0]);
	const [told = ''] = terminal.output.slice(terminal.output.lastIndexOf('\u001B[?1049l')).split('speed ');
	return {
		told,
		terminal: terminal.screen,
		report: report && (await readFile(report, 'utf8')),
		mode: report && (await stat(report)).mode & 0o777,
		path: report,
	};
}

describe.skipIf(process.platform === 'win32').each(terminals)('TERM=%s', TERM => {
	test.concurrent.for(ways.map(way => [way.name, way] as const))(
		'%s leaves the terminal as it was',
		{timeout: 60_000},
		async ([, way], {expect: expectHere}) => {
			const {told, report, mode, path} = await leave(way, {TERM});
			if (way.poison === undefined || way.poison === 'exit') {
				expectHere(report).toBeUndefined();
				expectHere(told).not.toContain('mistake');
			} else {
				expectHere(told.replaceAll(/\s+/g, '')).toContain(path);
				expectHere(told.match(/yundeck stopped because of a mistake/g)).toHaveLength(1);
				expectHere(told).not.toMatch(/^\s+at /m);
				expectHere(mode).toBe(0o600);
				expectHere(JSON.parse(report ?? '')).toMatchObject({
					yundeck: expectHere.any(String),
					node: process.version,
					platform: expectHere.stringContaining(process.platform),
					messages: expectHere.arrayContaining(['started', 'help-opened']),
				});
				expectHere(told + report).not.toContain(secret);
			}

			tellFigures('ways out', {'left and looked at': 1});
		},
	);
});

test.skipIf(process.platform === 'win32')(
	'a crash is told in the language of the app',
	async () => {
		const way = ways.find(({poison}) => poison === 'render') as Way;
		const {told, report} = await leave(way, {LANG: 'zh_CN.UTF-8', TERM: 'xterm'});
		expect(told).toContain('因自身的错误而退出');
		expect(report).toContain('"stack"');
	},
	60_000,
);

tellFigures('ways out', {ways: ways.length, terminals: terminals.length});
