import {PassThrough} from 'node:stream';
import {expect, test, vi} from 'vitest';
import {steadyInput} from '#io/desk/steady-input.ts';
import fc from '../../support/fast-check.ts';

/** What is read of these pieces, each of which comes so long after the one before. */
async function readOf(pieces: readonly string[], pause: number): Promise<readonly string[]> {
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout']});
	try {
		const source = new PassThrough({encoding: 'utf8'});
		const input = steadyInput(source as unknown as NodeJS.ReadStream);
		const chunks: string[] = [];
		input.on('readable', () => {
			for (let chunk = input.read(); chunk !== null; chunk = input.read()) {
				chunks.push(chunk);
			}
		});
		for (const piece of pieces) {
			source.write(piece);
			await new Promise(setImmediate);
			vi.advanceTimersByTime(pause);
			await new Promise(setImmediate);
		}

		vi.advanceTimersByTime(1000);
		await new Promise(setImmediate);
		return chunks;
	} finally {
		vi.useRealTimers();
	}
}

test('a key that is cut off waits for its rest', async () => {
	expect(await readOf(['\u001B[B\u001B', '[B\u001B[', 'B\u001B[1;', '2D\u001BO', 'P'], 50)).toEqual([
		...['\u001B[B', '\u001B[B', '\u001B[B', '\u001B[1;2D', '\u001BOP'],
	]);
});

test('Esc alone does not wait, nor does Esc again and again', async () => {
	expect(await readOf(['\u001B'], 0)).toEqual(['\u001B']);
	expect(await readOf(['\u001B\u001B'], 0)).toEqual(['\u001B\u001B']);
});

test('letters and Esc at once: Esc comes when nothing follows', async () => {
	expect(await readOf(['web\u001B'], 0)).toEqual(['web', '\u001B']);
	expect(await readOf(['web\u001B', 'q'], 300)).toEqual(['web', '\u001B', 'q']);
});

test('wherever it is cut, nothing is lost, added or turned round', async () => {
	const key = fc.constantFrom(
		'\u001B[B',
		'\u001B[A',
		'\u001B[6~',
		'\u001B[1;2C',
		'\u001BOP',
		'j',
		'订',
		'\r',
		'\u001B[27u',
	);
	await fc.assert(
		fc.asyncProperty(fc.array(key, {maxLength: 20}), fc.array(fc.nat(60), {maxLength: 10}), async (keys, cuts) => {
			const text = keys.join('');
			const places = [0, ...cuts.filter(cut => cut < text.length).toSorted((a, b) => a - b), text.length];
			const pieces = places.slice(1).map((place, index) => text.slice(places[index], place));
			const chunks = await readOf(
				pieces.filter(piece => piece !== ''),
				50,
			);
			expect(chunks.join('')).toBe(text);
		}),
		{numRuns: 50},
	);
});
