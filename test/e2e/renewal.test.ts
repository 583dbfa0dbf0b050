import {expect, test} from 'vitest';
import {startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import {household} from '../leaks/household.ts';
import {kindCalled, plantedAccount} from '../leaks/kinds.ts';
import {runYundeck} from './yundeck.ts';

// The service's clock passes, with half of the list read: whatever was given out before is over.
test.concurrent.for([
	['RamRoleArn', 'AssumeRole'],
	['EcsRamRole', 'GetMetadataCredentials'],
	['CredentialsURI', 'GetCredentials'],
	['CloudSSO', 'CreateCloudCredential'],
	['OAuth', 'ExchangeOAuthToken'],
] as const)('%s: credentials that end in the middle of a long list are renewed', async ([what, action]) => {
	let passed = 0;
	let pages = 0;
	const endpoint = await startEcsEndpoint({
		instances: 3000,
		account: plantedAccount,
		lifetimeSeconds: 300,
		now: () => Date.now() + passed,
		onArrival(request) {
			pages += request.action === 'DescribeInstances' ? 1 : 0;
			passed = pages > 15 ? 400_000 : 0;
		},
	});
	try {
		await using home = await household(folder => [kindCalled(what, {home: folder, endpoint: endpoint.url})]);
		const before = await home.traces();
		const {name = ''} = home.kinds[0] ?? {};
		const {exitCode, stdout, stderr} = await runYundeck(home.environment, [
			...['instances', '--profile', name, '--all-regions', '--endpoint', endpoint.url, '-o', 'id'],
		]);
		expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
		expect(new Set(stdout.trimEnd().split('\n')).size).toBe(3000);
		expect(endpoint.requests.filter(request => request.action === action).length).toBe(2);
		expect(await home.traces()).toEqual(before);
	} finally {
		await endpoint.close();
	}
});
