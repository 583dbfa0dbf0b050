import {expect, test} from 'vitest';
import {temporaryHome} from '../support/terminal-environment.ts';
import {openYundeck} from './yundeck.ts';

// All other ways out are in ways-out.test.ts.
test('Ctrl-C works before anything was answered, and while calls hang', async () => {
	await using home = await temporaryHome();
	await using terminal = openYundeck(home.environment, ['--demo', '--demo-scenario', 'hanging']);
	await terminal.waitFor(({isAlternateScreen, text}) => isAlternateScreen && text.includes('DEMO'));
	terminal.press('ctrl+c');
	expect(await terminal.exit).toEqual({exitCode: 130, signal: 0});
	const {screen} = terminal;
	expect(screen).toMatchObject({isAlternateScreen: false, isCursorVisible: true, isBracketedPaste: false});
	expect(screen.text.trim()).toBe('');
});
