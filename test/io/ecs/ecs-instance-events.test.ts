import {expect, test} from 'vitest';
import type {JsonRecord} from '#domain/json.ts';
import {account, callsTo, hangzhou} from '../../support/io/calls.ts';
import {listAnswer} from '../../support/io/lists.ts';
import {startServer} from '../../support/io/server.ts';

const wrappers = ['InstanceSystemEventSet', 'InstanceSystemEventType'] as const;

function event(id: string, status: string, more: JsonRecord = {}): JsonRecord {
	return {
		EventId: id,
		InstanceId: 'i-1',
		EventType: {Code: 65, Name: 'SystemFailure.Reboot'},
		EventCycleStatus: {Code: 0, Name: status},
		EventPublishTime: '2025-12-28T22:49:27Z',
		NotBefore: '2025-12-28T22:49:27Z',
		ExtendedAttribute: {},
		...more,
	};
}

test('what is to come is asked for by name and comes first, soonest first; then what was, latest first', async () => {
	const done = event('e-done', 'Executed', {EventFinishTime: '2025-12-28T22:51:03Z', Reason: 'hardware'});
	await using server = await startServer(({parameters}) =>
		listAnswer(
			wrappers,
			parameters['InstanceEventCycleStatus.1'] === undefined
				? [event('e-old', 'Avoided', {EventPublishTime: '2025-12-20T00:00:00Z'}), done, event('e-both', 'Executed')]
				: [
						event('e-later', 'Scheduled', {NotBefore: '2026-02-01T00:00:00Z'}),
						event('e-both', 'Executing'),
						event('e-soon', 'Inquiring', {NotBefore: '2026-01-20T00:00:00Z'}),
					],
		),
	);
	const {api, context} = callsTo(server.url);

	const events = await api.events(account, hangzhou, 'i-1', context);

	// One that has ended between the two answers is where it is now.
	expect(events.map(({id, status}) => [id, status])).toEqual([
		['e-soon', 'Inquiring'],
		['e-later', 'Scheduled'],
		['e-done', 'Executed'],
		['e-both', 'Executed'],
		['e-old', 'Avoided'],
	]);
	const {record, ...fields} = events[2] ?? {record: undefined};
	expect(fields).toEqual({
		id: 'e-done',
		type: 'SystemFailure.Reboot',
		status: 'Executed',
		reason: 'hardware',
		publishedAt: Date.UTC(2025, 11, 28, 22, 49, 27),
		notBefore: Date.UTC(2025, 11, 28, 22, 49, 27),
		finishedAt: Date.UTC(2025, 11, 28, 22, 51, 3),
	});
	expect(record?.read()).toEqual(done);
	expect(events[0]).toMatchObject({reason: ''});
	expect(server.requests.map(({parameters}) => parameters)).toEqual([
		{
			RegionId: 'cn-hangzhou',
			InstanceId: 'i-1',
			MaxResults: '100',
			'InstanceEventCycleStatus.1': 'Inquiring',
			'InstanceEventCycleStatus.2': 'Scheduled',
			'InstanceEventCycleStatus.3': 'Executing',
		},
		{RegionId: 'cn-hangzhou', InstanceId: 'i-1', MaxResults: '100'},
	]);
});
