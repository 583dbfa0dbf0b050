import {execFileSync, spawn} from 'node:child_process';
import process from 'node:process';
import {afterAll, beforeAll, expect, test, vi} from 'vitest';
import {tellFigures} from '../support/figures.ts';
import {buildPoisonedProgram, type PoisonedProgram} from '../support/poisoned-program.ts';
import type {Terminal} from '../support/terminal.ts';
import {temporaryHome} from '../support/terminal-environment.ts';
import {leftOn} from '../support/terminal-modes.ts';
import {childOf, endOf, openShell, programPath} from './shell.ts';

// What no program is told of: the terminal is restored all the same.

let program: PoisonedProgram;

beforeAll(async () => {
	program = await buildPoisonedProgram();
}, 60_000);

afterAll(() => program[Symbol.asyncDispose]());

/** How the processes are called that it has started. */
function childrenOf(pid: number): string {
	try {
		return execFileSync('pgrep', ['-a', '-P', String(pid)], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
	} catch {
		return '';
	}
}

const isLoaded = /(?:Instances|实例) +(\d+)\/\1\b/;

test.skipIf(process.platform === 'win32').each([
	{
		name: 'kill -9',
		exitCode: 137,
		poison: '',
		more: {LANG: 'zh_CN.UTF-8'},
		sentence: 'yundeck 被外部终止或内存耗尽',
		end: (terminal: Terminal): unknown => process.kill(childOf(terminal), 'SIGKILL'),
	},
	{
		name: 'a heap that is full',
		exitCode: 134,
		poison: 'heap',
		more: {NODE_OPTIONS: '--max-old-space-size=64'},
		sentence: 'yundeck was ended from outside, or its memory was full',
		end: (terminal: Terminal): unknown => terminal.press('?'),
	},
])(
	'$name leaves the terminal as it was',
	async ({exitCode, poison, more, sentence, end}) => {
		await using home = await temporaryHome({POISON: poison, TERM: 'xterm', ...more});
		await using terminal = openShell({
			environment: home.environment,
			args: ['--demo', '--region', 'cn-hangzhou'],
			program: program.path,
			// It is done by another process, a moment later.
			before: 'until stty -a | grep -q " icanon"; do sleep 0.1; done; ',
		});
		await terminal.waitFor(isLoaded, 20_000);
		await vi.waitFor(() => expect(childrenOf(childOf(terminal))).toContain('yundeck-terminal'), 20_000);
		await end(terminal);

		expect(await endOf(terminal)).toEqual({exitCode, isRaw: false});
		await terminal.waitFor(({text}) => text.includes(sentence));
		expect(leftOn(terminal.output)).toEqual([]);
		expect(terminal.screen).toMatchObject({isAlternateScreen: false, isCursorVisible: true, isBracketedPaste: false});
		tellFigures('ways out', {'left and looked at': 1, 'no program is told of': 1});
	},
	60_000,
);

test.skipIf(process.platform === 'win32')('nobody is left to watch when yundeck has ended by itself', async () => {
	await using home = await temporaryHome();
	await using terminal = openShell({environment: home.environment, args: ['--demo', '--region', 'cn-hangzhou']});
	await terminal.waitFor(isLoaded, 20_000);
	const watchers = () =>
		childrenOf(childOf(terminal))
			.split('\n')
			.filter(line => line.includes('yundeck-terminal'))
			.map(line => Number.parseInt(line, 10));
	await vi.waitFor(() => expect(watchers()).toHaveLength(1), 20_000);
	const [watcher = 0] = watchers();
	terminal.press('ctrl+c');

	expect(await endOf(terminal)).toEqual({exitCode: 130, isRaw: false});
	await vi.waitFor(() => expect(() => process.kill(watcher, 0)).toThrow('ESRCH'), 10_000);
	expect(terminal.output).not.toContain('ended from outside');
});

test.skipIf(process.platform === 'win32')('nothing is left when its terminal is gone, a signal or not', async () => {
	await using home = await temporaryHome();
	// The window of a terminal, which is closed by force; SIGHUP is kept from what runs in it.
	const script = `
		const {spawn} = require('@lydell/node-pty');
		const pty = spawn('/bin/sh', ['-c', 'trap "" HUP; node "$0" --demo --region cn-hangzhou; exit', process.argv[1]], {});
		pty.onData(text => process.stdout.write(text));
		console.log('shell ' + pty.pid);
	`;
	const window = spawn(process.execPath, ['-e', script, programPath], {env: {...home.environment}, cwd: process.cwd()});
	let output = '';
	window.stdout.on('data', text => {
		output += text;
	});
	const shell = () => Number(/shell (\d+)/.exec(output)?.[1]);
	const below = (pid: number): readonly number[] =>
		childrenOf(pid)
			.split('\n')
			.filter(Boolean)
			.map(line => Number.parseInt(line, 10))
			.flatMap(child => [child, ...below(child)]);
	await vi.waitFor(() => expect(childrenOf(below(shell())[0] ?? 0)).toContain('yundeck-terminal'), 20_000);
	const all = below(shell());
	expect(all).toHaveLength(2);
	window.kill('SIGKILL');

	for (const pid of all) {
		await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), 10_000);
	}
});
