import {describe, expect, test} from 'vitest';
import type {ConsoleOutput} from '#domain/console-output.ts';
import {consoleOutputLines} from '#resources/details/console-output.ts';
import {failed, loaded, loading, texts} from '../../support/detail-tabs.ts';
import {sampleConsoleOutput} from '../../support/sample-console.ts';
import {sampleContext} from '../../support/sample-context.ts';

function lines(output: ConsoleOutput, width = 80) {
	return texts(consoleOutputLines(loaded(output), sampleContext(), width));
}

function shown(text: string, width = 80) {
	return lines({text}, width);
}

test('a boot reads as on a screen, the newest at the bottom, and then from when it is', () => {
	expect(lines(sampleConsoleOutput, 132)).toEqual([
		'[    0.000000] Linux version 5.10.134-19.al8.x86_64 (mockbuild@build) #1 SMP',
		'[    0.000000] Command line: BOOT_IMAGE=(hd0,msdos1)/boot/vmlinuz root=UUID=0d3c7b52-6a1e ro console=ttyS0,115200n8',
		'[    1.204113] WARNING: no such device',
		'[  OK  ] Started 订单服务.',
		'eth0:   up      172.16.8.21',
		'fsck 100%',
		'',
		'Alibaba Cloud Linux 3 (Soaring Falcon)',
		'web-01 login:',
		'As of 2026-08-03 04:01 (4 min ago)',
	]);
});

describe('what a terminal would obey', () => {
	test.each([
		['colours', '\u001B[1;31mred\u001B[0m', ['red']],
		['cursor movements', '\u001B[2J\u001B[10;20Hhere\u001B[K', ['here']],
		['8-bit sequences', '\u009B31mred', ['red']],
		['titles', '\u001B]0;title\u0007text', ['text']],
		['a title without its end takes no other line with it', 'a\u001B]0;title\nb', ['a', 'b']],
		['the palette of the Linux console', '\u001B]P0000000\u001B]Rlogin', ['login']],
		['other controls and what is invisible', 'a\u0000b\u0007c\u202Ed', ['abcd']],
	])('%s', (_name, text, expected) => {
		expect(shown(text)).toEqual(expected);
	});
});

describe('a line that is written over', () => {
	test.each([
		['10%\r55%\r100%', '100%'],
		['10%\r100%\r', '100%'],
		['abc\r\n', 'abc'],
		['abc\r\r\n', 'abc'],
		['|\b/\b-\bdone', 'done'],
		['订单\b项', '订项'],
	])('%j is %s', (text, expected) => {
		expect(shown(text)).toEqual([expected]);
	});
});

test('tabs go to every eighth cell', () => {
	expect(shown('a\tb\t12345678\tc')).toEqual(['a       b       12345678        c']);
	expect(shown('\u001B[31m订单\u001B[0m\tc')).toEqual(['订单    c']);
});

test('long lines go on below, no character is lost', () => {
	expect(shown('0123456789abc', 5)).toEqual(['01234', '56789', 'abc']);
});

test('empty lines stay within, not at the end', () => {
	expect(shown('a\n\nb\n\n \n')).toEqual(['a', '', 'b']);
});

test('nothing, on its way, refused', () => {
	expect(shown('\r\n \n')).toEqual(['The console has put out nothing yet.']);
	expect(texts(consoleOutputLines(loading(), sampleContext(), 80))).toEqual(['Asking for the console output…']);
	expect(
		texts(consoleOutputLines(failed({kind: 'throttled', action: 'GetInstanceConsoleOutput'}), sampleContext(), 80))[0],
	).toContain('✗ GetInstanceConsoleOutput');
});
