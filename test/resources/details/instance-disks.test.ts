import {expect, test} from 'vitest';
import {type InstanceDisks, instanceDiskLines} from '#resources/details/instance-disks.ts';
import {failed, forbidden, headings, loaded, loading, under} from '../../support/detail-tabs.ts';
import {sampleContext} from '../../support/sample-context.ts';
import {sampleDisk, sampleDisks, sampleListedDisk} from '../../support/sample-disks.ts';
import {sampleSnapshot, sampleSnapshots} from '../../support/sample-snapshots.ts';

function lines(parts: Partial<InstanceDisks> = {}, language: 'en' | 'zh-CN' = 'en') {
	const disks = {disks: loaded(sampleDisks), snapshots: loaded(sampleSnapshots), ...parts};
	return instanceDiskLines(disks, sampleContext(language), 76);
}

test('a disk is a block, with what there is of snapshots', () => {
	expect(under(lines(), 'Disks')).toEqual([
		'system      d-bp1h2j3k4l5q6w7e8r9t',
		'Size        40 GiB · ESSD PL1',
		'Status      ● In use',
		'Device      /dev/xvda',
		'Encrypted   no',
		'On release  deleted with the instance',
		'Snapshots   4 · newest 2026-08-02 18:05 (10 h ago) · 1 failed',
		'data        d-bp1i3k4l5q6w7e8r9t0y',
		'Name        订单数据',
		'Size        2048 GiB · ESSD PL2',
		'Status      ● In use',
		'Device      /dev/xvdb',
		'Encrypted   yes',
		'On release  kept when the instance is released',
		'Snapshots   1 · newest 2026-07-24 04:05 (10 d ago)',
	]);
});

test('what the API left out is a dash', () => {
	const {sizeGibibytes, ...bare} = sampleDisk({category: '', performanceLevel: '', device: '', type: ''});
	const [first, size, , device] = under(lines({disks: loaded([bare])}), 'Disks');
	expect([first, size, device]).toEqual(['–           d-bp1h2j3k4l5q6w7e8r9t', 'Size        – · –', 'Device      –']);
});

test('a lock is named', () => {
	const disks = loaded([sampleListedDisk({locks: ['financial']})]);
	expect(under(lines({disks}), 'Disks')).toContain('Locks       ⊘ locked: financial');
});

test('snapshots that are on their way do not hold up the disks', () => {
	const all = lines({snapshots: loading()});
	expect(headings(all)).toEqual(['Disks']);
	expect(under(all, 'Disks')[6]).toBe('Snapshots   …');
});

test('snapshots that can’t be had are told once, the disks are as they are', () => {
	const all = lines({snapshots: failed(forbidden('DescribeSnapshots'))});
	expect(under(all, 'Disks')[6]).toBe('Snapshots   unknown');
	expect(under(all, 'Snapshots').slice(0, 2)).toEqual([
		'✗ DescribeSnapshots in cn-hangzhou: this user lacks the permission',
		'ecs:DescribeSnapshots',
	]);
});

test('older counts stay when they can’t be had again', () => {
	const all = lines({snapshots: failed({kind: 'throttled'}, sampleSnapshots)});
	expect(under(all, 'Disks')[6]).toContain('4 · newest');
	expect(under(all, 'Snapshots')).not.toEqual([]);
});

test('disks that can’t be had leave the snapshots alone', () => {
	const all = lines({disks: failed(forbidden('DescribeDisks'))});
	expect(under(all, 'Disks').join(' ')).toContain('✗ DescribeDisks in cn-hangzhou');
	expect(headings(all)).toEqual(['Disks']);
});

test('one that has not come to its end is no snapshot to go back to', () => {
	const snapshots = loaded([sampleSnapshot({status: 'progressing', progress: '45%'})]);
	expect(under(lines({snapshots}), 'Disks')[6]).toBe('Snapshots   1');
	expect(under(lines({snapshots: loaded([])}), 'Disks')[6]).toBe('Snapshots   none');
	expect(under(lines({snapshots: loaded([])}, 'zh-CN'), '云盘')[6]).toBe('快照      无');
});

test('no disks is one sentence', () => {
	expect(under(lines({disks: loaded([])}), 'Disks')).toEqual(['No disks.']);
	expect(under(lines({disks: loading()}), 'Disks')).toEqual(['Asking for the disks…']);
});
