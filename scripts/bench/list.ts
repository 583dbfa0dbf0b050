import {setTimeout as delay} from 'node:timers/promises';
import {ScreenEmulator} from '../../test/support/terminal-screen.ts';
import {type KeyFigures, measureKeys} from './keys.ts';
import {idleProcessorUse, residentMemory} from './process-figures.ts';
import {Program} from './program.ts';
import type {Workplace} from './workplace.ts';

export type ListFigures = {
	readonly instances: number;
	/** Milliseconds from the start until all of them are there. */
	readonly loaded: number;
	/** One row down or up, inside the window. */
	readonly row: KeyFigures;
	/** A whole page, so that every row of the window changes. */
	readonly page: KeyFigures;
	/** Megabytes, when all is loaded and the keys were pressed. */
	readonly memory: number | undefined;
	/** Percent of a core. */
	readonly idle: number | undefined;
};

const down = '\u001B[B';
const up = '\u001B[A';
const pageDown = '\u0006';
const pageUp = '\u0002';
const idleSeconds = 10;
const loadingLimit = 120_000;

/** Opens the region that was left last and works in its list. */
export async function measureList({program, environment}: Workplace, url: string): Promise<ListFigures> {
	await using yundeck = new Program({args: [program, '--endpoint', url], environment});
	const start = performance.now();
	const instances = await allInstances(yundeck);
	const loaded = performance.now() - start;
	// Whatever loading has left behind: garbage to collect, functions to compile.
	await measureKeys(yundeck, [down, up], 50);
	const row = await measureKeys(yundeck, [...Array<string>(10).fill(down), ...Array<string>(10).fill(up)], 200);
	const page = await measureKeys(yundeck, [pageDown, pageUp], 100);
	const memory = await residentMemory(yundeck.pid);
	await delay(1000);
	const idle = await idleProcessorUse(yundeck.pid, idleSeconds);
	return {instances, loaded, row, page, memory, idle};
}

/**
 * Resolves to their number when all are there: `Instances  40,000/40,000`. That is read from an emulated screen, as of a
 * changed line only the end is written.
 */
async function allInstances(program: Program): Promise<number> {
	const emulator = new ScreenEmulator(program.columns, program.rows, () => {});
	const {promise, resolve, reject} = Promise.withResolvers<number>();
	const timer = setTimeout(() => reject(new Error(`Not all loaded:\n${emulator.screen.text}`)), loadingLimit);
	const stop = program.listen(async bytes => {
		await emulator.write(bytes);
		const count = /Instances +([\d,]+)\/\1\b/.exec(emulator.screen.lines[1] ?? '')?.[1];
		if (count !== undefined) {
			resolve(Number(count.replaceAll(',', '')));
		}
	});
	return promise.finally(() => {
		clearTimeout(timer);
		stop();
		emulator.dispose();
	});
}
