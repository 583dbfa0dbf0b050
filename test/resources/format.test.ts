import {afterEach, describe, expect, test, vi} from 'vitest';
import {
	formatAge,
	formatClock,
	formatDate,
	formatDateTime,
	formatDuration,
	formatMemory,
	formatSeconds,
} from '#resources/format.ts';
import {wordsFor} from '#text/words.ts';

const moment = Date.UTC(2026, 0, 3, 4, 5, 6);
const hour = 60 * 60 * 1000;

afterEach(() => {
	vi.unstubAllEnvs();
});

test('times are told in digits that sort', () => {
	expect([formatDate(moment), formatDateTime(moment), formatClock(moment)]).toEqual([
		'2026-01-03',
		'2026-01-03 04:05',
		'04:05:06',
	]);
});

test('times are the local ones of the user', () => {
	vi.stubEnv('TZ', 'Asia/Shanghai');
	expect([formatDate(moment + 14 * hour), formatDateTime(moment), formatClock(moment)]).toEqual([
		'2026-01-04',
		'2026-01-03 12:05',
		'12:05:06',
	]);
});

test.each([
	[512, '512 MiB'],
	[1023, '1023 MiB'],
	[1024, '1 GiB'],
	[1536, '1.5 GiB'],
	[8192, '8 GiB'],
	[1_048_576, '1024 GiB'],
])('%i MiB of memory are shown as %s', (mebibytes, text) => {
	expect(formatMemory(mebibytes)).toBe(text);
});

test('a pause is told in seconds', () => {
	expect([formatSeconds(800), formatSeconds(2000), formatSeconds(1234)]).toEqual(['0.8', '2', '1.2']);
});

describe('an age', () => {
	test.each([
		[0, '0 min', '0 分钟'],
		[-5 * hour, '0 min', '0 分钟'],
		[59 * 60_000, '59 min', '59 分钟'],
		[hour, '1 h', '1 小时'],
		[23 * hour, '23 h', '23 小时'],
		[24 * hour, '1 d', '1 天'],
		[274 * 24 * hour, '274 d', '274 天'],
	])('of %i ms is %s', (milliseconds, english, chinese) => {
		expect(formatAge(milliseconds, wordsFor('en'))).toBe(english);
		expect(formatAge(milliseconds, wordsFor('zh-CN'))).toBe(chinese);
	});
});

describe('a duration', () => {
	test.each([
		[-1, '0 min', '0 分钟'],
		[90_000, '1 min', '1 分钟'],
		[hour, '1 h', '1 小时'],
		[1.5 * hour, '1 h 30 min', '1 小时 30 分钟'],
		[24 * hour + 59 * 60_000, '1 d', '1 天'],
		[62 * hour, '2 d 14 h', '2 天 14 小时'],
	])('of %i ms is %s', (milliseconds, english, chinese) => {
		expect(formatDuration(milliseconds, wordsFor('en'))).toBe(english);
		expect(formatDuration(milliseconds, wordsFor('zh-CN'))).toBe(chinese);
	});
});
