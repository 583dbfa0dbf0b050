import {expect, test} from 'vitest';
import {startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import {household} from '../leaks/household.ts';
import {kindCalled, plantedAccount} from '../leaks/kinds.ts';
import {runYundeck} from './yundeck.ts';

// By the real clock: each page takes as long as a slow line, and the credentials end before the list does.
test.concurrent.for([
	['RamRoleArn', 'AssumeRole'],
	['EcsRamRole', 'GetMetadataCredentials'],
	['CredentialsURI', 'GetCredentials'],
	['CloudSSO', 'CreateCloudCredential'],
	['OAuth', 'ExchangeOAuthToken'],
] as const)('%s: credentials that end in the middle of a long list are renewed', async ([what, action]) => {
	const endpoint = await startEcsEndpoint({instances: 6000, account: plantedAccount, lifetimeSeconds: 1, latency: 250});
	try {
		await using home = await household(folder => [kindCalled(what, {home: folder, endpoint: endpoint.url})]);
		const before = await home.traces();
		const {name = ''} = home.kinds[0] ?? {};
		const {exitCode, stdout, stderr} = await runYundeck(home.environment, [
			...['instances', '--profile', name, '--all-regions', '--endpoint', endpoint.url, '-o', 'id'],
		]);
		expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
		expect(new Set(stdout.trimEnd().split('\n')).size).toBe(6000);
		expect(endpoint.requests.filter(request => request.action === action).length).toBeGreaterThan(1);
		expect(await home.traces()).toEqual(before);
	} finally {
		await endpoint.close();
	}
});
