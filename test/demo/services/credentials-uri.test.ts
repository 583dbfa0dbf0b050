import {expect, test} from 'vitest';
import {demoSignIn} from '#demo/ecs-endpoint/index.ts';
import {credentialsOf, openSignIn} from '../support/sign-in.ts';

test('it gives new credentials at every call', async () => {
	const {clock, http, identity, ecs} = await openSignIn();
	const {status, body} = await http(demoSignIn.credentialsUriPath);
	expect(status).toBe(200);
	expect(body).toEqual({
		Code: 'Success',
		AccessKeyId: expect.stringMatching(/^STS\./),
		AccessKeySecret: expect.any(String),
		SecurityToken: expect.stringMatching(/^CAIS/),
		Expiration: '2026-01-15T13:00:00Z',
	});
	const credentials = credentialsOf(body);
	expect((await ecs('DescribeInstances', {}, credentials)).status).toBe(200);
	expect(await identity(credentials)).toBe(
		'acs:ram::1234567890123456:assumed-role/yundeck-demo-reader/credentials-uri',
	);
	expect(credentialsOf((await http(demoSignIn.credentialsUriPath)).body)).not.toEqual(credentials);
	clock.now += 3_600_000;
	expect(await identity(credentials)).toBe('InvalidSecurityToken.Expired');
});

test('it can have troubles of every kind', async () => {
	const credentialsUris = [
		{name: 'failed', role: 'reader', trouble: 'failed'},
		{name: 'text', role: 'reader', trouble: 'not-json'},
		{name: 'broken', role: 'reader', trouble: 'server-error'},
	] as const;
	const {http} = await openSignIn({account: {credentialsUris}});
	expect(await http('/credentials/failed')).toMatchObject({status: 200, body: {Code: 'Failed'}});
	expect(await http('/credentials/text')).toMatchObject({status: 200, headers: {'content-type': 'text/plain'}});
	expect(await http('/credentials/broken')).toMatchObject({status: 500, body: {Code: 'InternalError'}});
	expect(await http('/credentials/demo')).toMatchObject({status: 404, body: {Code: 'NotFound'}});
});

test('faults and the journal know it, and the journal has nothing secret', async () => {
	const {endpoint, http} = await openSignIn();
	const {body} = await http(`${demoSignIn.credentialsUriPath}?password=open-sesame`);
	expect(endpoint.requests[0]).toMatchObject({action: 'GetCredentials', parameters: {Name: 'demo'}, status: 200});
	expect(JSON.stringify(endpoint.requests)).not.toMatch(new RegExp(`open-sesame|${body.AccessKeySecret}`));
	endpoint.setFaults([{action: 'GetCredentials', fault: {kind: 'drop'}}]);
	await expect(http(demoSignIn.credentialsUriPath)).rejects.toThrow();
});
