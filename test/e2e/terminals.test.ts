import {execFileSync} from 'node:child_process';
import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';
import {describe, expect, test} from 'vitest';
import {tellFigures} from '../support/figures.ts';
import {isLong, times} from '../support/long.ts';
import {openTerminal, type Terminal} from '../support/terminal.ts';
import {temporaryHome} from '../support/terminal-environment.ts';
import {leftOn} from '../support/terminal-modes.ts';
import {endOf, openShell, programPath} from './shell.ts';
import {openYundeck, runYundeck} from './yundeck.ts';

const demo = ['--demo', '--region', 'cn-hangzhou'];
const isLoaded = /Instances +([\d,]+)\/\1(?!\S)/;

async function leave(terminal: Terminal): Promise<void> {
	terminal.press('ctrl+c');
	expect(await endOf(terminal)).toEqual({exitCode: 130, isRaw: false});
	expect(leftOn(terminal.output)).toEqual([]);
}

test('TERM=dumb: nothing but a sentence, and what can be used instead', async () => {
	await using home = await temporaryHome({TERM: 'dumb'});
	await using terminal = openShell({environment: home.environment, args: demo});
	expect(await endOf(terminal)).toEqual({exitCode: 2, isRaw: false});
	expect(terminal.output).not.toContain('\u001B');
	expect(terminal.output.replaceAll(/\s+/g, ' ')).toContain('yundeck instances');
	await expect(runYundeck(home.environment, ['--demo', 'regions', '-o', 'id'])).resolves.toMatchObject({exitCode: 0});
});

const sizes: readonly (readonly [number, number])[] = [
	[20, 5],
	[1, 1],
	[500, 200],
	...(isLong
		? ([
				[1, 50],
				[300, 1],
			] as const)
		: []),
];

test.each(sizes)('a terminal of %i×%i', async (columns, rows) => {
	await using home = await temporaryHome();
	await using terminal = openShell({environment: home.environment, args: demo, columns, rows});
	// Ink asks for pastes when it has the keys: before that, Ctrl-C is a signal for the shell as well.
	await terminal.waitFor(({isBracketedPaste, text}) => isBracketedPaste && text.trim() !== '');
	terminal.press('down', '?', 'q', '/', 'w', 'enter', ':', 'x', 'ctrl+c');
	expect(await endOf(terminal)).toEqual({exitCode: 130, isRaw: false});
	expect(leftOn(terminal.output)).toEqual([]);
});

test('a storm of resizes ends with a screen as if there had been none', async () => {
	await using home = await temporaryHome();
	await using terminal = openShell({environment: home.environment, args: [...demo, '--demo-scenario', 'calm']});
	await terminal.waitFor(isLoaded);
	const count = times(150, 2000);
	for (let index = 0; index < count; index++) {
		await terminal.resize(1 + ((index * 37) % 160), 1 + ((index * 17) % 60));
		if (index % 10 === 0) {
			terminal.press('down', 'up');
		}
	}

	await terminal.resize(100, 30);
	const isWhole = ({lines, text}: Terminal['screen']) => isLoaded.test(text) && lines[29]?.includes('Enter') === true;
	await terminal.waitFor(isWhole);
	await using fresh = openYundeck(home.environment, demo, {columns: 100, rows: 30});
	const {lines: wanted} = await fresh.waitFor(isWhole);
	// What starts or stops in one of them may not have done so yet in the other.
	const steady = ([, title = '', head = '', row = '']: readonly string[]) =>
		[/Instances +\d+\/\d+/.exec(title)?.[0], head, row.slice(0, row.search(/[●○◐]/))].join('\n');
	// Of two keys one may have come while there was no room for a list.
	terminal.press('g');
	await terminal.waitFor(screen => isWhole(screen) && steady(screen.lines) === steady(wanted));
	tellFigures('terminal', {resizes: count});
	await leave(terminal);
});

