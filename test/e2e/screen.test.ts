import {expect, test} from 'vitest';
import {temporaryHome} from '../support/terminal-environment.ts';
import type {Screen} from '../support/terminal-screen.ts';
import {openYundeck} from './yundeck.ts';

const demo = ['--demo', '--region', 'cn-hangzhou'];
const isLoaded = /Instances +(\d+)\/\1\b/;

/** The whole of the screen is used and nothing sticks out: the hint bar stands in the last line. */
function isFilled({lines, text, rows}: Screen): boolean {
	return isLoaded.test(text) && lines[rows - 1]?.includes('Enter') === true;
}

test('the screen follows the terminal through all sizes', async () => {
	await using home = await temporaryHome();
	await using terminal = openYundeck(home.environment, demo);
	await terminal.waitFor(isFilled);

	await terminal.resize(132, 43);
	const large = await terminal.waitFor(isFilled);
	expect(large.text).toMatch(/NAME +ID +STATUS/);

	await terminal.resize(40, 12);
	await terminal.waitFor(isFilled);

	await terminal.resize(30, 8);
	await terminal.waitFor(({text}) => text.replaceAll(/\s+/g, ' ').includes('needs at least 40×10'));

	await terminal.resize(80, 24);
	await terminal.waitFor(isFilled);
	terminal.press('down');
	await terminal.waitFor(({lines}) => lines[4]?.startsWith('❯') === true);
});

const colours = /\u001B\[(?:\d+;)*(?:3\d|4\d|9\d|10\d)(?:;\d+)*m/;

test('there are colours, of the sixteen that the terminal has', async () => {
	await using home = await temporaryHome();
	await using terminal = openYundeck(home.environment, demo);
	await terminal.waitFor(isFilled);
	expect(terminal.output).toMatch(colours);
	expect(terminal.output).not.toMatch(/\u001B\[(?:\d+;)*[34]8[;:]/);
});

test('the mouse is left to the terminal, so that text can be selected with it', async () => {
	await using home = await temporaryHome();
	await using terminal = openYundeck(home.environment, demo);
	await terminal.waitFor(isFilled);
	expect(terminal.output).toContain('\u001B[?1049h');
	expect(terminal.output).not.toMatch(/\u001B\[\?(?:9|100\d|101[56])h/);
});

test('NO_COLOR: no colours, and the status can still be told', async () => {
	await using home = await temporaryHome({NO_COLOR: '1'});
	await using terminal = openYundeck(home.environment, demo);
	const {text} = await terminal.waitFor(isFilled);
	expect(terminal.output).not.toMatch(colours);
	expect(text).toContain('● Running');
});

test('the language comes from the flag or the locale', async () => {
	await using home = await temporaryHome({LANG: 'zh_CN.UTF-8'});
	await using chinese = openYundeck(home.environment, demo);
	await chinese.waitFor(/实例/);
	await using english = openYundeck(home.environment, [...demo, '--language', 'en']);
	await english.waitFor(isLoaded);
});
