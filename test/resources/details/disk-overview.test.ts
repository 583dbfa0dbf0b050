import {expect, test} from 'vitest';
import type {ListedDisk} from '#domain/disk.ts';
import {diskOverviewLines} from '#resources/details/disk-overview.ts';
import {headings, toneOf, under} from '../../support/detail-tabs.ts';
import {sampleContext} from '../../support/sample-context.ts';
import {sampleListedDisk, sampleListedDisks} from '../../support/sample-disks.ts';
import {sampleNow} from '../../support/sample-instances.ts';

const day = 24 * 60 * 60 * 1000;

function lines(disk: ListedDisk, language: 'en' | 'zh-CN' = 'en') {
	return diskOverviewLines(disk, sampleContext(language), 100);
}

test('tells everything about a disk', () => {
	const all = lines(sampleListedDisk({detachedAt: sampleNow - 90 * day, sourceSnapshotId: 's-1', name: '数据'}));
	expect(headings(all)).toEqual(['Overview', 'Billing']);
	expect(under(all, 'Overview')).toEqual([
		'Name         数据',
		'Disk ID      d-bp1h2j3k4l5q6w7e8r9t',
		'Status       ● In use',
		'Description  –',
		'Kind         system',
		'Region       cn-hangzhou',
		'Zone         cn-hangzhou-k',
		'Category     ESSD PL1 (cloud_essd)',
		'Size         40 GiB',
		'IOPS         3,800',
		'Throughput   140 MB/s',
		'Encrypted    no',
		'Attached to  i-bp1a1b2c3d4e5f6g7h8i',
		'Device       /dev/xvda',
		'On release   deleted with the instance',
		'Detachable   yes',
		'Image        aliyun_3_x64_20G_alibase_20250629.vhd',
		'Made from    s-1',
		'Created      2025-11-02 04:05 (274 d ago)',
		'Attached     2025-11-02 04:05 (273 d ago)',
		'Detached     2026-05-05 04:05 (90 d ago)',
		'Tags         0',
	]);
	expect(under(all, 'Billing')).toEqual(['Billing      pay-as-you-go', 'Ends         never']);
});

test('a disk of several instances names them all', () => {
	const shared = sampleListedDisks[2] ?? sampleListedDisk();
	expect(under(lines(shared), 'Overview')).toContain('Attached to  i-bp1a1b2c3d4e5f6g7h8i, i-bp1b2c3d4e5f6g7h8i9j');
});

test('a free and locked one says so', () => {
	const free = lines(sampleListedDisks[3] ?? sampleListedDisk());
	expect(under(free, 'Overview').slice(2, 4)).toEqual(['Status       ○ Available', 'Locks        ⊘ locked: financial']);
	expect(toneOf(free, '⊘')).toBe('bad');
	expect(under(free, 'Overview')).toContain('Attached to  no instance');
});

test('a category that is new to us stands as the API sent it, once', () => {
	expect(under(lines(sampleListedDisk({category: 'cloud_x', performanceLevel: ''})), 'Overview')).toContain(
		'Category     cloud_x',
	);
});

test('what the API left out is a dash or no line', () => {
	const {sizeGibibytes, iops, throughput, createdAt, attachedAt, ...bare} = sampleListedDisk({
		category: '',
		performanceLevel: '',
		imageId: '',
		zoneId: '',
	});
	const overview = under(lines(bare), 'Overview');
	expect(overview).toEqual(
		expect.arrayContaining([
			'Zone         –',
			'Category     –',
			'Size         –',
			'IOPS         –',
			'Throughput   –',
			'Created      –',
		]),
	);
	expect(overview.join('\n')).not.toMatch(/Image|Attached {5}/);
});

test('an end that is near is a warning', () => {
	const soon = lines(sampleListedDisk({chargeType: 'PrePaid', expiresAt: sampleNow + 36 * 60 * 60 * 1000}), 'zh-CN');
	expect(under(soon, '付费')).toEqual(['付费方式  包年包月', '到期时间  ! 2026-08-04 16:05 (1 天 12 小时后)']);
	expect(toneOf(soon, '!')).toBe('changing');
});
