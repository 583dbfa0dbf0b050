// A program that makes calls and then has nothing left to do: it ends by itself or hangs for ever.
import process from 'node:process';
import {account, callsTo, failureOf} from './calls.ts';

const [, , url = '', ending] = process.argv;

if (ending === 'answered') {
	const {api, context} = callsTo(url);
	await Promise.all([1, 2, 3].map(() => api.regions(account, 'en', context)));
} else if (ending === 'abandoned') {
	const {api, preload, abort, context} = callsTo(url);
	await preload();
	const calls = [1, 2, 3].map(() => failureOf(api.regions(account, 'en', context)));
	// As long as a connection takes: some are abandoned before they have one.
	setImmediate(() => setImmediate(() => abort.abort()));
	console.log((await Promise.all(calls)).map(({kind}) => kind).join());
} else {
	const {api, context} = callsTo(url, {timeoutMilliseconds: 50});
	console.log((await failureOf(api.regions(account, 'en', context))).kind);
}

// Handles are closed at the end of a turn of the event loop.
await new Promise(resolve => setImmediate(() => setImmediate(resolve)));
console.log(
	process
		.getActiveResourcesInfo()
		.filter(name => /TCP|TLS|Timeout|Pipe.*Connect/.test(name))
		.join() || 'nothing left',
);
