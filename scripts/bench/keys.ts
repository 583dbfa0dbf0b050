import {setTimeout as delay} from 'node:timers/promises';
import type {Program} from './program.ts';
import {median, percentile} from './statistics.ts';

export type KeyPress = {
	/** Milliseconds from the key to the end of the frame that it led to. */
	readonly time: number;
	/** What the frame writes. */
	readonly bytes: number;
};

export type KeyFigures = {
	/** Milliseconds from the key to the end of the frame that it led to. */
	readonly median: number;
	readonly p95: number;
	/** What the frame writes. */
	readonly bytes: number;
};

// As a held key repeats on most systems. Sooner than 17 ms after a frame, Ink would hold the next one back (`maxFps`).
const pace = 35;

export async function measureKeys(...pressing: Parameters<typeof pressKeys>): Promise<KeyFigures> {
	return figuresOf(await pressKeys(...pressing));
}

export function figuresOf(presses: readonly KeyPress[]): KeyFigures {
	const times = presses.map(({time}) => time);
	return {median: median(times), p95: percentile(times, 0.95), bytes: median(presses.map(({bytes}) => bytes))};
}

/**
 * Presses the keys in turn, so many times or until something has happened. Bytes are counted until the frame's end has
 * arrived: that is what a terminal has to wait for before it can show anything. `content`: what is in such a frame, where
 * others come in between.
 */
export async function pressKeys(
	program: Program,
	keys: readonly string[],
	presses: number | Promise<unknown>,
	content?: RegExp,
): Promise<readonly KeyPress[]> {
	const pressed: KeyPress[] = [];
	let isOver = false;
	if (typeof presses !== 'number') {
		void presses.finally(() => {
			isOver = true;
		});
	}

	for (let press = 0; typeof presses === 'number' ? press < presses : !isOver; press++) {
		await delay(pace);
		program.press(keys[press % keys.length] ?? '');
		const frame = program.frame(content);
		const time = await (typeof presses === 'number' ? frame : Promise.race([frame, presses.then(() => undefined)]));
		if (time === undefined) {
			break;
		}

		pressed.push({time, bytes: Buffer.byteLength(program.output)});
	}

	return pressed;
}
