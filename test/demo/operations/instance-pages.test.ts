import {expect, test} from 'vitest';
import {hangzhou, openList, type Row} from '../support/instance-list.ts';
import {call} from '../support/signed-client.ts';
import {start} from '../support/with-endpoint.ts';

test.each([
	[{}, 10, 1],
	[{PageSize: 1000}, 100, 1],
	[{PageSize: 0, PageNumber: 0}, 1, 1],
	[{PageSize: 7, PageNumber: 3}, 7, 3],
	[{MaxResults: 1}, 10, 1],
	[{MaxResults: 20, PageSize: 50, PageNumber: 9}, 20, 1],
	[{MaxResults: 5000}, 100, 1],
])('%o gives pages of %i, this being page %i', async (parameters, PageSize, PageNumber) => {
	const endpoint = await start({instances: 500});
	const {body} = await call(endpoint, 'DescribeInstances', {...hangzhou, ...parameters});
	expect(body).toMatchObject({PageSize, PageNumber});
	expect(body.Instances.Instance).toHaveLength(PageSize);
	expect(body.TotalCount).toBe(endpoint.world.instanceIds('cn-hangzhou').length);
});

test('numbered pages go on to an empty one with the true count', async () => {
	const {endpoint, list} = await openList();
	const all = endpoint.world.instanceIds('cn-hangzhou');
	const second = await list({PageSize: 10, PageNumber: 2});
	expect(second.Instances.Instance.map((row: Row) => row.InstanceId)).toEqual(all.slice(10, 20));
	expect(await list({PageNumber: 99})).toMatchObject({
		Instances: {Instance: []},
		TotalCount: all.length,
		NextToken: '',
		PageNumber: 99,
	});
});

test('tokens lead to the end, where they are empty, and hide what they hold', async () => {
	const {endpoint, list} = await openList();
	const ids: string[] = [];
	const tokens: string[] = [];
	let token = '';
	do {
		const page = await list({MaxResults: 10, PageNumber: 7, ...(token && {NextToken: token})});
		ids.push(...page.Instances.Instance.map((row: Row) => row.InstanceId));
		token = page.NextToken;
		tokens.push(token);
	} while (token);
	expect(ids).toEqual(endpoint.world.instanceIds('cn-hangzhou'));
	expect(tokens.length).toBe(Math.ceil(ids.length / 10));
	for (const given of tokens.slice(0, -1)) expect(given).toMatch(/^[0-9a-f]{32}$/);
});

test('a token is good only where it came from', async () => {
	const {endpoint, list, code} = await openList();
	const {NextToken} = await list({MaxResults: 10});
	expect(await code({NextToken, RegionId: 'cn-shanghai'})).toEqual([400, 'InvalidParameter']);
	expect(await code({NextToken: 'abc'})).toEqual([400, 'InvalidParameter']);
	const disks = await call(endpoint, 'DescribeDisks', {...hangzhou, NextToken});
	expect(disks.body.Code).toBe('InvalidParameter');
});

test('rows that go away shift numbered pages, but no token', async () => {
	const {endpoint, list} = await openList();
	const [first = '', ...rest] = endpoint.world.instanceIds('cn-hangzhou');
	const {NextToken} = await list({MaxResults: 10});
	expect(endpoint.world.removeInstance(first)).toBe(true);
	expect(endpoint.world.removeInstance(first)).toBe(false);
	const byToken = await list({MaxResults: 10, NextToken});
	expect(byToken.Instances.Instance[0].InstanceId).toBe(rest[9]);
	const byNumber = await list({PageSize: 10, PageNumber: 2});
	expect(byNumber.Instances.Instance[0].InstanceId).toBe(rest[10]);
	expect(byNumber.TotalCount).toBe(rest.length);
});

test('a count that is no number is refused', async () => {
	const {code} = await openList();
	expect(await code({MaxResults: 'many'})).toEqual([400, 'InvalidParameter']);
});

test('statuses come in pages of at most fifty', async () => {
	const endpoint = await start({instances: 1000});
	const {body} = await call(endpoint, 'DescribeInstanceStatus', {...hangzhou, PageSize: 100, PageNumber: 2});
	expect(body).toMatchObject({PageSize: 50, PageNumber: 2});
	expect(body.InstanceStatuses.InstanceStatus).toHaveLength(50);
	const zone = await call(endpoint, 'DescribeInstanceStatus', {...hangzhou, ZoneId: 'cn-hangzhou-a'});
	expect(zone.body.TotalCount).toBe(0);
});
