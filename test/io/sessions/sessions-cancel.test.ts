import {expect, test} from 'vitest';
import {demoSignIn} from '#demo/ecs-endpoint/index.ts';
import type {SignIn} from '#domain/sign-in.ts';
import {regionsAnswer} from '../../support/io/answers.ts';
import {callsTo, failureOf, temporaryAccount} from '../../support/io/calls.ts';
import {startServer} from '../../support/io/server.ts';
import {accountOf, assumes, cloudSso, oauth, signInCloud} from '../../support/io/sign-in.ts';

test.each<[what: string, signIn: SignIn]>([
	['a role', assumes(temporaryAccount.signIn)],
	['an instance', {kind: 'EcsRamRole'}],
	['an address', {kind: 'CredentialsURI', uri: 'https://127.0.0.1/keys'}],
	['CloudSSO', cloudSso],
])('a call that is abandoned while it waits for credentials closes the connection: %s', async (_what, signIn) => {
	await using server = await startServer('hang');
	const {api, context, abort, records} = callsTo(server.url);

	const failed = failureOf(api.regions(accountOf(signIn), 'en', context));
	const {disconnected} = await server.nextRequest();
	abort.abort();

	expect((await failed).kind).toBe('cancelled');
	await disconnected;
	expect(records).toMatchObject([{error: {kind: 'cancelled'}}]);
	expect(server.requests).toHaveLength(1);
});

test('one who is cancelled leaves the others what they wait for', async () => {
	await using cloud = await signInCloud();
	const account = accountOf(assumes(cloud.keys));
	const abort = new AbortController();
	const first = failureOf(cloud.api.regions(account, 'en', {...cloud.context, signal: abort.signal}));
	const second = cloud.api.regions(account, 'en', cloud.context);
	await cloud.preload();
	abort.abort();

	expect((await first).kind).toBe('cancelled');
	expect(await second).not.toEqual([]);
	expect(cloud.actions().filter(action => action === 'AssumeRole')).toHaveLength(1);
});

test('whoever comes after all were cancelled gets credentials', async () => {
	await using server = await startServer('hang', roleAnswer(), regionsAnswer('cn-hangzhou'));
	const account = accountOf(assumes(temporaryAccount.signIn));
	const {api, context} = callsTo(server.url);
	const abort = new AbortController();
	const first = failureOf(api.regions(account, 'en', {...context, signal: abort.signal}));
	await server.nextRequest();
	abort.abort();

	const regions = await api.regions(account, 'en', context);

	expect((await first).kind).toBe('cancelled');
	expect(regions).toHaveLength(1);
});

test('before it starts nothing is sent', async () => {
	await using server = await startServer('hang');
	const {api, context, abort} = callsTo(server.url);
	abort.abort();

	for (const signIn of [assumes(temporaryAccount.signIn), cloudSso, oauth]) {
		expect((await failureOf(api.regions(accountOf(signIn), 'en', context))).kind).toBe('cancelled');
	}

	expect(server.requests).toEqual([]);
});

test('a request for credentials that gets no answer ends', async () => {
	await using server = await startServer('hang');
	const {api, context} = callsTo(server.url, {timeoutMilliseconds: 30});

	const failure = await failureOf(api.regions(accountOf(assumes(temporaryAccount.signIn)), 'en', context));

	expect(failure).toMatchObject({kind: 'timed-out', action: 'AssumeRole', attempts: 4});
	await Promise.all(server.requests.map(({disconnected}) => disconnected));
});

function roleAnswer() {
	return {
		body: {
			RequestId: '1',
			AssumedRoleUser: {Arn: demoSignIn.roleArn},
			Credentials: {
				AccessKeyId: 'STS.Test',
				AccessKeySecret: 'SecretTest',
				SecurityToken: 'TokenTest',
				Expiration: '2030-01-01T00:00:00Z',
			},
		},
	};
}
