import {expect, test} from 'vitest';
import {Limiter} from '#io/calls/limiter.ts';

const never = new AbortController().signal;

/** Who is in, in the order of coming in. */
function visitors(limiter: Limiter) {
	const inside: string[] = [];
	return {
		inside,
		async come(name: string, signal = never) {
			const leave = await limiter.enter(signal);
			inside.push(name);
			return leave;
		},
	};
}

async function settled(): Promise<void> {
	await new Promise(resolve => setImmediate(resolve));
}

test('as many as there is room for are let in, the others in the order they came', async () => {
	const {inside, come} = visitors(new Limiter(2));
	const first = come('a');
	void come('b');
	void come('c');
	void come('d');
	await settled();
	expect(inside).toEqual(['a', 'b']);

	const leave = await first;
	leave();
	leave();
	await settled();

	expect(inside).toEqual(['a', 'b', 'c']);
});

test('more room lets more in at once, less room turns nobody out', async () => {
	const limiter = new Limiter(1);
	const {inside, come} = visitors(limiter);
	const leaving = ['a', 'b', 'c', 'd'].map(name => come(name));
	limiter.limit = 3;
	await settled();
	expect(inside).toEqual(['a', 'b', 'c']);

	limiter.limit = 1;
	(await leaving[0])?.();
	await settled();
	expect(inside).toEqual(['a', 'b', 'c']);
	(await leaving[1])?.();
	(await leaving[2])?.();
	await settled();

	expect(inside).toEqual(['a', 'b', 'c', 'd']);
});

test('who gives up waits no longer and takes no room', async () => {
	const limiter = new Limiter(1);
	const {inside, come} = visitors(limiter);
	const abort = new AbortController();
	const leave = await come('a');
	const given = come('b', abort.signal);
	void come('c');

	abort.abort();
	(await given)();
	expect(inside).toEqual(['a', 'b']);
	await settled();
	expect(inside).toEqual(['a', 'b']);
	leave();
	await settled();

	expect(inside).toEqual(['a', 'b', 'c']);
});

test('who has given up before does not wait at all', async () => {
	const limiter = new Limiter(0);
	const leave = await limiter.enter(AbortSignal.abort());
	leave();

	expect(limiter.limit).toBe(0);
});
