import {Program} from './program.ts';
import {median} from './statistics.ts';
import type {Workplace} from './workplace.ts';

export type StartFigures = {
	readonly rounds: number;
	/** Medians, in milliseconds. */
	readonly node: number;
	readonly bareInk: number;
	readonly firstFrame: number;
	readonly firstRows: number;
	readonly firstFrameToBareInk: number;
	readonly firstFrameToNode: number;
	readonly firstRowsAfterFirstFrame: number;
};

// The mark of a status: in nothing but a row.
const row = /[●○◐]/;

/**
 * From the start of the process to what is seen: with a saved profile and region, as on most days. The programs take
 * turns, so that whatever else the computer does hits all of them, and it is their ratio that counts.
 */
export async function measureStart(
	{program, bareInk, environment}: Workplace,
	url: string,
	rounds: number,
): Promise<StartFigures> {
	const times = {node: [], bareInk: [], firstFrame: [], firstRows: []} as Record<
		'node' | 'bareInk' | 'firstFrame' | 'firstRows',
		number[]
	>;
	// The first round only warms up the file cache.
	for (let round = -1; round < rounds; round++) {
		await using node = new Program({args: ['-e', '0'], environment});
		const nodeTime = await node.end();
		await using bare = new Program({args: [bareInk], environment});
		const bareTime = await bare.frame(/Item 5/);
		await bare[Symbol.asyncDispose]();
		await using yundeck = new Program({args: [program, '--endpoint', url], environment});
		const [frameTime, rowsTime] = await Promise.all([yundeck.frame(), yundeck.frame(row)]);
		if (round >= 0) {
			times.node.push(nodeTime);
			times.bareInk.push(bareTime);
			times.firstFrame.push(frameTime);
			times.firstRows.push(rowsTime);
		}
	}

	const [node, bare, firstFrame] = [median(times.node), median(times.bareInk), median(times.firstFrame)];
	return {
		rounds,
		node,
		bareInk: bare,
		firstFrame,
		firstRows: median(times.firstRows),
		firstFrameToBareInk: firstFrame / bare,
		firstFrameToNode: firstFrame / node,
		firstRowsAfterFirstFrame: median(times.firstRows.map((time, index) => time - (times.firstFrame[index] ?? 0))),
	};
}
