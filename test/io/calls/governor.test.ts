import {expect, test} from 'vitest';
import {type CallSort, Governor, type Lane, type SentAttempt} from '#io/calls/governor.ts';

const never = new AbortController().signal;

function sort(regionId: string, more: Partial<CallSort> = {}): CallSort {
	return {accessKeyId: 'LTAI', host: 'ecs.example.com', action: 'DescribeInstances', regionId, ...more};
}

/** How many calls a lane lets start now; they all end again. */
async function room(lane: Lane): Promise<number> {
	const leaving: Array<() => void> = [];
	const abort = new AbortController();
	const calls = Array.from({length: 20}, () => lane.enter(abort.signal).then(leave => leaving.push(leave)));
	await new Promise(resolve => setImmediate(resolve));
	const started = leaving.length;
	abort.abort();
	await Promise.all(calls);
	for (const leave of leaving) {
		leave();
	}

	return started;
}

function answerTimes(lane: Lane, times: number): void {
	for (let number = 0; number < times; number++) {
		lane.send().answered();
	}
}

test('eight calls of a kind go at once', async () => {
	expect(await room(new Governor().lane(sort('a')))).toBe(8);
});

test('one that is too much halves that, down to one at a time', async () => {
	const lane = new Governor().lane(sort('a'));

	expect([1, 2, 3, 4].map(() => lane.send().overloaded())).toEqual([4, 2, 1, undefined]);
	expect(await room(lane)).toBe(1);
});

test('those that were under way together count as one', async () => {
	const lane = new Governor().lane(sort('a'));
	const together = [1, 2, 3, 4, 5, 6, 7, 8].map(() => lane.send());

	expect(together.map(({overloaded}: SentAttempt) => overloaded()).filter(limit => limit !== undefined)).toEqual([4]);
	expect(await room(lane)).toBe(4);
});

test('it grows again slowly, one more after twenty answers, and not beyond eight', async () => {
	const lane = new Governor().lane(sort('a'));
	lane.send().overloaded();

	answerTimes(lane, 19);
	expect(await room(lane)).toBe(4);
	answerTimes(lane, 1);
	expect(await room(lane)).toBe(5);
	answerTimes(lane, 500);
	expect(await room(lane)).toBe(8);
});

test('a refusal starts the count of answers anew', async () => {
	const lane = new Governor().lane(sort('a'));
	const first = lane.send();
	first.overloaded();

	answerTimes(lane, 19);
	first.overloaded();
	answerTimes(lane, 19);

	expect(await room(lane)).toBe(4);
});

test('while a call is tried again no other starts', async () => {
	const lane = new Governor().lane(sort('a'));
	const stumble = lane.stumble();
	expect(await room(lane)).toBe(0);

	await stumble.wait(never);
	expect(await room(lane)).toBe(0);
	stumble.over();

	expect(await room(lane)).toBe(8);
});

test('those that are tried again go one at a time', async () => {
	const lane = new Governor().lane(sort('a'));
	const [first, second] = [lane.stumble(), lane.stumble()];
	await first.wait(never);
	let isSecondOn = false;
	const waiting = second.wait(never).then(() => {
		isSecondOn = true;
	});
	await new Promise(resolve => setImmediate(resolve));
	expect(isSecondOn).toBe(false);

	first.over();
	await waiting;
	second.over();

	expect(await room(lane)).toBe(8);
});

test('each kind of call has its own', async () => {
	const governor = new Governor();
	governor.lane(sort('a')).stumble();
	governor.lane(sort('b')).send().overloaded();

	expect(await room(governor.lane(sort('a')))).toBe(0);
	expect(await room(governor.lane(sort('b')))).toBe(4);
	expect(await room(governor.lane(sort('c')))).toBe(8);
});

/** How many attempts a lane lets go now, as far as the other regions are concerned. */
async function quotaRoom(lane: Lane): Promise<number> {
	const leaving: Array<() => void> = [];
	const abort = new AbortController();
	const attempts = Array.from({length: 40}, () => lane.enterQuota(abort.signal).then(leave => leaving.push(leave)));
	await new Promise(resolve => setImmediate(resolve));
	const started = leaving.length;
	abort.abort();
	await Promise.all(attempts);
	for (const leave of leaving) {
		leave();
	}

	return started;
}

test('one region that is throttled says nothing about the others', async () => {
	const governor = new Governor();
	governor.lane(sort('a')).send().refused();
	governor.lane(sort('a')).send().refused();

	expect(await quotaRoom(governor.lane(sort('b')))).toBe(32);
});

test('two that are throttled together hold up all regions of the account until one of them goes on', async () => {
	const governor = new Governor();
	const goOn = governor.lane(sort('a')).send().refused();
	governor.lane(sort('b')).send().refused();

	expect(await quotaRoom(governor.lane(sort('c')))).toBe(0);
	expect(await quotaRoom(governor.lane(sort('c', {action: 'DescribeDisks'})))).toBe(32);
	expect(await quotaRoom(governor.lane(sort('c', {accessKeyId: 'another'})))).toBe(32);
	goOn();

	expect(await quotaRoom(governor.lane(sort('c')))).toBe(16);
});

test('the account gets its room back as slowly as a region does', async () => {
	const governor = new Governor();
	const goOn = [sort('a'), sort('b')].map(one => governor.lane(one).send().refused());
	for (const go of goOn) {
		go();
	}

	answerTimes(governor.lane(sort('c')), 20);

	expect(await quotaRoom(governor.lane(sort('c')))).toBe(17);
});
