import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import process from 'node:process';
import {expect, test, vi} from 'vitest';
import {openTerminal, type Terminal} from '../support/terminal.ts';
import {temporaryHome} from '../support/terminal-environment.ts';
import {leftOn} from '../support/terminal-modes.ts';
import {childOf, programPath} from './shell.ts';

const bash = '/bin/bash';
const isLoaded = /Instances +(\d+)\/\1\b/;
const withBash = test.skipIf(!existsSync(bash));

/** yundeck as a job of an interactive shell. */
async function openJob(environment: Readonly<Record<string, string>>): Promise<Terminal> {
	const args = ['--norc', '--noprofile', '-i'];
	const terminal = openTerminal({command: bash, args, environment: {...environment, PS1: 'shell> '}});
	await terminal.waitFor('shell> ');
	terminal.press(`node ${programPath} --demo --region cn-hangzhou\r`);
	await terminal.waitFor(isShown);
	// Until these have been drawn more frames come, and one that is stopped within a frame leaves half of it.
	await terminal.waitFor(({text}) => ['DescribeRegions', 'GetCallerIdentity'].every(action => text.includes(action)));
	return terminal;
}

type ScreenOf = Terminal['screen'];

const isShown = ({isAlternateScreen, text}: ScreenOf) => isAlternateScreen && isLoaded.test(text);
const isShell = ({isAlternateScreen, text}: ScreenOf) => !isAlternateScreen && /shell> *$/.test(text.trimEnd());

async function expectShell(terminal: Terminal): Promise<void> {
	await terminal.waitFor(isShell);
	// The shell has switched on what it wants for its own line.
	expect(leftOn(terminal.output).filter(mode => mode !== 'mode 2004')).toEqual([]);
}

async function expectApp(terminal: Terminal): Promise<void> {
	await terminal.waitFor(isShown);
	terminal.press('down');
	await terminal.waitFor(({lines}) => lines.some(line => line.startsWith('❯') && !lines[3]?.startsWith('❯')));
	terminal.press('up');
	await terminal.waitFor(({lines}) => lines[3]?.startsWith('❯') === true);
	expect(leftOn(terminal.output)).toEqual(expect.arrayContaining(['mode 1049', 'mode 25', 'mode 2004']));
}

async function continueIn(terminal: Terminal): Promise<void> {
	terminal.press('fg; echo "code $?"\r');
	await expectApp(terminal);
}

function stateOf(pid: number): string {
	return execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], {encoding: 'utf8'}).trim();
}

withBash('Ctrl-Z gives the terminal back to the shell and fg takes it again', async () => {
	await using home = await temporaryHome();
	await using terminal = await openJob(home.environment);
	const pid = childOf(terminal);
	for (let round = 0; round < 3; round++) {
		terminal.press('ctrl+z');
		await expectShell(terminal);
		expect(stateOf(pid)).toMatch(/^T/);
		await continueIn(terminal);
	}

	// While nobody looks the window gets another size.
	terminal.press('ctrl+z');
	await expectShell(terminal);
	await terminal.resize(100, 30);
	await continueIn(terminal);
	await terminal.waitFor(({lines}) => lines[29]?.includes('Enter') === true);
	terminal.press('ctrl+c');
	await terminal.waitFor('code 130');
	await expectShell(terminal);
});

withBash.each([
	['SIGTSTP', 'SIGTSTP'],
	['SIGSTOP, which nobody is told of,', 'SIGSTOP'],
] as const)('%s from somewhere else, and fg', async (_name, signal) => {
	await using home = await temporaryHome();
	await using terminal = await openJob(home.environment);
	process.kill(childOf(terminal), signal);
	await terminal.waitFor(/\[1\]\+ +Stopped/);
	await continueIn(terminal);
	terminal.press('ctrl+c');
	await terminal.waitFor('code 130');
	await expectShell(terminal);
});

withBash('Ctrl-Z and Ctrl-L, held', async () => {
	await using home = await temporaryHome();
	await using terminal = await openJob(home.environment);
	terminal.press(Array<string>(100).fill('\u000C').join(''));
	await expectApp(terminal);
	terminal.press('\u001A\u001A\u001A');
	await terminal.waitFor(isShell);
	await continueIn(terminal);
	terminal.press('ctrl+c');
	await terminal.waitFor('code 130');
});

withBash('one that is killed while it is stopped leaves the shell its terminal', async () => {
	await using home = await temporaryHome();
	await using terminal = await openJob(home.environment);
	const pid = childOf(terminal);
	const children = () => execFileSync('ps', ['-ww', '-o', 'args=', '--ppid', String(pid)], {encoding: 'utf8'});
	await vi.waitFor(() => expect(children()).toContain('yundeck-terminal'), 10_000);
	terminal.press('ctrl+z');
	await expectShell(terminal);
	// What is left of the one who would put the terminal in order; nobody has asked yet how it ended.
	expect(children()).toContain('defunct');
	expect(children()).not.toContain('yundeck-terminal');
	terminal.press('kill -9 %1; wait; echo "gone $?"\r');
	await terminal.waitFor(/gone \d+/);
	await expectShell(terminal);
	expect(terminal.output).not.toContain('ended from outside');
});

withBash('a SIGTERM for a stopped one is heeded when it goes on', async () => {
	await using home = await temporaryHome();
	await using terminal = await openJob(home.environment);
	terminal.press('ctrl+z');
	await expectShell(terminal);
	process.kill(childOf(terminal), 'SIGTERM');
	terminal.press('fg; echo "code $?"\r');
	await terminal.waitFor('code 143');
	await expectShell(terminal);
});
