import {describe, expect, test} from 'vitest';
import {Secret} from '#domain/secret.ts';
import type {SignIn} from '#domain/sign-in.ts';
import {TimeLimit} from '#io/calls/time-limit.ts';
import {fakeClock} from '../../support/fake-ports.ts';
import {errorAnswer, instanceNamed, instancesAnswer} from '../../support/io/answers.ts';
import {account, callsTo, failureOf, hangzhou, temporaryAccount} from '../../support/io/calls.ts';
import {type Answer, startServer} from '../../support/io/server.ts';
import {accountOf, assumes, cloudSso, oauth} from '../../support/io/sign-in.ts';

const refused = errorAnswer(403, 'Forbidden', 'No.');
const kinds: readonly (readonly [action: string, signIn: SignIn])[] = [
	['DescribeRegions', temporaryAccount.signIn],
	['AssumeRole', assumes(temporaryAccount.signIn)],
	['CreateCloudCredential', cloudSso],
	['ExchangeOAuthToken', {...oauth, accessToken: new Secret('access-token-of-a-test')}],
	['GetCredentials', {kind: 'CredentialsURI', uri: 'https://127.0.0.1/keys'}],
];

function throttledFor(milliseconds: number): Answer {
	return {
		...(errorAnswer(429, 'Throttling.User', 'Slow down.') as object),
		headers: {'x-acs-retry-after': String(milliseconds)},
	};
}

describe.each(kinds)('%s', (action, signIn) => {
	test('is tried again after the wait that the server asks for', async () => {
		await using server = await startServer(throttledFor(1234), refused);
		const {api, context, waits, records} = callsTo(server.url);

		await failureOf(api.regions(accountOf(signIn), 'en', context));

		expect(waits).toEqual([1234]);
		expect(records).toMatchObject([
			{action, attempt: 1, retryInMilliseconds: 1234},
			{action, attempt: 2},
		]);
	});

	test('is asked once each time after two have tried in vain', async () => {
		await using server = await startServer('drop');
		const {api, context} = callsTo(server.url);

		const attempts: Array<number | undefined> = [];
		for (let call = 1; call <= 4; call++) {
			attempts.push((await failureOf(api.regions(accountOf(signIn), 'en', context))).attempts);
		}

		expect(attempts).toEqual([4, 4, 1, 1]);
		expect(server.requests).toHaveLength(10);
	});
});

test('a request for credentials is signed anew each time', async () => {
	await using server = await startServer(throttledFor(1), throttledFor(1), refused);
	const {api, context} = callsTo(server.url);

	await failureOf(api.regions(accountOf(assumes(temporaryAccount.signIn)), 'en', context));

	const nonces = server.requests.map(({headers}) => headers['x-acs-signature-nonce']);
	expect(new Set(nonces).size).toBe(3);
});

describe('what takes too long altogether is given up', () => {
	test('a request for credentials after two minutes', async () => {
		await using server = await startServer(throttledFor(50_000));
		const {api, context, records} = callsWhoseWaitsTakeTime(server.url);

		const failure = await failureOf(api.regions(accountOf(assumes(temporaryAccount.signIn)), 'en', context));

		expect(failure).toMatchObject({kind: 'throttled', action: 'AssumeRole', attempts: 3});
		expect(records.map(({retryInMilliseconds}) => retryInMilliseconds)).toEqual([50_000, 50_000, undefined]);
	});

	test('a list after ten, and what it had is there', async () => {
		let page = 0;
		await using server = await startServer(
			() => throttledFor(60_000),
			...Array.from({length: 40}, (_, index) =>
				index % 2 === 0
					? () => instancesAnswer([instanceNamed(`i-${page++}`)], {NextToken: `t-${page}`, TotalCount: 100})
					: throttledFor(60_000),
			),
		);
		const {api, context} = callsWhoseWaitsTakeTime(server.url);
		const had: string[] = [];

		const reading = async () => {
			for await (const {instances} of api.instances(account, hangzhou, context)) {
				had.push(...instances.map(({id}) => id));
			}
		};

		expect(await failureOf(reading())).toMatchObject({kind: 'throttled', attempts: 1});
		expect(had).toHaveLength(9);
	});
});

test('a clock that is set back gives nobody more time, and one that has jumped can be begun anew', () => {
	const clock = fakeClock();
	const limit = new TimeLimit(clock, 1000);

	clock.pass(-5000);
	expect(limit.left).toBe(1000);
	clock.pass(5400);
	expect(limit.left).toBe(600);
	clock.pass(1000);
	expect(limit.left).toBe(0);
	limit.startAnew();
	expect(limit.left).toBe(1000);
});

test('hours of sleep while a call waits for its next attempt are nobody’s', async () => {
	await using server = await startServer(throttledFor(50_000), throttledFor(50_000), refused);
	const clock = fakeClock();
	const {api, context} = callsTo(server.url, {
		clock,
		async sleep() {
			clock.pass(8 * 3_600_000);
		},
	});

	const failure = await failureOf(api.regions(accountOf(assumes(temporaryAccount.signIn)), 'en', context));

	expect(failure).toMatchObject({kind: 'role-refused', attempts: 3});
});

test('nothing is sent when no time is left', async () => {
	await using server = await startServer(instancesAnswer([instanceNamed('i-1')], {NextToken: 'more', TotalCount: 2}));
	const clock = fakeClock();
	const {api, context, records} = callsTo(server.url, {clock});
	const pages = api.instances(account, hangzhou, context)[Symbol.asyncIterator]();
	await pages.next();
	clock.pass(600_000);

	await expect(pages.next()).rejects.toMatchObject({failure: {kind: 'timed-out', place: server.host}});
	expect(server.requests).toHaveLength(1);
	expect(records).toHaveLength(2);
});

function callsWhoseWaitsTakeTime(url: string) {
	const clock = fakeClock();
	return callsTo(url, {
		clock,
		async sleep(milliseconds) {
			// In steps: a jump would be one of a computer that has slept.
			for (let passed = 0; passed < milliseconds; passed += 1000) {
				clock.pass(1000);
			}
		},
	});
}
