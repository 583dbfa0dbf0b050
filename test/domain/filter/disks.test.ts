import {expect, test} from 'vitest';
import {columnNames, diskLanguage, matchesFilter, matching, parseFilter} from '#domain/filter/filter.ts';
import {diskNamed} from '../../support/disks.ts';

const now = Date.UTC(2026, 0, 31, 12);
const day = 24 * 60 * 60 * 1000;

const disks = [
	diskNamed('root', {
		id: 'd-1',
		type: 'system',
		device: '/dev/xvda',
		sizeGibibytes: 40,
		performanceLevel: 'PL0',
		imageId: 'aliyun_3_x64',
		isPortable: false,
		iops: 2280,
	}),
	diskNamed('订单数据', {
		id: 'd-2',
		sizeGibibytes: 2048,
		performanceLevel: 'PL2',
		isEncrypted: true,
		chargeType: 'PrePaid',
		expiresAt: now + 3 * day,
		sourceSnapshotId: 's-9',
		tags: [{key: 'env', value: 'prod'}],
		iops: 100_000,
		throughput: 750,
	}),
	diskNamed('spare', {
		id: 'd-3',
		status: 'Available',
		instanceIds: [],
		device: '',
		category: 'cloud_efficiency',
		performanceLevel: '',
		regionId: 'cn-beijing',
		zoneId: 'cn-beijing-h',
		description: 'left over',
		createdAt: now - 2 * day,
		ownTexts: 'rg-acfm2pz25js',
		sharedTexts: 'financial\nAutoSnapshot',
	}),
	diskNamed('shared', {id: 'd-4', instanceIds: ['i-1', 'i-2'], locks: ['security'], status: 'Detaching'}),
];

const [root, orders, spare, shared] = ['root', '订单数据', 'spare', 'shared'];
const all = [root, orders, spare, shared];

test.each([
	['', all],
	['spare', [spare]],
	['订单', [orders]],
	['i-2', [shared]],
	['essd', [root, orders, shared]],
	['pl2', [orders]],
	['xvda', [root]],
	['acfm2', [spare]],
	['autosnap', [spare]],
	['s-9', [orders]],
	['/^d-[12]$/', [root, orders]],
	['name=s*', [spare, shared]],
	['id=d-4', [shared]],
	['region=cn-beijing', [spare]],
	['zone=cn-hangzhou-*', [root, orders, shared]],
	// The states as the API and as the table name them.
	['status=in_use', [root, orders]],
	['status=使用中', [root, orders]],
	['待挂载', [spare]],
	['status=卸载中', [shared]],
	['instance=', [spare]],
	['instance=i-2', [shared]],
	['instance!=i-bp1web1', [spare, shared]],
	['type=system', [root]],
	['type=系统盘', [root]],
	['type="data disk"', [orders, spare, shared]],
	['数据盘', [orders, spare, shared]],
	['category=cloud_efficiency', [spare]],
	// GiB, or with a unit.
	['size=100', [spare, shared]],
	['size=100G', [spare, shared]],
	['size=100GiB', [spare, shared]],
	['size>=1T', [orders]],
	['size<0.1t', [root, spare, shared]],
	['pl=PL0', [root]],
	['performance=pl0', [root]],
	['performanceLevel=', [spare]],
	['iops>6800', [orders]],
	['throughput<=170', [root, spare, shared]],
	['device=/dev/xvd*', [root, orders, shared]],
	['device=', [spare]],
	['charge=subscription', [orders]],
	['charge=按量付费', [root, spare, shared]],
	['expires<7d', [orders]],
	['created>2026-01', []],
	['created=2026-01', [spare]],
	['age<3d', [spare]],
	['encrypted=yes', [orders]],
	['encrypted=true', [orders]],
	['encrypted=是', [orders]],
	['encrypted=no', [root, spare, shared]],
	['encrypted!=否', [orders]],
	['portable=false', [root]],
	['snapshot=s-9', [orders]],
	['image=aliyun*', [root]],
	['description="left over"', [spare]],
	['lock=security', [shared]],
	['tag:env=prod', [orders]],
	['tag=env', [orders]],
	['!tag:env size>40', [spare, shared]],
] as const)('%s', (expression, expected) => {
	const parsed = parseFilter(expression, diskLanguage);
	if (!parsed.ok) {
		throw new Error(`${expression}: ${JSON.stringify(parsed.problem)}`);
	}

	expect(matching(disks, parsed.filter, now).map(({name}) => name)).toEqual(expected);
	expect(disks.filter(disk => matchesFilter(parsed.filter, disk, now)).map(({name}) => name)).toEqual(expected);
});

test('what only instances have is no column of disks', () => {
	for (const name of ['sg', 'cpu', 'memory', 'vpc']) {
		expect(parseFilter(`${name}=1`, diskLanguage)).toMatchObject({ok: false, problem: {kind: 'unknown-column'}});
	}
});

test.each(['100x', '512m', '-1', 'big'])('size=%s is no size of a disk', size => {
	const problem = {kind: 'not-a-disk-size', position: 5, text: size};
	expect(parseFilter(`size=${size}`, diskLanguage)).toEqual({ok: false, problem});
});

test('every column can be empty', () => {
	for (const name of columnNames(diskLanguage)) {
		expect(parseFilter(`${name}=`, diskLanguage)).toMatchObject({ok: true});
	}
});
