import {expect, test} from 'vitest';
import {Governor, type Lane} from '#io/governor.ts';

const never = new AbortController().signal;

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
		lane.answered();
	}
}

test('eight calls of a kind go at once', async () => {
	expect(await room(new Governor().lane('a'))).toBe(8);
});

test('one that is too much halves that, down to one at a time', async () => {
	const lane = new Governor().lane('a');

	expect([1, 2, 3, 4].map(() => lane.overloaded(lane.send()))).toEqual([4, 2, 1, undefined]);
	expect(await room(lane)).toBe(1);
});

test('those that were under way together count as one', async () => {
	const lane = new Governor().lane('a');
	const together = [1, 2, 3, 4, 5, 6, 7, 8].map(() => lane.send());

	expect(together.map(number => lane.overloaded(number)).filter(limit => limit !== undefined)).toEqual([4]);
	expect(await room(lane)).toBe(4);
});

test('it grows again slowly, one more after twenty answers, and not beyond eight', async () => {
	const lane = new Governor().lane('a');
	lane.overloaded(lane.send());

	answerTimes(lane, 19);
	expect(await room(lane)).toBe(4);
	answerTimes(lane, 1);
	expect(await room(lane)).toBe(5);
	answerTimes(lane, 500);
	expect(await room(lane)).toBe(8);
});

test('a refusal starts the count of answers anew', async () => {
	const lane = new Governor().lane('a');
	lane.overloaded(lane.send());

	answerTimes(lane, 19);
	lane.overloaded(1);
	answerTimes(lane, 19);

	expect(await room(lane)).toBe(4);
});

test('while a call is tried again no other starts', async () => {
	const lane = new Governor().lane('a');
	const stumble = lane.stumble();
	expect(await room(lane)).toBe(0);

	await stumble.wait(never);
	expect(await room(lane)).toBe(0);
	stumble.over();

	expect(await room(lane)).toBe(8);
});

test('those that are tried again go one at a time', async () => {
	const lane = new Governor().lane('a');
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
	governor.lane('a').stumble();
	governor.lane('b').overloaded(governor.lane('b').send());

	expect(await room(governor.lane('a'))).toBe(0);
	expect(await room(governor.lane('b'))).toBe(4);
	expect(await room(governor.lane('c'))).toBe(8);
});
