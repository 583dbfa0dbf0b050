import {expect, test} from 'vitest';
import {morning, openAccount, type Row, rowsOf} from '../support/account.ts';
import type {Parameters} from '../support/signed-client.ts';

const action = 'DescribeInstanceHistoryEvents';
const day = 86_400_000;

const cycle = (row: Row): string => row.EventCycleStatus.Name;
const all = {
	'InstanceEventCycleStatus.1': 'Scheduled',
	'InstanceEventCycleStatus.2': 'Executing',
	'InstanceEventCycleStatus.3': 'Executed',
	'InstanceEventCycleStatus.4': 'Avoided',
	'InstanceEventCycleStatus.5': 'Canceled',
	'InstanceEventCycleStatus.6': 'Failed',
	'InstanceEventCycleStatus.7': 'Inquiring',
};

test('who asks for nothing special gets what has ended within the last thirty days', async () => {
	const {walk} = await openAccount({instances: 1000});
	const events = await walk(action);
	expect(new Set(events.map(cycle))).toEqual(new Set(['Executed', 'Avoided', 'Canceled', 'Failed']));
	for (const event of events) {
		expect(Date.parse(event.EventPublishTime)).toBeGreaterThan(morning - 30 * day);
		expect(event.EventFinishTime > event.EventPublishTime).toBe(true);
	}

	const published = events.map(event => event.EventPublishTime.slice(0, 16));
	expect(published).toEqual(published.toSorted().toReversed());
	expect((await walk(action, all)).length).toBeGreaterThan(events.length);
});

test('what is planned comes to those who ask for it', async () => {
	const {instance, rows, walk} = await openAccount({instances: 1000});
	const scheduled = await walk(action, {EventCycleStatus: 'Scheduled'});
	expect(scheduled.length).toBeGreaterThan(10);
	for (const event of scheduled) {
		expect(event).toMatchObject({
			EventType: {Code: 1, Name: 'SystemMaintenance.Reboot'},
			EventCycleStatus: {Code: 24, Name: 'Scheduled'},
			NotBefore: expect.stringMatching(/^2026-01-\d\dT18:00:00Z$/),
		});
		expect(Date.parse(event.NotBefore)).toBeGreaterThan(morning + day);
		expect(event).not.toHaveProperty('EventFinishTime');
	}

	const {InstanceId} = await instance('redis-cache-01');
	expect(await rows(action, {InstanceId, EventCycleStatus: 'Scheduled'})).toHaveLength(1);
	expect((await rows(action, {InstanceId})).map(cycle)).not.toContain('Scheduled');
	// The single one counts only where there is no list.
	const inquiring = await rows(action, {EventCycleStatus: 'Scheduled', 'InstanceEventCycleStatus.1': 'Inquiring'});
	expect(new Set(inquiring.map(cycle))).toEqual(new Set(['Inquiring']));
});

test('a planned event happens when its time has come', async () => {
	const {clock, instance, rows} = await openAccount();
	const {InstanceId} = await instance('redis-cache-01');
	const [planned] = await rows(action, {InstanceId, EventCycleStatus: 'Scheduled'});
	const only = async (): Promise<Row | undefined> =>
		(await rows(action, {...all, 'EventId.1': planned?.EventId})).find(row => row.EventId === planned?.EventId);
	clock.now = Date.parse(planned?.NotBefore) + 1000;
	expect(await only()).toMatchObject({EventCycleStatus: {Name: 'Executing'}});
	clock.now += 600_000;
	expect(await only()).toMatchObject({
		EventCycleStatus: {Code: 0, Name: 'Executed'},
		EventFinishTime: expect.stringMatching(/Z$/),
	});
	expect(await rows(action, {InstanceId, EventCycleStatus: 'Scheduled'})).toEqual([]);
});

test('an answer has the keys of the service in their order', async () => {
	const {reply} = await openAccount({instances: 400});
	const {text, body} = await reply(action, {RegionId: 'me-east-1'});
	expect(text).toBe(
		`{"TotalCount":0,"PageSize":10,"PageNumber":1,"RequestId":"${body.RequestId}","InstanceSystemEventSet":{"InstanceSystemEventType":[]}}`,
	);
	const events = (await reply(action, {...all, PageSize: 100})).body.InstanceSystemEventSet.InstanceSystemEventType;
	const orders = new Set(events.map((event: Row) => Object.keys(event).join(' ')));
	const head = 'EventId InstanceId EventType EventCycleStatus EventPublishTime';
	expect(orders).toEqual(
		new Set([
			`${head} EventFinishTime NotBefore ExtendedAttribute`,
			`${head} EventFinishTime NotBefore Reason ExtendedAttribute`,
			`${head} NotBefore ExtendedAttribute`,
			`${head} NotBefore Reason ExtendedAttribute`,
		]),
	);
	expect(events.map((event: Row) => event.ExtendedAttribute)).toEqual(events.map(() => ({})));
});

