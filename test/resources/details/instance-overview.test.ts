import {describe, expect, test} from 'vitest';
import type {Instance} from '#domain/instance.ts';
import type {JsonRecord} from '#domain/json.ts';
import {instanceOverviewLines} from '#resources/details/instance-overview.ts';
import {headings, toneOf, under} from '../../support/detail-tabs.ts';
import {sampleContext} from '../../support/sample-context.ts';
import {sampleInstance, sampleNow} from '../../support/sample-instances.ts';

const day = 24 * 60 * 60 * 1000;

function lines(parts: Partial<Instance>, language: 'en' | 'zh-CN' = 'en') {
	return instanceOverviewLines(sampleInstance(parts), sampleContext(language), 76);
}

function recordOf(record: JsonRecord): Partial<Instance> {
	return {record: {read: () => record}};
}

test('has two sections', () => {
	expect(headings(lines({}))).toEqual(['Overview', 'Billing']);
	expect(headings(lines({}, 'zh-CN'))).toEqual(['基本信息', '付费']);
});

test('says since when, how many tags, and a dash for what is missing', () => {
	const overview = under(lines({name: '', tags: [{key: 'a', value: ''}]}), 'Overview');
	expect(overview).toContain('Created              2025-11-02 04:05 (274 d ago)');
	expect(overview).toContain('Tags                 1');
	expect(overview).toContain('Name                 –');
});

test('a stopped instance says whether it still costs', () => {
	const overview = (parts: Partial<Instance>) => under(lines(parts), 'Overview')[2];
	expect(overview({status: 'Stopped', stoppedMode: 'KeepCharging'})).toBe(
		'Status               ○ Stopped · still charged',
	);
	expect(overview({status: 'Running', stoppedMode: 'KeepCharging'})).toBe('Status               ● Running');
	expect(overview({status: 'Stopped', stoppedMode: 'toString'})).toBe('Status               ○ Stopped');
});

test('a lock has a line of its own and leaves the status alone', () => {
	const locked = lines({locks: ['financial', 'security']});
	expect(under(locked, 'Overview').slice(2, 4)).toEqual([
		'Status               ● Running',
		'Locks                ⊘ locked: financial, security',
	]);
	expect(toneOf(locked, '● Running')).toBe('good');
	expect(toneOf(locked, '⊘')).toBe('bad');
	expect(under(lines({}), 'Overview').join('\n')).not.toContain('Locks');
});

describe('the end', () => {
	const end = (expiresAt: number | undefined, language: 'en' | 'zh-CN' = 'en') => {
		const all = lines({chargeType: 'PrePaid', ...(expiresAt !== undefined && {expiresAt})}, language);
		return [under(all, language === 'en' ? 'Billing' : '付费')[1], toneOf(all, '2026-')];
	};

	test('far away is told without a warning', () => {
		expect(end(sampleNow + 30 * day)).toEqual(['Ends                 2026-09-02 04:05 (in 30 d)', 'normal']);
	});

	test('within a week has a mark and a tone', () => {
		expect(end(sampleNow + 5 * day)).toEqual(['Ends                 ! 2026-08-08 04:05 (in 5 d)', 'changing']);
		expect(end(sampleNow + 5 * day, 'zh-CN')).toEqual(['到期时间     ! 2026-08-08 04:05 (5 天后)', 'changing']);
	});

	test('that has passed is bad', () => {
		expect(end(sampleNow - 3 * day)).toEqual(['Ends                 ! 2026-07-31 04:05 (3 d ago)', 'bad']);
	});

	test('that never comes is said so', () => {
		expect(end(undefined)[0]).toBe('Ends                 never');
	});
});

test('an automatic release is a warning', () => {
	const all = lines(recordOf({AutoReleaseTime: '2026-08-09T16:00Z', DeletionProtection: true}));
	expect(under(all, 'Billing').slice(2)).toEqual([
		'Released             ! 2026-08-09 16:00',
		'Deletion protection  yes',
	]);
	expect(toneOf(all, '2026-08-09')).toBe('changing');
});

test('a record that says nothing of it has neither', () => {
	expect(under(lines(recordOf({AutoReleaseTime: ''})), 'Billing')).toHaveLength(2);
});
