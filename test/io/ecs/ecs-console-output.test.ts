import {expect, test} from 'vitest';
import {errorAnswer} from '../../support/io/answers.ts';
import {account, callsTo, failureOf, hangzhou} from '../../support/io/calls.ts';
import {type Answer, startServer} from '../../support/io/server.ts';

function consoleAnswer(text: string, more: object = {}): Answer {
	return {
		body: {
			RequestId: 'C1D2E3F4-A5B6-5C7D-8E9F-0A1B2C3D4E5F',
			InstanceId: 'i-1',
			ConsoleOutput: Buffer.from(text).toString('base64'),
			LastUpdateTime: '2026-01-15 16:31:02',
			...more,
		},
	};
}

test('what an instance wrote comes as it wrote it, with the time in China', async () => {
	const text = '[    0.000000] Linux version 5.10\r\n[\u001B[32m  OK  \u001B[0m] 系统已启动 🚀\r\nlogin: ';
	await using server = await startServer(consoleAnswer(text));
	const {api, context, records} = callsTo(server.url);

	expect(await api.consoleOutput(account, hangzhou, 'i-1', context)).toEqual({
		text,
		updatedAt: Date.UTC(2026, 0, 15, 8, 31, 2),
	});
	expect(server.requests.map(({action, parameters}) => [action, parameters])).toEqual([
		['GetInstanceConsoleOutput', {RegionId: 'cn-hangzhou', InstanceId: 'i-1', RemoveSymbols: 'true'}],
	]);
	expect(records).toMatchObject([{action: 'GetInstanceConsoleOutput', regionId: 'cn-hangzhou', rows: 3}]);
});

test('an instance that has not said anything has an empty text', async () => {
	await using server = await startServer(consoleAnswer('', {LastUpdateTime: ''}));
	const {api, context} = callsTo(server.url);

	expect(await api.consoleOutput(account, hangzhou, 'i-1', context)).toEqual({text: ''});
});

test.each(['2026-01-15T08:31:02Z', 'soon', '2026-13-45 99:00:00', 7, null])(
	'a time that is none is left out: %j',
	async time => {
		await using server = await startServer(consoleAnswer('x', {LastUpdateTime: time}));
		const {api, context} = callsTo(server.url);

		expect(await api.consoleOutput(account, hangzhou, 'i-1', context)).toEqual({text: 'x'});
	},
);

test('base64 may be broken into lines, and bytes that are no text do no harm', async () => {
	const bytes = Buffer.concat([Buffer.from('ok '), Buffer.from([0xff, 0xfe]), Buffer.from(' end')]);
	const encoded = bytes.toString('base64').replaceAll(/.{4}/g, '$&\r\n');
	await using server = await startServer(consoleAnswer('', {ConsoleOutput: encoded}));
	const {api, context} = callsTo(server.url);

	expect((await api.consoleOutput(account, hangzhou, 'i-1', context)).text).toBe('ok \uFFFD\uFFFD end');
});

test.each<[what: string, answer: Answer, kind: string]>([
	['no output', consoleAnswer('', {ConsoleOutput: undefined}), 'broken-answer'],
	['an output that is none', consoleAnswer('', {ConsoleOutput: {}}), 'broken-answer'],
	['an output that is not in base64', consoleAnswer('', {ConsoleOutput: '[    0.000000] Linux'}), 'broken-answer'],
	['something else', {body: {hello: 'world'}}, 'not-the-api'],
])('an answer with %s is not taken for an instance that is silent', async (_what, answer, kind) => {
	await using server = await startServer(answer);
	const {api, context} = callsTo(server.url);

	expect(await failureOf(api.consoleOutput(account, hangzhou, 'i-1', context))).toMatchObject({
		kind,
		action: 'GetInstanceConsoleOutput',
	});
});

test.each([
	[405, 'NotSupported', 'not-supported'],
	[405, 'IncorrectInstanceStatus', 'wrong-status'],
	[404, 'InvalidParameter', 'not-found'],
	[403, 'Forbidden.RAM', 'no-permission'],
])('%d %s is %s, and not asked again', async (status, code, kind) => {
	await using server = await startServer(errorAnswer(status, code, 'No.'));
	const {api, context} = callsTo(server.url);

	expect(await failureOf(api.consoleOutput(account, hangzhou, 'i-1', context))).toMatchObject({kind, code});
	expect(server.requests).toHaveLength(1);
});

test('too many calls are answered with 429 here, and tried again after a while', async () => {
	const throttled = errorAnswer(429, 'Throttling', 'Request was denied due to request throttling.');
	await using server = await startServer(throttled, consoleAnswer('later'));
	const {api, context, waits, records} = callsTo(server.url);

	expect((await api.consoleOutput(account, hangzhou, 'i-1', context)).text).toBe('later');
	expect(waits).toHaveLength(1);
	expect(records).toMatchObject([
		{httpStatus: 429, error: {kind: 'throttled'}},
		{httpStatus: 200, attempt: 2},
	]);
});
