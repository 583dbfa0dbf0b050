import {setTimeout as delay} from 'node:timers/promises';
import type {Program} from './program.ts';
import {median, percentile} from './statistics.ts';

export type KeyFigures = {
	/** Milliseconds from the key to the end of the frame that it led to. */
	readonly median: number;
	readonly p95: number;
	/** What the frame writes. */
	readonly bytes: number;
};

// As a held key repeats on most systems. Sooner than 17 ms after a frame, Ink would hold the next one back (`maxFps`).
const pace = 35;

/**
 * Presses the keys in turn. Bytes are counted until the frame's end has arrived: that is what a terminal has to wait for
 * before it can show anything.
 */
export async function measureKeys(program: Program, keys: readonly string[], presses: number): Promise<KeyFigures> {
	const times: number[] = [];
	const bytes: number[] = [];
	for (let press = 0; press < presses; press++) {
		await delay(pace);
		program.press(keys[press % keys.length] ?? '');
		times.push(await program.frame());
		bytes.push(Buffer.byteLength(program.output));
	}

	return {median: median(times), p95: percentile(times, 0.95), bytes: median(bytes)};
}
