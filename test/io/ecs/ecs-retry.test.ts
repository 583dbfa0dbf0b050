import {describe, expect, test} from 'vitest';
import {errorAnswer, instanceNamed, instancesAnswer} from '../../support/io/answers.ts';
import {account, callsTo, collect, failureOf, hangzhou} from '../../support/io/calls.ts';
import {type Answer, startServer} from '../../support/io/server.ts';

const fine = instancesAnswer([instanceNamed('i-1')]);
const throttled = errorAnswer(400, 'Throttling.User', 'Request was denied due to user flow control.');
const html = '<html><body>502 Bad Gateway</body></html>';

describe('a call that may work a little later is tried again', () => {
	test.each<[what: string, answer: Answer, kind: string]>([
		['throttled with 400', throttled, 'throttled'],
		['throttled with 503', errorAnswer(503, 'Throttling', 'Slow down.'), 'throttled'],
		['429 of a gateway', {status: 429, body: html}, 'throttled'],
		['an internal error', errorAnswer(500, 'InternalError', 'Unknown error.'), 'service-failed'],
		['a service that is away', errorAnswer(503, 'ServiceUnavailable', 'Temporary failure.'), 'service-failed'],
		['502 as a web page', {status: 502, body: html}, 'service-failed'],
		['503 as a web page', {status: 503, body: html}, 'service-failed'],
		['504 as a web page', {status: 504, body: html}, 'service-failed'],
		['500 without a word', {status: 500}, 'service-failed'],
		['a connection that is closed', 'drop', 'connection-lost'],
		['a connection that is lost on the way', 'drop-in-body', 'connection-lost'],
	])('%s', async (_what, answer, kind) => {
		await using server = await startServer(answer, fine);
		const {api, context, records} = callsTo(server.url);

		expect(await collect(api.instances(account, hangzhou, context))).toHaveLength(1);

		expect(records).toMatchObject([
			{attempt: 1, error: {kind, attempts: 1}},
			{attempt: 2, rows: 1, httpStatus: 200},
		]);
		expect(records[0]?.retryInMilliseconds).toBeGreaterThan(0);
		expect(records[1]).not.toHaveProperty('error');
	});

	test('an answer that is late', async () => {
		await using server = await startServer('hang', fine);
		const {api, context, records} = callsTo(server.url, {timeoutMilliseconds: 150});

		expect(await collect(api.instances(account, hangzhou, context))).toHaveLength(1);

		expect(records).toMatchObject([
			{attempt: 1, error: {kind: 'timed-out'}},
			{attempt: 2, rows: 1},
		]);
	});

	test('each attempt is signed anew', async () => {
		await using server = await startServer(throttled, throttled, fine);
		const {api, context} = callsTo(server.url);

		await collect(api.instances(account, hangzhou, context));

		const nonces = server.requests.map(({headers}) => headers['x-acs-signature-nonce']);
		expect(new Set(nonces).size).toBe(3);
	});
});

test('after four attempts it is given up, and the error says so', async () => {
	await using server = await startServer(throttled);
	const {api, context, records, waits} = callsTo(server.url);

	const failure = await failureOf(collect(api.instances(account, hangzhou, context)));

	expect(failure).toMatchObject({kind: 'throttled', code: 'Throttling.User', attempts: 4});
	expect(records.map(({attempt, retryInMilliseconds}) => [attempt, retryInMilliseconds])).toEqual([
		[1, waits[0]],
		[2, waits[1]],
		[3, waits[2]],
		[4, undefined],
	]);
	expect(server.requests).toHaveLength(4);
});

describe('the wait before the next attempt', () => {
	test('is the one the server asks for', async () => {
		await using server = await startServer({...(throttled as object), headers: {'x-acs-retry-after': '1234'}}, fine);
		const {api, context, waits} = callsTo(server.url);

		await collect(api.instances(account, hangzhou, context));

		expect(waits).toEqual([1234]);
	});

	test('is never longer than a minute', async () => {
		await using server = await startServer({...(throttled as object), headers: {'x-acs-retry-after': '9999999'}}, fine);
		const {api, context, waits} = callsTo(server.url);

		await collect(api.instances(account, hangzhou, context));

		expect(waits).toEqual([60_000]);
	});

	test.each(['0', '-5', 'soon'])('is our own when the server asks for nonsense: %s', async retryAfter => {
		await using server = await startServer(
			{...(throttled as object), headers: {'x-acs-retry-after': retryAfter}},
			fine,
		);
		const {api, context, waits} = callsTo(server.url);

		await collect(api.instances(account, hangzhou, context));

		expect(waits).toEqual([1000]);
	});

	test('grows from attempt to attempt and is spread by chance', async () => {
		await using server = await startServer(throttled);
		const chances = [1, 0.5, 0];
		const {api, context, waits} = callsTo(server.url, {random: () => chances.shift() ?? 0});

		await failureOf(collect(api.instances(account, hangzhou, context)));

		expect(waits).toEqual([2000, 2000, 0]);
	});
});

test('a refusal is final', async () => {
	await using server = await startServer(errorAnswer(403, 'Forbidden.RAM', 'No.'));
	const {api, context, waits} = callsTo(server.url);

	await failureOf(collect(api.instances(account, hangzhou, context)));

	expect(waits).toEqual([]);
	expect(server.requests).toHaveLength(1);
});

test('when two regions are throttled together, no other region of the account is asked until they go on', async () => {
	const refusedOnce = new Set<string>();
	await using server = await startServer(({parameters}) => {
		const region = parameters.RegionId ?? '';
		if (region === 'cn-qingdao' || refusedOnce.has(region)) {
			return fine;
		}

		refusedOnce.add(region);
		return throttled;
	});
	const bothWait = Promise.withResolvers<void>();
	const goOn = Promise.withResolvers<void>();
	let waiting = 0;
	const {api, context} = callsTo(server.url, {
		async sleep() {
			waiting++;
			if (waiting === 2) {
				bothWait.resolve();
			}

			await goOn.promise;
		},
	});
	const list = (id: string) => collect(api.instances(account, {id, name: ''}, context));

	const refused = [list('cn-hangzhou'), list('cn-beijing')];
	await bothWait.promise;
	const other = list('cn-qingdao');
	for (let turn = 0; turn < 20; turn++) {
		await new Promise(resolve => setImmediate(resolve));
	}

	expect(server.requests).toHaveLength(2);
	goOn.resolve();
	expect((await Promise.all([...refused, other])).map(({length}) => length)).toEqual([1, 1, 1]);
	expect(server.requests).toHaveLength(5);
});
