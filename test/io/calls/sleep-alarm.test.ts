import {expect, test} from 'vitest';
import {createSleepAlarm} from '#io/calls/sleep-alarm.ts';
import {fakeClock} from '../../support/fake-ports.ts';
import {regionsAnswer} from '../../support/io/answers.ts';
import {account, callsTo, failureOf} from '../../support/io/calls.ts';
import {startServer} from '../../support/io/server.ts';
import {accountOf, oauth} from '../../support/io/sign-in.ts';

const hours = 3_600_000;

test('it goes off when time has jumped, and not for what a busy program is late', () => {
	const clock = fakeClock();
	const alarm = createSleepAlarm(clock);
	let times = 0;
	const turnOff = alarm.set(() => times++);

	for (const milliseconds of [1000, 1000, 9000, -8 * hours, 1000]) {
		clock.pass(milliseconds);
	}

	expect(times).toBe(0);
	clock.pass(8 * hours);
	expect(times).toBe(1);
	turnOff();
	clock.pass(8 * hours);
	expect(times).toBe(1);
});

test('sleep before it was set is nobody’s', () => {
	const clock = fakeClock();
	const alarm = createSleepAlarm(clock);
	alarm.set(() => undefined)();
	clock.pass(8 * hours);
	let times = 0;
	alarm.set(() => times++);
	clock.pass(1000);

	expect(times).toBe(0);
});

test('a call that was under way when the computer fell asleep is given up and made once more, at once', async () => {
	await using server = await startServer('hang', regionsAnswer('cn-hangzhou'));
	const clock = fakeClock();
	const {api, preload, context, records, waits} = callsTo(server.url, {clock});
	await preload();

	const arrived = server.nextRequest();
	const regions = api.regions(account, 'en', context);
	const {disconnected} = await arrived;
	clock.pass(8 * hours);

	expect(await regions).toHaveLength(1);
	await disconnected;
	expect(waits).toEqual([0]);
	expect(records).toMatchObject([
		{attempt: 1, error: {kind: 'computer-slept'}, retryInMilliseconds: 0},
		{attempt: 2, httpStatus: 200},
	]);
	expect(server.requests).toHaveLength(2);
});

test('what may be asked only once is waited for', async () => {
	await using server = await startServer('hang');
	const clock = fakeClock();
	const {api, preload, context, records} = callsTo(server.url, {clock, timeoutMilliseconds: 200});
	await preload();

	const arrived = server.nextRequest();
	const failed = failureOf(api.regions(accountOf(oauth), 'en', context));
	await arrived;
	clock.pass(8 * hours);

	expect(await failed).toMatchObject({kind: 'timed-out', action: 'RefreshOAuthToken'});
	expect(records).toHaveLength(1);
});
