import {expect, test} from 'vitest';
import {copyFields} from '#domain/copy-fields.ts';
import {errorAnswer, instanceNamed, instanceRecord, instancesAnswer} from '../../support/io/answers.ts';
import {account, callsTo, collect, failureOf, hangzhou} from '../../support/io/calls.ts';
import {type ReceivedRequest, startServer} from '../../support/io/server.ts';

function idsIn({parameters}: ReceivedRequest): readonly string[] {
	return JSON.parse(parameters.InstanceIds ?? '[]');
}

/** Newest first, as the API lists them, whatever the order of the ids; i-7 is gone. */
function answer(request: ReceivedRequest) {
	const ids = idsIn(request).filter(id => id !== 'i-7');
	return instancesAnswer(ids.toReversed().map(instanceNamed));
}

test('instances are told by id, in the order of the ids; those of the gone are not there', async () => {
	await using server = await startServer(answer);
	const {api, context, records} = callsTo(server.url);

	const instances = await api.instancesById(account, hangzhou, ['i-6', 'i-7', 'i-8', 'i-6'], context);

	expect(instances.map(({id}) => id)).toEqual(['i-6', 'i-8']);
	expect(server.requests.map(({action, parameters}) => [action, parameters])).toEqual([
		['DescribeInstances', {RegionId: 'cn-hangzhou', InstanceIds: '["i-6","i-7","i-8"]', MaxResults: '100'}],
	]);
	expect(records).toMatchObject([{action: 'DescribeInstances', regionId: 'cn-hangzhou', rows: 2}]);
});

test('they are the same as in the list, with their whole record', async () => {
	await using server = await startServer(instancesAnswer([instanceRecord]));
	const {api, context} = callsTo(server.url);
	const [listed] = await collect(api.instances(account, hangzhou, context));

	const [instance] = await api.instancesById(account, hangzhou, ['i-bp1a1b2c3d4e5f6g7h8i'], context);

	const {record, ...facts} = instance ?? {};
	const {record: _, ...listedFacts} = listed ? {...copyFields(listed), ownTexts: listed.ownTexts} : {};
	expect(facts).toEqual(listedFacts);
	expect(record?.read()).toEqual(instanceRecord);
});

test('any number is asked for, 100 at a time', async () => {
	await using server = await startServer(answer);
	const {api, context} = callsTo(server.url);
	const ids = Array.from({length: 420}, (_, index) => `i-${index + 100}`);

	const instances = await api.instancesById(account, hangzhou, ids, context);

	expect(instances.map(({id}) => id)).toEqual(ids);
	expect(instances.map(({record}) => record.read().InstanceId)).toEqual(ids);
	expect(server.requests.map(request => idsIn(request).length).toSorted((a, b) => a - b)).toEqual([
		20,
		...Array(4).fill(100),
	]);
});

test('a token behind a page that is full leads nowhere', async () => {
	await using server = await startServer(request =>
		instancesAnswer(idsIn(request).map(instanceNamed), {NextToken: 'AAAAAdDWBF2w6Olxc'}),
	);
	const {api, context} = callsTo(server.url);
	const ids = Array.from({length: 100}, (_, index) => `i-${index + 100}`);

	expect(await api.instancesById(account, hangzhou, ids, context)).toHaveLength(100);
	expect(server.requests).toHaveLength(1);
});

test('of nobody nothing is asked', async () => {
	await using server = await startServer(answer);
	const {api, context} = callsTo(server.url);

	expect(await api.instancesById(account, hangzhou, [], context)).toEqual([]);
	expect(server.requests).toHaveLength(0);
});

test('one refusal is a failure of all', async () => {
	await using server = await startServer(request =>
		idsIn(request).includes('i-210') ? errorAnswer(403, 'Forbidden.RAM', 'No.') : answer(request),
	);
	const {api, context} = callsTo(server.url);
	const ids = Array.from({length: 120}, (_, index) => `i-${index + 100}`);

	expect(await failureOf(api.instancesById(account, hangzhou, ids, context))).toMatchObject({
		kind: 'no-permission',
		action: 'DescribeInstances',
	});
});
