import {expect, test} from 'vitest';
import type {Remote} from '#domain/remote.ts';
import type {Snapshot} from '#domain/snapshot.ts';
import {snapshotLines} from '#resources/details/snapshots.ts';
import {failed, forbidden, loaded, loading, toneOf, under} from '../../support/detail-tabs.ts';
import {sampleContext} from '../../support/sample-context.ts';
import {sampleSnapshot, sampleSnapshots} from '../../support/sample-snapshots.ts';

function lines(snapshots: Remote<readonly Snapshot[]>, width = 128) {
	return snapshotLines(snapshots, sampleContext(), width);
}

test('are a table, newest first', () => {
	expect(under(lines(loaded(sampleSnapshots)), 'Snapshots')).toEqual([
		'ID                      NAME                      STATUS                 SIZE  CREATED           KEPT',
		's-bp1u4g5h6j7k8l9a0z1x  迁移用，月底前勿删        ◐ in progress 45%    40 GiB  2026-08-03 04:04  for ever',
		's-bp1v5h6j7k8l9a0z1x2c  golden-base               ✗ failed 3%          40 GiB  2026-08-02 23:05  for ever',
		's-bp1t3f4g5h6j7k8l9a0z  auto2.0_20260802_nightly  ● done               40 GiB  2026-08-02 18:05  7 days',
		's-bp1s2d3f4g5h6j7k8l9a  before-upgrade            ● done               40 GiB  2026-07-24 04:05  for ever',
		's-bp1w6j7k8l9a0z1x2c3v                            ● done             2048 GiB  2026-07-24 04:05  1 day',
	]);
});

test('have a tone that follows the status', () => {
	const all = lines(loaded(sampleSnapshots));
	expect([toneOf(all, '◐'), toneOf(all, '✗'), toneOf(all, '●')]).toEqual(['changing', 'bad', 'normal']);
});

test('lose nothing on a narrow terminal', () => {
	expect(under(lines(loaded([sampleSnapshot({name: '升级前备份', retentionDays: 30})]), 36), 'Snapshots')).toEqual([
		'ID                      STATUS',
		's-bp1s2d3f4g5h6j7k8l9a  ● done',
		'  NAME     升级前备份',
		'  SIZE     40 GiB',
		'  CREATED  2026-07-24 04:05',
		'  KEPT     30 days',
	]);
});

test('what the API left out is a dash', () => {
	const {sizeGibibytes, createdAt, ...bare} = sampleSnapshot({status: '', progress: ''});
	expect(under(lines(loaded([bare])), 'Snapshots')[1]?.split(/ {2,}/)).toEqual([
		's-bp1s2d3f4g5h6j7k8l9a',
		'before-upgrade',
		'? –',
		'–',
		'–',
		'for ever',
	]);
});

test('none, on their way, refused', () => {
	expect(under(lines(loaded([])), 'Snapshots')).toEqual(['No snapshots.']);
	expect(under(lines(loading()), 'Snapshots')).toEqual(['Asking for the snapshots…']);
	expect(under(lines(failed(forbidden('DescribeSnapshots'))), 'Snapshots')[0]).toContain('ecs:DescribeSnapshots');
});
