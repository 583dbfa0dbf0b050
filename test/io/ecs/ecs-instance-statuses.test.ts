import {expect, test} from 'vitest';
import {errorAnswer} from '../../support/io/answers.ts';
import {account, callsTo, failureOf, hangzhou} from '../../support/io/calls.ts';
import {listAnswer} from '../../support/io/lists.ts';
import {type ReceivedRequest, startServer} from '../../support/io/server.ts';

function idsIn({parameters}: ReceivedRequest): readonly string[] {
	return Object.entries(parameters).flatMap(([name, value]) => (name.startsWith('InstanceId.') ? [value] : []));
}

/** Every instance runs, but i-7 is gone. */
function answer(request: ReceivedRequest) {
	const rows = idsIn(request)
		.filter(id => id !== 'i-7')
		.map(id => ({InstanceId: id, Status: 'Running'}));
	return listAnswer(['InstanceStatuses', 'InstanceStatus'], rows, {PageNumber: 1, PageSize: 50});
}

test('states are told by id, those of the gone are not there', async () => {
	await using server = await startServer(answer);
	const {api, context, records} = callsTo(server.url);

	const statuses = await api.instanceStatuses(account, hangzhou, ['i-6', 'i-7', 'i-8', 'i-6'], context);

	expect([...statuses]).toEqual([
		['i-6', 'Running'],
		['i-8', 'Running'],
	]);
	expect(server.requests.map(({action, parameters}) => [action, parameters])).toEqual([
		[
			'DescribeInstanceStatus',
			{
				RegionId: 'cn-hangzhou',
				PageSize: '50',
				'InstanceId.1': 'i-6',
				'InstanceId.2': 'i-7',
				'InstanceId.3': 'i-8',
			},
		],
	]);
	expect(records).toMatchObject([{action: 'DescribeInstanceStatus', regionId: 'cn-hangzhou', rows: 2}]);
});

test('any number is asked for, 50 at a time', async () => {
	await using server = await startServer(answer);
	const {api, context} = callsTo(server.url);
	const ids = Array.from({length: 420}, (_, index) => `i-${index + 100}`);

	const statuses = await api.instanceStatuses(account, hangzhou, ids, context);

	expect([...statuses.keys()]).toEqual(ids);
	expect(server.requests.map(request => idsIn(request).length).toSorted((a, b) => a - b)).toEqual([
		20,
		...Array(8).fill(50),
	]);
});

test('of nobody nothing is asked', async () => {
	await using server = await startServer(answer);
	const {api, context} = callsTo(server.url);

	expect((await api.instanceStatuses(account, hangzhou, [], context)).size).toBe(0);
	expect(server.requests).toHaveLength(0);
});

test('one refusal is a failure of all', async () => {
	await using server = await startServer(request =>
		idsIn(request).includes('i-160') ? errorAnswer(403, 'Forbidden.RAM', 'No.') : answer(request),
	);
	const {api, context} = callsTo(server.url);
	const ids = Array.from({length: 120}, (_, index) => `i-${index + 100}`);

	expect(await failureOf(api.instanceStatuses(account, hangzhou, ids, context))).toMatchObject({
		kind: 'no-permission',
		action: 'DescribeInstanceStatus',
	});
});
