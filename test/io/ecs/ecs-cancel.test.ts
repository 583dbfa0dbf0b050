import {once} from 'node:events';
import {describe, expect, test} from 'vitest';
import {sleep} from '#io/calls/sleep.ts';
import {errorAnswer, instanceNamed, instancesAnswer, regionsAnswer} from '../../support/io/answers.ts';
import {account, callsTo, failureOf, hangzhou} from '../../support/io/calls.ts';
import {type Answer, startServer} from '../../support/io/server.ts';

describe('a call that is abandoned', () => {
	test.each<[when: string, answer: Answer]>([
		['before the answer', 'hang'],
		['in the middle of the answer', 'stall-in-body'],
	])('%s ends at once, is told of, and its connection is closed', async (_when, answer) => {
		await using server = await startServer(answer);
		const {api, preload, context, abort, records} = callsTo(server.url);
		await preload();

		const arrived = server.nextRequest();
		const failed = failureOf(api.regions(account, 'en', context));
		const {disconnected} = await arrived;
		abort.abort();

		expect(await failed).toEqual({kind: 'cancelled', action: 'DescribeRegions', place: server.host, attempts: 1});
		expect(records).toMatchObject([{attempt: 1, error: {kind: 'cancelled'}}]);
		await disconnected;
	});

	test('while it waits for its next attempt is not tried again', async () => {
		await using server = await startServer(errorAnswer(400, 'Throttling.User', 'Slow down.'));
		const waiting = new AbortController();
		const {api, context, abort, records} = callsTo(server.url, {
			sleep(milliseconds, signal) {
				waiting.abort();
				return sleep(milliseconds, signal);
			},
		});

		const failed = failureOf(api.regions(account, 'en', context));
		await once(waiting.signal, 'abort');
		abort.abort();

		expect((await failed).kind).toBe('cancelled');
		expect(server.requests).toHaveLength(1);
		expect(records).toHaveLength(1);
	});

	test('before it starts sends nothing', async () => {
		await using server = await startServer(regionsAnswer());
		const {api, context, abort, records} = callsTo(server.url);
		abort.abort();

		expect((await failureOf(api.regions(account, 'en', context))).kind).toBe('cancelled');
		expect(server.requests).toHaveLength(0);
		expect(records).toHaveLength(0);
	});

	test('between two pages asks for no more', async () => {
		await using server = await startServer(instancesAnswer([instanceNamed('i-1')], {NextToken: 'page-2'}));
		const {api, context, abort} = callsTo(server.url);

		const failed = failureOf(
			(async () => {
				for await (const _ of api.instances(account, hangzhou, context)) {
					abort.abort();
				}
			})(),
		);

		expect((await failed).kind).toBe('cancelled');
		expect(server.requests).toHaveLength(1);
	});

	test('leaves the others alone', async () => {
		await using server = await startServer('hang', regionsAnswer('cn-hangzhou'));
		const {api, preload, context, abort} = callsTo(server.url);
		const other = callsTo(server.url);
		await preload();

		const arrived = server.nextRequest();
		const failed = failureOf(api.regions(account, 'en', context));
		await arrived;
		const answered = other.api.regions(account, 'en', other.context);
		abort.abort();

		expect((await failed).kind).toBe('cancelled');
		expect(await answered).toHaveLength(1);
	});
});

describe('a call that takes too long', () => {
	// Half of an answer has to come within the time limit, on a busy machine as well.
	test.each<[what: string, answer: Answer, timeoutMilliseconds: number]>([
		['no answer', 'hang', 50],
		['half an answer', 'stall-in-body', 500],
	])('%s: it is given up and its connection is closed', async (_what, answer, timeoutMilliseconds) => {
		await using server = await startServer(answer);
		const {api, preload, context, records} = callsTo(server.url, {timeoutMilliseconds});
		await preload();

		const arrived = server.nextRequest();
		const failed = failureOf(api.regions(account, 'en', context));
		await (await arrived).disconnected;

		expect(await failed).toEqual({
			kind: 'timed-out',
			action: 'DescribeRegions',
			place: server.host,
			attempts: 4,
			...(answer === 'stall-in-body' && {httpStatus: 200}),
		});
		expect(records).toHaveLength(4);
	});
});
