import {Worker} from 'node:worker_threads';
import {startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {startApiThread} from '#io/thread/start-api-thread.ts';

const fileOfThread = new URL('../../../source/io/thread/api-thread.ts', import.meta.url);

/** A thread that a test can break, of which it knows how often it was started. */
export async function frailThread({instances = 10}: {readonly instances?: number} = {}) {
	const endpoint = await startEcsEndpoint({instances});
	const workers: Worker[] = [];
	let now = 0;
	const thread = startApiThread({
		clock: {now: () => now},
		startWorker() {
			const worker = new Worker(fileOfThread);
			workers.push(worker);
			return worker;
		},
	});
	const {accessKeyId, accessKeySecret} = endpoint;
	const keys = {accessKeyId, accessKeySecret: new Secret(accessKeySecret)};
	return {
		endpoint,
		source: thread.open({endpoint: endpoint.url}),
		account: {name: 'shop', source: 'yundeck', signIn: keySignIn(keys)} as const,
		starts: () => workers.length,
		worker: () => workers.at(-1) as Worker,
		passSeconds(seconds: number) {
			now += seconds * 1000;
		},
		async [Symbol.asyncDispose]() {
			await thread.close();
			await endpoint.close();
		},
	};
}
