import {Buffer} from 'node:buffer';
import {describe, expect, test} from 'vitest';
import {CopyError} from '#domain/copy-error.ts';
import {createClipboard} from '#io/desk/clipboard.ts';
import {clipboardPrograms} from '#io/desk/clipboard-programs.ts';
import {osc52} from '#io/desk/osc-52.ts';
import {programs} from '../../support/io/programs.ts';

const text = 'i-bp1a 订单\n"$(rm -rf /)"';

function terminal(isTTY = true) {
	const written: string[] = [];
	return {isTTY, written, write: (sequence: string) => written.push(sequence)};
}

function base64(of: string): string {
	return Buffer.from(of).toString('base64');
}

describe('a program of the system', () => {
	test('is given the text as it is, and not through a shell', async () => {
		await using system = await programs({xclip: 'works'});
		const screen = terminal();
		const clipboard = createClipboard({
			environment: {...system.environment, DISPLAY: ':0', TERM: 'xterm'},
			platform: 'linux',
			terminal: screen,
		});

		expect(await clipboard.copy(text)).toBe('clipboard');

		expect(await system.input('xclip')).toBe(text);
		expect(await system.arguments('xclip')).toEqual(['-selection', 'clipboard', '-in']);
		expect(screen.written).toEqual([]);
	});

	test.each(['fails', 'hangs'] as const)('that %s is followed by the next', async behaviour => {
		await using system = await programs({'wl-copy': behaviour, xsel: 'works'});
		const clipboard = createClipboard({
			environment: {...system.environment, WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0'},
			platform: 'linux',
			terminal: terminal(),
			timeoutMilliseconds: behaviour === 'hangs' ? 50 : 5000,
		});

		expect(await clipboard.copy(text)).toBe('clipboard');
		expect(await system.input('xsel')).toBe(text);
	});

	test('that does not read ends well all the same', async () => {
		await using system = await programs({pbcopy: 'fails'});
		const screen = terminal();
		const clipboard = createClipboard({
			environment: {...system.environment, TERM: 'xterm'},
			platform: 'darwin',
			terminal: screen,
		});

		expect(await clipboard.copy('x'.repeat(70_000))).toBe('terminal');
		expect(screen.written).toHaveLength(1);
	});

	test('on a Mac reads UTF-8 whatever the locale', async () => {
		await using system = await programs({pbcopy: 'works'});
		const clipboard = createClipboard({environment: {...system.environment, LC_ALL: 'C'}, platform: 'darwin'});

		expect(await clipboard.copy(text)).toBe('clipboard');
		expect(await system.environmentOf('pbcopy')).toContain('LC_ALL=en_US.UTF-8');
	});
});

describe('which programs are asked', () => {
	const commands = (platform: NodeJS.Platform, environment: Record<string, string>, copied = 'i-1') =>
		clipboardPrograms({platform, environment}, copied).map(({command}) => command);

	test.each<
		[what: string, platform: NodeJS.Platform, environment: Record<string, string>, expected: readonly string[]]
	>([
		['a Mac', 'darwin', {}, ['pbcopy']],
		['a Mac far away', 'darwin', {SSH_CONNECTION: '198.51.100.7 5 203.0.113.9 22'}, []],
		['Linux without a screen', 'linux', {}, []],
		['X11', 'linux', {DISPLAY: ':0'}, ['xclip', 'xsel']],
		['Wayland with X11', 'linux', {WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0'}, ['wl-copy', 'xclip', 'xsel']],
		['a forwarded X11', 'linux', {SSH_TTY: '/dev/pts/1', DISPLAY: 'localhost:10.0'}, ['xclip', 'xsel']],
		["another's screen far away", 'linux', {SSH_TTY: '/dev/pts/1', DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0'}, []],
		['Linux within Windows', 'linux', {WSL_DISTRO_NAME: 'Ubuntu'}, ['clip.exe', 'powershell.exe']],
		['Android', 'linux', {TERMUX_VERSION: '0.118'}, ['termux-clipboard-set']],
		[
			'Windows',
			'win32',
			{SystemRoot: 'D:\\Windows'},
			['D:\\Windows\\System32\\clip.exe', 'D:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe'],
		],
	])('on %s', (_what, platform, environment, expected) => {
		expect(commands(platform, environment)).toEqual(expected);
	});

	test('of Windows for what is not ASCII: only the one that reads UTF-8', () => {
		expect(commands('linux', {WSL_INTEROP: '/run/WSL/8_interop'}, '订单')).toEqual(['powershell.exe']);
	});
});

describe('the terminal', () => {
	test('is asked when there is no program, and nothing more is claimed', async () => {
		const screen = terminal();
		const clipboard = createClipboard({
			environment: {PATH: '', TERM: 'xterm-256color'},
			platform: 'linux',
			terminal: screen,
		});

		expect(await clipboard.copy(text)).toBe('terminal');
		expect(screen.written).toEqual([`\u001B]52;c;${base64(text)}\u0007`]);
	});

	test('is asked through tmux by tmux itself', async () => {
		await using system = await programs({tmux: 'works'});
		const screen = terminal();
		const clipboard = createClipboard({
			environment: {...system.environment, TERM: 'tmux-256color', TMUX: '/tmp/tmux-0/default,1,0'},
			platform: 'linux',
			terminal: screen,
		});

		expect(await clipboard.copy(text)).toBe('terminal');

		expect(await system.arguments('tmux')).toEqual(['load-buffer', '-w', '-']);
		expect(await system.input('tmux')).toBe(text);
		expect(screen.written).toEqual([]);
	});

	test('is asked through an old tmux in both of its ways', async () => {
		await using system = await programs({tmux: 'fails'});
		const screen = terminal();
		const environment = {...system.environment, TERM: 'screen', TMUX: '/tmp/tmux-0/default,1,0'};
		const clipboard = createClipboard({environment, platform: 'linux', terminal: screen});

		expect(await clipboard.copy('i-1')).toBe('terminal');

		const plain = `\u001B]52;c;${base64('i-1')}\u0007`;
		expect(screen.written).toEqual([`${plain}\u001BPtmux;\u001B${plain}\u001B\\`]);
	});

	test('is asked through GNU Screen in pieces', () => {
		const sequence = osc52('x'.repeat(1000), {STY: '1.pts-0'});

		const pieces = sequence.split('\u001B\\').slice(0, -1);
		expect(pieces.every(piece => piece.startsWith('\u001BP') && piece.length <= 256)).toBe(true);
		expect(pieces.map(piece => piece.slice(2)).join('')).toBe(`\u001B]52;c;${base64('x'.repeat(1000))}\u0007`);
	});

	test.each<[what: string, environment: Record<string, string>, isTTY: boolean]>([
		['is none', {TERM: 'xterm'}, false],
		['is a dumb one', {TERM: 'dumb'}, true],
		['is the console of Linux', {TERM: 'linux'}, true],
		['does not say what it is', {}, true],
	])('that %s is not asked', async (_what, environment, isTTY) => {
		const screen = terminal(isTTY);
		const clipboard = createClipboard({environment: {PATH: '', ...environment}, platform: 'linux', terminal: screen});

		await expect(clipboard.copy(text)).rejects.toEqual(new CopyError('no-clipboard'));
		expect(screen.written).toEqual([]);
	});

	test('takes 74,994 bytes and no more', async () => {
		const screen = terminal();
		const clipboard = createClipboard({environment: {PATH: '', TERM: 'xterm'}, platform: 'linux', terminal: screen});

		expect(await clipboard.copy('x'.repeat(74_994))).toBe('terminal');
		await expect(clipboard.copy('x'.repeat(74_995))).rejects.toMatchObject({problem: 'too-long'});
		await expect(clipboard.copy('订'.repeat(24_999))).rejects.toMatchObject({problem: 'too-long'});

		expect(screen.written).toHaveLength(1);
		expect(screen.written[0]).toHaveLength(100_000);
	});
});
