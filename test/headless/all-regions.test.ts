import {expect, test} from 'vitest';
import {CallError} from '#domain/app-error.ts';
import {instanceNamed, instancesNamed} from '../support/instances.ts';
import {beijing, hangzhou, refusedKey, yundeck} from './yundeck.ts';

const allRegions = {name: 'instances', allRegions: true, output: 'id'} as const;
const shanghai = {id: 'cn-shanghai', name: ''};
const regions = [beijing, hangzhou, shanghai];
const instances = Object.fromEntries(
	regions.map(({id}) => [
		id,
		[instanceNamed('one', {id: `i-${id}-1`, regionId: id}), instanceNamed('two', {id: `i-${id}-2`, regionId: id})],
	]),
);

const throttled = (regionId: string) =>
	new CallError({
		kind: 'throttled',
		action: 'DescribeInstances',
		regionId,
		code: 'Throttling.User',
		message: 'Request was denied due to user flow control.',
		requestId: '0A52C6E4-3D1B-5F0C-8E77-6B2C91D04F35',
		attempts: 4,
	});

test('all regions, in the order of the API whichever answers first', async () => {
	// The first region answers last.
	const others = Promise.withResolvers<void>();
	let answered = 0;
	const {exitCode, stdout, cloud} = await yundeck(allRegions, {
		cloud: {
			regions,
			instances,
			async before(action, regionId) {
				if (action === 'DescribeInstances' && regionId === beijing.id) {
					await others.promise;
				} else if (action === 'DescribeInstances' && ++answered === 2) {
					others.resolve();
				}
			},
		},
	});
	expect(exitCode).toBe(0);
	expect(stdout.trimEnd().split('\n')).toEqual(regions.flatMap(({id}) => [`i-${id}-1`, `i-${id}-2`]));
	expect(cloud.calls[0]).toBe('DescribeRegions');
});

test('the table says which region', async () => {
	const {stdout} = await yundeck({...allRegions, output: 'table'}, {cloud: {regions, instances}});
	expect(stdout.split('\n').map(line => line.split(' ')[0])).toEqual([
		'REGION',
		...regions.flatMap(({id}) => [id, id]),
		'',
	]);
});

test('only so many regions at a time', async () => {
	const many = Array.from({length: 30}, (_, index) => ({id: `cn-region-${index}`, name: ''}));
	let running = 0;
	let most = 0;
	const {cloud} = await yundeck(allRegions, {
		cloud: {
			regions: many,
			async before() {
				most = Math.max(most, ++running);
				await new Promise(setImmediate);
				running--;
			},
		},
	});
	expect(cloud.calls).toHaveLength(31);
	expect(most).toBe(6);
});

test('a region that fails is named on stderr with the reason; what arrived is printed', async () => {
	const fails = {
		before(_action: string, regionId: string | undefined) {
			if (regionId === hangzhou.id) {
				throw throttled(regionId);
			}
		},
	};
	const {exitCode, stdout, stderr} = await yundeck(
		{...allRegions, output: 'json'},
		{cloud: {regions, instances, ...fails}},
	);
	expect(exitCode).toBe(1);
	expect(JSON.parse(stdout)).toMatchObject(
		[beijing, shanghai].flatMap(({id}) => [{InstanceId: `i-${id}-1`}, {InstanceId: `i-${id}-2`}]),
	);
	expect(stderr).toMatchInlineSnapshot(`
		"yundeck: incomplete: the instances in cn-hangzhou are missing.
		  Meaning     DescribeInstances in cn-hangzhou: too many calls, Alibaba Cloud is slowing this account down, tried 4 times
		  Error code  Throttling.User
		  Message     Request was denied due to user flow control.
		  What to do  Wait a minute. Other tools that use this account count as well. Try again.
		  RequestId   0A52C6E4-3D1B-5F0C-8E77-6B2C91D04F35
		"
	`);
	const chinese = await yundeck(allRegions, {cloud: {regions, instances, ...fails}, language: 'zh-CN'});
	expect(chinese.stderr).toMatchInlineSnapshot(`
		"yundeck：结果不完整：缺少 cn-hangzhou 的实例。
		  含义       cn-hangzhou 的 DescribeInstances：调用过于频繁，已被阿里云限流（已尝试 4 次）
		  错误码     Throttling.User
		  错误信息   Request was denied due to user flow control.
		  怎么办     请等待一分钟；使用同一账号的其他工具也占用配额。请重试。
		  RequestId  0A52C6E4-3D1B-5F0C-8E77-6B2C91D04F35
		"
	`);
});

test('a region that fails half-way: its first pages are printed as well', async () => {
	const {exitCode, stdout, stderr} = await yundeck(allRegions, {
		cloud: {
			regions,
			instances: {...instances, [hangzhou.id]: instancesNamed('web', 250)},
			before(_action, regionId, page) {
				if (regionId === hangzhou.id && page === 3) {
					throw throttled(regionId);
				}
			},
		},
	});
	expect(exitCode).toBe(1);
	expect(stdout.trimEnd().split('\n')).toHaveLength(204);
	expect(stderr).toContain('incomplete: of the instances in cn-hangzhou only the first 200 arrived.');
});

test('when the regions can’t be listed there is nothing to print', async () => {
	const {exitCode, stdout, stderr} = await yundeck(
		{...allRegions, output: 'json'},
		{
			cloud: {
				before() {
					throw refusedKey();
				},
			},
		},
	);
	expect({exitCode, stdout}).toEqual({exitCode: 1, stdout: ''});
	expect(stderr).toContain('InvalidAccessKeyId.NotFound');
});

test('an account without regions has an empty list', async () => {
	const {exitCode, stdout} = await yundeck({...allRegions, output: 'json'}, {cloud: {regions: []}});
	expect({exitCode, stdout}).toEqual({exitCode: 0, stdout: '[]\n'});
});

test('--filter works over all regions', async () => {
	const {stdout} = await yundeck({...allRegions, filter: 'region=cn-shanghai two'}, {cloud: {regions, instances}});
	expect(stdout).toBe('i-cn-shanghai-2\n');
});
