import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {fitText, truncate, wrap} from '#domain/cells.ts';
import {rawRecordLines} from '#resources/raw-record.ts';
import fc from '../support/fast-check.ts';
import {tellFigures} from '../support/figures.ts';
import {times} from '../support/long.ts';
import {forbidden, hostileText} from '../support/sample-hostile-text.ts';
import {sampleInstance} from '../support/sample-instances.ts';

const million = 1_000_000;
const huge: Readonly<Record<string, string>> = {
	ascii: 'a'.repeat(million),
	Chinese: '订'.repeat(million),
	'marks on one letter': `e${'\u0301'.repeat(million)}`,
	'composed emoji': '👩‍💻'.repeat(million / 5),
	Thai: 'กำ'.repeat(million / 2),
	flags: '🇨'.repeat(million / 2),
	'beginnings of escape sequences': '\u001B]0;'.repeat(million / 4),
	'what can’t be seen': '\u200B'.repeat(million),
	'line breaks': 'ab\n'.repeat(million / 3),
};

// Of this thread's processor, which does not count what else the machine does. A frame has 16 ms.
const frame = 16;

test.each(Object.entries(huge))('a megabyte of %s in a cell takes less than a frame', (_name, text) => {
	truncate('warm up 订 👩‍💻 กำ', 5);
	const took = processorTime(() => {
		const cell = fitText(text, 20);
		expect(stringWidth(cell)).toBe(20);
		expect(cell).not.toMatch(forbidden);
		expect(cell).toContain('…');
	});
	expect(took).toBeLessThan(frame);
	tellFigures('hostile data', {'names of a megabyte': 1});
});

test.each(Object.entries(huge))(
	'a megabyte of %s is wrapped and shown as JSON before anybody turns away',
	(_name, text) => {
		const record = {read: () => ({InstanceName: text})};
		const took = processorTime(() => {
			expect(wrap(text, 80).length).toBeLessThan(5000);
			rawRecordLines({...sampleInstance().record, ...record}, 80);
		});
		expect(took).toBeLessThan(4000);
	},
);

test('whatever it is, a cell is exactly as wide as its column', () => {
	const runs = times(500, 20_000);
	fc.assert(
		fc.property(
			hostileText(),
			fc.integer({min: 1, max: 60}),
			fc.constantFrom('left', 'right'),
			(text, width, align) => {
				const cell = fitText(text, width, align);
				expect(stringWidth(cell)).toBe(width);
				expect(cell).not.toMatch(forbidden);
			},
		),
		{numRuns: runs},
	);
	tellFigures('hostile data', {cells: runs});
});

function processorTime(work: () => void): number {
	const before = process.threadCpuUsage();
	work();
	const {user, system} = process.threadCpuUsage(before);
	return (user + system) / 1000;
}

test('no line begins with what ends a clause', () => {
	expect(wrap('重新登录，然后继续。', 8)).toEqual(['重新登', '录，然后', '继续。']);
	expect(wrap('登录，，，', 4)).toEqual(['登', '录，', '，，']);
	expect(wrap('sign in，then', 7)).toEqual(['sign', 'in，', 'then']);
});
