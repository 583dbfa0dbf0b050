import {subscribe, unsubscribe} from 'node:diagnostics_channel';
import type {ClientRequest} from 'node:http';
import {expect, test} from 'vitest';
import {regionsAnswer} from '../../support/io/answers.ts';
import {account, callsTo} from '../../support/io/calls.ts';
import {startServer} from '../../support/io/server.ts';

test('no timer of the SDK’s outlives its call', async () => {
	await using server = await startServer(regionsAnswer('cn-hangzhou'));
	const {api, context} = callsTo(server.url);
	const requests: ClientRequest[] = [];
	const note = (message: unknown) => requests.push((message as {readonly request: ClientRequest}).request);
	subscribe('http.client.request.created', note);

	await api.regions(account, 'en', context);
	unsubscribe('http.client.request.created', note);

	const timers = requests.flatMap(({socket}) =>
		socket === null ? [] : Object.getOwnPropertySymbols(socket).map(symbol => Reflect.get(socket, symbol)),
	);
	const running = timers.filter(value => value?.constructor.name === 'Timeout' && !value._destroyed);
	expect(requests).toHaveLength(1);
	expect(running).toEqual([]);
});
