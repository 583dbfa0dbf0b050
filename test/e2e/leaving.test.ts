import {expect, test} from 'vitest';
import type {Terminal} from '../support/terminal.ts';
import {temporaryHome} from '../support/terminal-environment.ts';
import {openYundeck} from './yundeck.ts';

/** Nothing of yundeck is left in the terminal: the shell's own screen, a cursor, keys as they were. */
function expectRestored({screen}: Terminal): void {
	expect(screen).toMatchObject({isAlternateScreen: false, isCursorVisible: true, isBracketedPaste: false});
	expect(screen.text.trim()).toBe('');
}

async function openDemo(environment: Readonly<Record<string, string>>): Promise<Terminal> {
	const terminal = openYundeck(environment, ['--demo', '--region', 'cn-hangzhou']);
	const {isAlternateScreen, isBracketedPaste} = await terminal.waitFor(/Instances +(\d+)\/\1\b/);
	expect({isAlternateScreen, isBracketedPaste}).toEqual({isAlternateScreen: true, isBracketedPaste: true});
	return terminal;
}

test('Ctrl-C ends with 130', async () => {
	await using home = await temporaryHome();
	await using terminal = await openDemo(home.environment);
	terminal.press('ctrl+c');
	expect(await terminal.exit).toEqual({exitCode: 130, signal: 0});
	expectRestored(terminal);
});

test.for([
	['SIGINT', 130],
	['SIGTERM', 143],
	['SIGHUP', 129],
] as const)('%s ends with %i', async ([signal, exitCode]) => {
	await using home = await temporaryHome();
	await using terminal = await openDemo(home.environment);
	terminal.kill(signal);
	expect(await terminal.exit).toEqual({exitCode, signal: 0});
	expectRestored(terminal);
});

test('q walks back and on the first screen ends with 0', async () => {
	await using home = await temporaryHome();
	await using terminal = await openDemo(home.environment);
	terminal.press('q');
	await terminal.waitFor(/Regions +\d+\/\d+/);
	terminal.press('q');
	await terminal.waitFor('New AccessKey…');
	terminal.press('q');
	expect(await terminal.exit).toEqual({exitCode: 0, signal: 0});
	expectRestored(terminal);
});

test('Ctrl-C works before anything was answered, and while calls hang', async () => {
	await using home = await temporaryHome();
	await using terminal = openYundeck(home.environment, ['--demo', '--demo-scenario', 'hanging']);
	await terminal.waitFor(({isAlternateScreen, text}) => isAlternateScreen && text.includes('DEMO'));
	terminal.press('ctrl+c');
	expect(await terminal.exit).toEqual({exitCode: 130, signal: 0});
	expectRestored(terminal);
});