describe('keys that are held', () => {
	const isAtTop = ({lines}: Terminal['screen']) => lines[3]?.startsWith('❯') === true;

	test('thousands in a burst: none is lost', async () => {
		const count = times(2000, 10_000);
		await using home = await temporaryHome();
		// About two of five are in this region, more than there are keys.
		const args = [...demo, '--demo-instances', String(3 * count)];
		await using terminal = openShell({environment: home.environment, args});
		await terminal.waitFor(isLoaded, 30_000);
		terminal.press(':', 'sort id', 'enter', ':', 'columns id', 'enter');
		await terminal.waitFor(/^ +ID↑? *$/m);
		terminal.press('G');
		await terminal.waitFor(screen => !isAtTop(screen));
		terminal.press('g');
		const {text: top} = await terminal.waitFor(isAtTop);
		const [first, second] = top.match(/i-\w+/g) ?? [];
		terminal.press('\u001B[B'.repeat(count));
		// The other way by letters, all but one.
		terminal.press('k'.repeat(count - 1));
		await terminal.waitFor(screen => idOf(screen) === second, 30_000);
		await delay(500);
		expect(idOf(terminal.screen)).toBe(second);
		terminal.press('k');
		await terminal.waitFor(screen => idOf(screen) === first, 20_000);
		tellFigures('terminal', {'held keys': 2 * count});
		await leave(terminal);
	}, 90_000);

	test('split at any byte: each key is the key that it is', async () => {
		await using home = await temporaryHome();
		await using terminal = openShell({environment: home.environment, args: demo});
		await terminal.waitFor(isLoaded);
		terminal.press('g');
		const {text: before} = await terminal.waitFor(isAtTop);
		const keys = '\u001B[B\u001B[B\u001B[A\u001B[6~\u001B[5~\u001B[A\u001B[1;2C\u001B[1;2D';
		for (let at = 1; at < keys.length; at++) {
			terminal.press(keys.slice(0, at));
			await new Promise(setImmediate);
			terminal.press(keys.slice(at));
		}

		for (const byte of keys) {
			terminal.press(byte);
		}

		terminal.press('g');
		// The cursor may be there already while the last keys, which pick columns, are still under way.
		const names = namesIn(before).join('\n');
		await terminal.waitFor(screen => isAtTop(screen) && namesIn(screen.text).join('\n') === names);
		await leave(terminal);
	});
});

function idOf({lines}: Terminal['screen']): string | undefined {
	return /i-\w+/.exec(lines.find(line => line.startsWith('❯')) ?? '')?.[0];
}

function namesIn(text: string): readonly string[] {
	return text
		.split('\n')
		.slice(3, 15)
		.map(line => line.slice(0, 18));
}

const hasTmux = (() => {
	try {
		execFileSync('tmux', ['-V'], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
})();

test.skipIf(!hasTmux)('in tmux', async () => {
	await using home = await temporaryHome();
	const tmux = ['-L', `yundeck-${process.pid}`, '-f', '/dev/null'];
	const {environment} = home;
	await using terminal = openTerminal({
		command: 'tmux',
		args: [...tmux, 'new-session', `node ${programPath} ${demo.join(' ')}; echo "ended with $?"; stty -a; sleep 60`],
		environment,
	});
	try {
		await terminal.waitFor(isLoaded);
		await terminal.resize(70, 20);
		await terminal.waitFor(({lines}) => lines[18]?.includes('Enter') === true);
		terminal.press('G');
		await terminal.waitFor(({lines}) => !lines[3]?.startsWith('❯'));
		terminal.press('ctrl+c');
		const {text} = await terminal.waitFor(/ended with 130.* icanon/s);
		expect(text).not.toContain('Instances');
		const shown = execFileSync('tmux', [...tmux, 'display', '-p', '#{alternate_on} #{cursor_flag} #{mouse_any_flag}'], {
			encoding: 'utf8',
			env: environment,
		});
		expect(shown.trim()).toBe('0 1 0');
	} finally {
		execFileSync('tmux', [...tmux, 'kill-server'], {env: environment});
	}
});
