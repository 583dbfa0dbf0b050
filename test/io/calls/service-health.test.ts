import {describe, expect, test} from 'vitest';
import {ServiceHealth} from '#io/calls/service-health.ts';
import {instanceNamed, instancesAnswer, regionsAnswer} from '../../support/io/answers.ts';
import {account, callsTo, collect, failureOf, hangzhou} from '../../support/io/calls.ts';
import {type Answer, startServer} from '../../support/io/server.ts';

const beijing = {id: 'cn-beijing', name: ''};

describe('a service that does not answer', () => {
	test.each<[what: string, answer: Answer]>([
		['drops every connection', 'drop'],
		['hangs', 'hang'],
		['has only its gateway left', {status: 502, body: '<html>'}],
	])('is asked once by each call after two have tried in vain, until it answers: it %s', async (_what, answer) => {
		let isBack = false;
		await using server = await startServer(() => (isBack ? regionsAnswer('cn-hangzhou') : answer));
		const {api, context, records} = callsTo(server.url, {timeoutMilliseconds: 40});
		const ask = () => api.regions(account, 'en', context);

		const attempts: Array<number | undefined> = [];
		for (let call = 1; call <= 4; call++) {
			attempts.push((await failureOf(ask())).attempts);
		}

		expect(attempts).toEqual([4, 4, 1, 1]);
		expect(records).toHaveLength(10);
		isBack = true;
		expect(await ask()).toHaveLength(1);
		isBack = false;
		expect((await failureOf(ask())).attempts).toBe(4);
	});

	test('is not asked by everybody at once', async () => {
		await using server = await startServer('drop');
		const {api, context, records} = callsTo(server.url);
		const together = () =>
			Promise.all(Array.from({length: 20}, () => failureOf(collect(api.instances(account, hangzhou, context)))));

		const failures = await together();
		expect(new Set(failures.map(({kind, action, regionId}) => [kind, action, regionId].join()))).toEqual(
			new Set(['connection-lost,DescribeInstances,cn-hangzhou']),
		);
		// Eight go at once; of those one goes on trying, for all of them.
		expect(records).toHaveLength(8 + 3);
		await together();
		expect(records).toHaveLength(8 + 3 + 1);
	});

	test('in one region is asked in the others as ever', async () => {
		await using server = await startServer(({parameters}) =>
			parameters.RegionId === hangzhou.id ? 'drop' : instancesAnswer([instanceNamed('i-1')]),
		);
		const {api, context} = callsTo(server.url);
		for (let call = 1; call <= 3; call++) {
			await failureOf(collect(api.instances(account, hangzhou, context)));
		}

		expect(await collect(api.instances(account, beijing, context))).toHaveLength(1);
	});
});

test('whoever waits for somebody else’s attempt can leave', async () => {
	const service = new ServiceHealth();
	const never = new AbortController().signal;
	for (let failure = 1; failure <= 8; failure++) {
		const admission = await service.admit(0, never);
		expect(admission).toHaveProperty('ended');
		if ('ended' in admission) {
			admission.ended({kind: 'timed-out'}, failure === 8);
		}
	}

	const probe = await service.admit(service.verdicts, never);
	const abort = new AbortController();
	const waiting = service.admit(service.verdicts, abort.signal);
	abort.abort();

	expect(await waiting).toHaveProperty('ended');
	expect(probe).toHaveProperty('ended');
});
