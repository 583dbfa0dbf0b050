import fc from 'fast-check';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import type {Instance} from '#domain/instance.ts';
import type {JsonRecord} from '#domain/json.ts';
import {type InstanceDetails, instanceDetailLines} from '#resources/instance-details.ts';
import type {Line} from '#resources/line.ts';
import {sampleContext} from '../support/sample-context.ts';
import {sampleDisk, sampleDisks} from '../support/sample-disks.ts';
import {forbidden, hostileText} from '../support/sample-hostile-text.ts';
import {sampleInstance, sampleInstances, sampleNow} from '../support/sample-instances.ts';
import {noPermission} from '../support/sample-requests.ts';

const loaded = {phase: 'loaded', at: sampleNow} as const;

function lines(
	parts: Partial<Instance>,
	details: Partial<InstanceDetails> = {},
	width = 76,
	language: 'en' | 'zh-CN' = 'en',
) {
	return instanceDetailLines(
		{instance: sampleInstance(parts), disks: [], disksStatus: loaded, ...details},
		sampleContext(language),
		width,
	);
}

function lineText(line: Line): string {
	return line.kind === 'field' ? `${line.label}${line.value}` : line.kind === 'blank' ? '' : line.text;
}

/** The lines below a heading, up to the next one. */
function section(all: readonly Line[], title: string): readonly string[] {
	const start = all.findIndex(line => line.kind === 'heading' && line.text === title);
	const end = all.findIndex((line, index) => index > start && line.kind === 'blank');
	return all.slice(start + 1, end === -1 ? undefined : end).map(line => lineText(line).trimEnd());
}

test('the sections stand in this order', () => {
	expect(lines({}).flatMap(line => (line.kind === 'heading' ? [line.text] : []))).toEqual([
		'Overview',
		'Network',
		'Billing',
		'Disks',
		'Tags',
		'Everything the API sent',
	]);
});

test('a stopped instance says whether it still costs', () => {
	const overview = section(lines({status: 'Stopped', stoppedMode: 'KeepCharging'}), 'Overview');
	expect(overview).toContain('Status            ○ Stopped · still charged');
});

test('a lock is named', () => {
	expect(section(lines({locks: ['financial', 'security']}), 'Overview')).toContain(
		'Locks             ⊘ locked: financial, security',
	);
	expect(section(lines({}), 'Overview').join('\n')).not.toContain('Locks');
});

test('creation is told with the age', () => {
	expect(section(lines({}), 'Overview')).toContain('Created           2025-11-02 04:05 (274 d)');
});

test('billing tells when it ends', () => {
	expect(section(lines({}), 'Billing')).toContain('Ends              never');
	expect(section(lines({chargeType: 'PrePaid', expiresAt: sampleNow}), 'Billing')).toContain(
		'Ends              2026-08-03 04:05',
	);
});

test('tags stand under their keys, empty values as a dash', () => {
	const tags = section(
		lines({
			tags: [
				{key: 'env', value: 'prod'},
				{key: 'keep', value: ''},
			],
		}),
		'Tags',
	);
	expect(tags).toEqual(['env               prod', 'keep              –']);
	expect(section(lines({}), 'Tags')).toEqual(['No tags.']);
});

describe('disks', () => {
	test('are asked for', () => {
		expect(section(lines({}, {disksStatus: {phase: 'loading', since: sampleNow}}), 'Disks')).toEqual([
			'Asking for the disks…',
		]);
	});

	test('can be none', () => {
		expect(section(lines({}), 'Disks')).toEqual(['No disks.']);
	});

	test('can fail, with the reason and what to do', () => {
		const disksStatus = {phase: 'failed', at: sampleNow, error: {...noPermission, action: 'DescribeDisks'}} as const;
		expect(section(lines({}, {disksStatus}), 'Disks').join(' ')).toBe(
			'✗ DescribeDisks in cn-hangzhou: this user lacks the permission ecs:DescribeInstances ' +
				'Ask the account’s administrator for ecs:DescribeInstances; AliyunECSReadOnlyAccess is enough to look.',
		);
	});

	test('have a block each', () => {
		expect(section(lines({}, {disks: sampleDisks}), 'Disks')).toEqual([
			'system disk       40 GiB cloud_essd PL1 · d-bp1h2j3k4l5q6w7e8r9t',
			'                  /dev/xvda · In_use',
			'data disk         2048 GiB cloud_essd PL2 · d-bp1i3k4l5q6w7e8r9t0y',
			'                  订单数据 · /dev/xvdb · In_use · encrypted · kept when the',
			'                  instance is released',
		]);
	});

	test('stay while they are read again', () => {
		const disksStatus = {phase: 'loading', since: sampleNow} as const;
		expect(section(lines({}, {disks: [sampleDisk()], disksStatus}), 'Disks')[0]).toContain('40 GiB');
	});
});

describe('everything the API sent', () => {
	test('stands under its path', () => {
		const all = section(lines({}), 'Everything the API sent');
		expect(all).toContain('VpcAttributes.VpcId                     vpc-bp1z2x3c4v5b6n7m8a9s0');
		expect(all).toContain('SecurityGroupIds.SecurityGroupId[0]     sg-bp1q2w3e4r5t6y7u8i9o');
		expect(all).toContain('DeletionProtection                      false');
	});

	test('is shown when it is empty, too', () => {
		const all = section(lines({}), 'Everything the API sent');
		expect(all).toContain('AutoReleaseTime                         –');
		expect(all).toContain('ImageOptions                            –');
		expect(all).toContain('OperationLocks.LockReason               –');
	});

	test('has every value of the record on it', () => {
		const text = (width: number) =>
			section(lines({}, {}, width), 'Everything the API sent')
				.join('')
				.replaceAll(/\s/g, '');
		for (const [, value] of leaves(sampleInstance().record.read())) {
			expect(text(40)).toContain(value.replaceAll(/\s/g, ''));
			expect(text(120)).toContain(value.replaceAll(/\s/g, ''));
		}
	});
});

test('no line is wider than it may be, none can do harm', () => {
	fc.assert(
		fc.property(
			hostileText(),
			hostileText(),
			fc.integer({min: 36, max: 130}),
			fc.constantFrom('en', 'zh-CN'),
			(name, key, width, language) => {
				const parts = {name, description: name, tags: [{key, value: name}]};
				for (const line of lines(parts, {disks: [sampleDisk({name})]}, width, language)) {
					expect(stringWidth(lineText(line))).toBeLessThanOrEqual(width);
					expect(lineText(line)).not.toMatch(forbidden);
				}
			},
		),
		{numRuns: 60},
	);
});

test('all samples have their details', () => {
	for (const instance of sampleInstances) {
		expect(lines(instance).length).toBeGreaterThan(60);
	}
});

function leaves(record: JsonRecord): readonly (readonly [string, string])[] {
	return Object.entries(record).flatMap(([key, value]) =>
		typeof value === 'object' && value !== null ? leaves(value as JsonRecord) : [[key, String(value)] as const],
	);
}
