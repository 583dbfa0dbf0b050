import process from 'node:process';
import {expect, test} from 'vitest';
import {startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {startApiThread} from '#io/thread/start-api-thread.ts';
import {hangzhou} from '../../support/io/calls.ts';
import {accountOf, assumes, cloudSso} from '../../support/io/sign-in.ts';

test('credentials are obtained in the thread that makes the calls, and told of here', async () => {
	const endpoint = await startEcsEndpoint({instances: 10});
	const {accessKeyId, accessKeySecret} = endpoint;
	const thread = startApiThread();
	try {
		const source = thread.open({endpoint: endpoint.url});
		const records: RequestRecord[] = [];
		const context = {
			signal: new AbortController().signal,
			report: (record: RequestRecord) => records.push(record),
		};
		const output = {mode: 'AK', access_key_id: accessKeyId, access_key_secret: accessKeySecret};
		const print = `process.stdout.write(${JSON.stringify(JSON.stringify(output))})`;

		const accounts = [
			assumes(keySignIn({accessKeyId, accessKeySecret: new Secret(accessKeySecret)})),
			cloudSso,
			{kind: 'External', command: [process.execPath, '-e', print]} as const,
		].map(signIn => accountOf(signIn));
		const kinds: string[] = [];
		for (const account of accounts) {
			kinds.push((await source.identity(account, hangzhou, context)).kind);
			await source.regions(account, 'en', context);
		}

		expect(kinds).toEqual(['role', 'role', 'user']);
		expect(records.map(({action}) => action)).toEqual([
			...['AssumeRole', 'GetCallerIdentity', 'DescribeRegions'],
			...['CreateCloudCredential', 'GetCallerIdentity', 'DescribeRegions'],
			...['RunHelper', 'GetCallerIdentity', 'DescribeRegions'],
		]);
		expect(new Set(records.map(({sequence}) => sequence)).size).toBe(records.length);
	} finally {
		await thread.close();
		await endpoint.close();
	}
});
