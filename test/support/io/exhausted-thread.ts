// A program whose thread for the calls runs out of memory, and that makes a call before and one after it.
import process from 'node:process';
import {Worker} from 'node:worker_threads';
import {startApiThread} from '#io/thread/start-api-thread.ts';
import {account, failureOf} from './calls.ts';

const [, , endpoint = ''] = process.argv;
const code = `
	require('node:worker_threads').parentPort.on('message', ({type}) => {
		// Little by little: V8 ends the whole process when so much is asked for at once that no warning is possible.
		for (let kept; type === 'call'; ) kept = {kept};
	});
`;
const fileOfThread = new URL('../../../source/io/thread/api-thread.ts', import.meta.url);
let [now, starts] = [0, 0];
const thread = startApiThread({
	clock: {now: () => now},
	isKeepingAlive: true,
	startWorker: () =>
		starts++ === 0
			? new Worker(code, {eval: true, resourceLimits: {maxOldGenerationSizeMb: 32}})
			: new Worker(fileOfThread),
});
const source = thread.open({endpoint});
const context = {signal: new AbortController().signal, report: () => undefined};
const failure = await failureOf(source.regions(account, 'en', context));
now += 10_000;
const regions = await source.regions(account, 'en', context);
await thread.close();
console.log(JSON.stringify({failure, regions: regions.map(({id}) => id), starts}));
