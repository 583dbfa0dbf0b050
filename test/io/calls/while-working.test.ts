import {expect, test} from 'vitest';
import {whileWorking} from '#io/calls/while-working.ts';

const never = new AbortController().signal;

async function turn(): Promise<void> {
	await new Promise(resolve => setImmediate(resolve));
}

async function collectUntilFailure<T>(items: AsyncIterable<T>): Promise<{items: readonly T[]; error: unknown}> {
	const collected: T[] = [];
	try {
		for await (const item of items) {
			collected.push(item);
		}
	} catch (error) {
		return {items: collected, error};
	}

	return {items: collected, error: undefined};
}

test('items come in the order they are handed out, those handed out last as well', async () => {
	const items = whileWorking<number>(never, async give => {
		give(1);
		await turn();
		give(2);
		give(3);
		await turn();
		give(4);
	});

	expect(await collectUntilFailure(items)).toEqual({items: [1, 2, 3, 4], error: undefined});
});

test('a work that fails fails behind what it has handed out, and stops the rest of itself', async () => {
	const failure = new Error('No more.');
	let stopped: AbortSignal | undefined;
	const items = whileWorking<number>(never, async (give, {signal}) => {
		stopped = signal;
		give(1);
		await turn();
		give(2);
		throw failure;
	});

	expect(await collectUntilFailure(items)).toEqual({items: [1, 2], error: failure});
	expect(stopped?.aborted).toBe(true);
});

test('whoever goes before the end leaves nothing running', async () => {
	let hasEnded = false;
	const items = whileWorking<number>(never, async (give, {signal}) => {
		for (let number = 0; !signal.aborted; number++) {
			give(number);
			await turn();
		}

		hasEnded = true;
	});

	for await (const item of items) {
		if (item === 2) {
			break;
		}
	}

	expect(hasEnded).toBe(true);
});

test('given up, it hands out nothing more', async () => {
	const abort = new AbortController();
	const items = whileWorking<number>(abort.signal, async (give, {signal}) => {
		give(1);
		await turn();
		give(2);
		abort.abort();
		give(3);
		signal.throwIfAborted();
	});

	const {items: came, error} = await collectUntilFailure(items);

	expect(came).toEqual([1]);
	expect(error).toMatchObject({name: 'AbortError'});
});

test('a work that does nothing gives nothing', async () => {
	expect(await collectUntilFailure(whileWorking(never, async () => undefined))).toEqual({items: [], error: undefined});
});
