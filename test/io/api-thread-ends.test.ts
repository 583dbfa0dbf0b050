import process from 'node:process';
import type {Worker} from 'node:worker_threads';
import {expect, test} from 'vitest';
import {startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {startApiThread} from '#io/thread/start-api-thread.ts';
import {accountOf} from '../support/io-sign-in.ts';

test('a thread that a mistake has ended fails its calls, and those after it get another one', async () => {
	const endpoint = await startEcsEndpoint({instances: 10, scenario: 'slow'});
	const workers: Worker[] = [];
	const onWorker = (worker: Worker) => workers.push(worker);
	process.on('worker', onWorker);
	const thread = startApiThread();
	try {
		const source = thread.open({endpoint: endpoint.url});
		const records: RequestRecord[] = [];
		const context = {
			signal: new AbortController().signal,
			report: (record: RequestRecord) => records.push(record),
		};
		const {accessKeyId, accessKeySecret} = endpoint;
		const account = accountOf(keySignIn({accessKeyId, accessKeySecret: new Secret(accessKeySecret)}));
		const before = await source.regions(account, 'en', context);

		for (let round = 1; round <= 2; round++) {
			const lost = source.regions(account, 'en', context);
			await workers.at(-1)?.terminate();
			await expect(lost).rejects.toThrow('has ended');
			expect(await source.regions(account, 'en', context)).toEqual(before);
			expect(workers).toHaveLength(round + 1);
		}

		expect(new Set(records.map(({sequence}) => sequence)).size).toBe(3);
	} finally {
		process.off('worker', onWorker);
		await thread.close();
		await endpoint.close();
	}
	await expect(thread.close()).resolves.toBeUndefined();
	expect(workers).toHaveLength(3);
});
