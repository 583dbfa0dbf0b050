// A program that makes one call as the app does, in the thread of the calls, and tells what came of it.
import process from 'node:process';
import type {RequestRecord} from '#domain/request-record.ts';
import {startApiThread} from '#io/thread/start-api-thread.ts';
import {account, failureOf} from './calls.ts';

const [, , endpoint = ''] = process.argv;
const thread = startApiThread();
// The thread keeps no process alive; in the app the terminal does.
const alive = setInterval(() => undefined, 60_000);
const records: RequestRecord[] = [];
const failure = await failureOf(
	thread
		.open({endpoint})
		.regions(account, 'en', {signal: new AbortController().signal, report: record => records.push(record)})
		.then(regions => Promise.reject(new Error(regions.map(({id}) => id).join()))),
).catch((error: Error) => error.message);
await thread.close();
clearInterval(alive);
console.log(JSON.stringify([failure, records.map(({proxy}) => proxy)]));
