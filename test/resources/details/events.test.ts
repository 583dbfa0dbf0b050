import {describe, expect, test} from 'vitest';
import type {InstanceEvent} from '#domain/instance-event.ts';
import type {Remote} from '#domain/remote.ts';
import {eventLines} from '#resources/details/events.ts';
import {failed, forbidden, headings, loaded, loading, texts, toneOf, under} from '../../support/detail-tabs.ts';
import {sampleContext} from '../../support/sample-context.ts';
import {sampleEvent, sampleEvents} from '../../support/sample-events.ts';
import {sampleNow} from '../../support/sample-instances.ts';

const hour = 60 * 60 * 1000;

function lines(events: Remote<readonly InstanceEvent[]>, language: 'en' | 'zh-CN' = 'en') {
	return eventLines(events, sampleContext(language), 76);
}

function one(parts: Partial<InstanceEvent>, language: 'en' | 'zh-CN' = 'en') {
	return texts(lines(loaded([sampleEvent(parts)]), language)).slice(1);
}

test('what is to come stands first, soonest first, then what goes on, then what was, latest first', () => {
	const all = lines(loaded(sampleEvents));
	expect(headings(all)).toEqual(['Scheduled', 'Under way', 'Past']);
	const ids = texts(all).flatMap(text => (text.startsWith('Event ID') ? [text.split(/ +/)[2]] : []));
	expect(ids).toEqual([
		'e-bp1a4s5d6f7g8h9j0k1l',
		'e-bp1q1w2e3r4t5y6u7i8o',
		'e-bp1s5d6f7g8h9j0k1l2z',
		'e-bp1p3a4s5d6f7g8h9j0k',
		'e-bp1o2p3a4s5d6f7g8h9j',
		'e-bp1d6f7g8h9j0k1l2z3x',
	]);
});

test('one that is to come says what, when, how long until then and why', () => {
	expect(one({})).toEqual([
		'! Restart for system maintenance (SystemMaintenance.Reboot)',
		'Status     scheduled',
		'Due        2026-08-05 18:05 (in 2 d 14 h)',
		'Announced  2026-07-31 04:05 (3 d ago)',
		'Reason     宿主机计划内维护',
		'Event ID   e-bp1q1w2e3r4t5y6u7i8o',
	]);
	expect(one({}, 'zh-CN').slice(0, 3)).toEqual([
		'! 因系统维护，实例重启（SystemMaintenance.Reboot）',
		'状态      待执行',
		'计划时间  2026-08-05 18:05 (2 天 14 小时后)',
	]);
});

test.each([
	['SystemMaintenance.IsolateErrorDisk', '! SystemMaintenance.IsolateErrorDisk'],
	['constructor', '! constructor'],
	['', '! –'],
])('a type that is new to us comes as it is: %s', (type, title) => {
	expect(one({type})[0]).toBe(title);
});

describe('a status that is new to us', () => {
	test('is to come as long as the event has no end', () => {
		expect(headings(lines(loaded([sampleEvent({status: 'Postponed'})])))).toEqual(['Scheduled']);
		expect(one({status: 'Postponed'})[1]).toBe('Status     Postponed');
	});

	test('is past once it has one', () => {
		expect(headings(lines(loaded([sampleEvent({status: 'Merged', finishedAt: sampleNow})])))).toEqual(['Past']);
	});
});

test('what should have begun is overdue, what has begun is not', () => {
	expect(one({notBefore: sampleNow - 90 * 60_000})[2]).toBe('Due        2026-08-03 02:35 (overdue by 1 h 30 min)');
	expect(one({notBefore: sampleNow - hour, status: 'Executing'})[2]).toBe('Due        2026-08-03 03:05');
});

test('what is missing has no line', () => {
	const {notBefore, publishedAt, ...bare} = sampleEvent({reason: ''});
	expect(texts(lines(loaded([bare]))).slice(2)).toEqual([
		'Status     scheduled',
		'Announced  –',
		'Event ID   e-bp1q1w2e3r4t5y6u7i8o',
	]);
});

test('tones follow what is to be done', () => {
	expect(toneOf(lines(loaded([sampleEvent()])), 'Restart')).toBe('changing');
	expect(toneOf(lines(loaded([sampleEvent({status: 'Failed'})])), '✗ Restart')).toBe('bad');
	expect(toneOf(lines(loaded([sampleEvent({status: 'Executed'})])), '· Restart')).toBe('normal');
});

test('none, on their way, refused', () => {
	expect(texts(lines(loaded([])))).toEqual(['Nothing scheduled, and no events in the last 30 days.']);
	expect(texts(lines(loading()))).toEqual(['Asking for the events…']);
	expect(under(lines(failed(forbidden('DescribeInstanceHistoryEvents'), [sampleEvent()])), 'Scheduled')).toHaveLength(
		6,
	);
	expect(texts(lines(failed(forbidden('DescribeInstanceHistoryEvents')))).join(' ')).toContain(
		'ecs:DescribeInstanceHistoryEvents',
	);
});