test('the last page by token has no token, and pages by number have none at all', async () => {
	const {ask, walk} = await openAccount({instances: 1000});
	const {TotalCount} = await ask(action, all);
	const pages: Row[] = [];
	let NextToken = '';
	do {
		const body = await ask(action, {...all, MaxResults: 100, NextToken});
		pages.push(body);
		NextToken = body.NextToken ?? '';
	} while (NextToken);
	expect(pages.at(-1)).not.toHaveProperty('NextToken');
	expect(new Set(pages.flatMap(rowsOf).map(event => event.EventId)).size).toBe(TotalCount);
	expect(await ask(action, {...all, PageSize: 10})).not.toHaveProperty('NextToken');
	expect(await walk(action, all)).toEqual(pages.flatMap(rowsOf));
});

test('events are found by id, instance, kind and time', async () => {
	const {rows, walk} = await openAccount({instances: 1000});
	const events = await walk(action, all);
	const [one = {}, , , other = {}] = events;
	const ids = async (parameters: Parameters) => (await walk(action, {...all, ...parameters})).map(row => row.EventId);
	const those = (test: (row: Row) => boolean): string[] => events.filter(test).map(row => row.EventId);
	expect(await ids({'EventId.1': one.EventId, 'EventId.2': 'e-bp1zzzzzzzzzzzzzzzzz'})).toEqual([one.EventId]);
	expect(await ids({InstanceId: other.InstanceId})).toEqual(those(row => row.InstanceId === other.InstanceId));
	// The list of resources wins over the single instance.
	expect(await ids({InstanceId: other.InstanceId, 'ResourceId.1': one.InstanceId})).toEqual(
		those(row => row.InstanceId === one.InstanceId),
	);
	expect(await ids({EventType: 'SystemFailure.Reboot'})).toEqual(
		those(row => row.EventType.Name === 'SystemFailure.Reboot'),
	);
	expect(await ids({'InstanceEventType.1': 'SystemMaintenance.Redeploy', EventType: 'SystemFailure.Reboot'})).toEqual(
		those(row => row.EventType.Name === 'SystemMaintenance.Redeploy'),
	);
	const [start, end] = ['2025-11-20T00:00:00Z', '2025-12-10T00:00:00Z'];
	expect(await ids({'EventPublishTime.Start': start, 'EventPublishTime.End': end})).toEqual(
		those(row => row.EventPublishTime >= start && row.EventPublishTime <= end),
	);
	expect(await ids({'NotBefore.Start': '2026-01-16T00:00:00Z'})).toEqual(
		those(row => row.NotBefore >= '2026-01-16T00:00:00Z'),
	);
	expect(await rows(action, {ResourceType: 'ddh'})).toEqual([]);
	expect(await rows(action, {RegionId: 'cn-shanghai', 'EventId.1': one.EventId})).toEqual([]);
	const [tagged] = await rows(action, {...all, 'Tag.1.Key': '团队', 'Tag.1.Value': 'DBA'});
	expect(tagged).toBeDefined();
});

test.each([
	[{MaxResults: 1}, 10],
	[{MaxResults: 900}, 100],
	[{PageSize: 900}, 100],
	[{}, 10],
])('%o gives pages of %i', async (parameters, PageSize) => {
	const {ask} = await openAccount({instances: 1000});
	expect(await ask(action, {...all, ...parameters})).toMatchObject({PageSize});
});

const many = (name: string, count: number): Parameters =>
	Object.fromEntries(Array.from({length: count}, (_, number) => [`${name}.${number + 1}`, 'x']));

test.each([
	[{RegionId: 'cn-nowhere'}, 404, 'InvalidRegionId.NotFound'],
	[many('EventId', 101), 403, 'EventIdLimitExceeded'],
	[many('ResourceId', 101), 403, 'InstanceIdLimitExceeded'],
	[many('InstanceEventType', 31), 403, 'InvalidParameter'],
	[{EventCycleStatus: 'Over'}, 403, 'InvalidParameter'],
	[{ResourceType: 'boat'}, 403, 'InvalidParameter'],
	[{'NotBefore.Start': '2026-01-15T08:30Z'}, 403, 'InvalidParameter'],
	[
		{'NotBefore.Start': '2026-01-15T08:30:00Z', 'NotBefore.End': '2026-01-14T08:30:00Z'},
		403,
		'InvalidParameter.TimeEndBeforeStart',
	],
])('%o is refused with %i %s', async (parameters, status, code) => {
	const {refusal} = await openAccount();
	expect(await refusal(action, parameters as Parameters)).toEqual([status, code]);
});
