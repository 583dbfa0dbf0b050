import {fork} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import type {EndpointProcess} from '../../test/e2e/endpoint-process.ts';
import {AllRegions} from './all-regions.ts';
import {figuresOf, type KeyFigures, type KeyPress, pressKeys} from './keys.ts';
import type {Workplace} from './workplace.ts';

export type FaultFigures = {
	readonly instances: number;
	/** In how many ways calls failed, one after the other. */
	readonly kinds: number;
	readonly presses: number;
	/** One row down or up while all calls fail, of all kinds. */
	readonly keys: KeyFigures;
	/** The kind of which keys waited longest. */
	readonly worst: {readonly name: string; readonly p95: number};
};

const down = '\u001B[B';
const up = '\u001B[A';
// Not as far as where the table would be scrolled: the mark would stay where it is, and not be in the frame.
const keys = [down, down, down, down, up, up, up, up];
// The mark, or what rows have when all of them moved: as errors come and go above them, the mark may stay where it was.
const movedRow = /❯|● /;
// Of each kind, with the table asked for again before each of the rounds.
const rounds = 2;
const roundLength = 20;

/** The table of all regions, read again and again by calls that all fail, in every way of the fault matrix. */
export async function measureFaults(workplace: Workplace, instances: number): Promise<FaultFigures> {
	await using endpoint = await startFaultyEndpoint(instances);
	await using table = await AllRegions.open(workplace, endpoint);
	await table.load();
	const all: KeyPress[] = [];
	let worst = {name: '', p95: 0};
	for (const name of endpoint.faults) {
		await endpoint.fail(name);
		const pressed: KeyPress[] = [];
		for (let round = 0; round < rounds; round++) {
			table.program.press('r');
			pressed.push(...(await pressKeys(table.program, keys, roundLength, movedRow)));
		}

		const {p95} = figuresOf(pressed);
		worst = p95 > worst.p95 ? {name, p95} : worst;
		all.push(...pressed);
	}

	return {
		instances: table.count,
		kinds: endpoint.faults.length,
		presses: all.length,
		keys: figuresOf(all),
		worst,
	};
}

type FaultyEndpoint = EndpointProcess & {
	readonly faults: readonly string[];
	/** From now on every call fails in that way. */
	readonly fail: (name: string) => Promise<void>;
};

async function startFaultyEndpoint(instances: number): Promise<FaultyEndpoint> {
	const child = fork(fileURLToPath(import.meta.resolve('./faulty-endpoint.ts')), [String(instances)]);
	const ended = once(child, 'close');
	const [greeting] = await once(child, 'message');
	return {
		...(greeting as Pick<FaultyEndpoint, 'url' | 'accessKeyId' | 'accessKeySecret' | 'faults'>),
		requests: [],
		async fail(name) {
			child.send(name);
			await once(child, 'message');
		},
		async [Symbol.asyncDispose]() {
			child.kill();
			await ended;
		},
	};
}
