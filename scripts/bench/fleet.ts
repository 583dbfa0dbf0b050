import {setTimeout as delay} from 'node:timers/promises';
import {startEndpointProcess} from '../../test/e2e/endpoint-process.ts';
import {AllRegions} from './all-regions.ts';
import {type KeyFigures, measureKeys} from './keys.ts';
import {processorSeconds, residentMemory} from './process-figures.ts';
import type {Workplace} from './workplace.ts';

export type FleetFigures = {
	readonly instances: number;
	/** Milliseconds until all of them are there. */
	readonly loaded: number;
	/** Seconds of processor time for that, without any keys. */
	readonly processor: number | undefined;
	/** The same for a tenth of them. */
	readonly processorOfTenth: number | undefined;
	/** One row down or up while they arrive. */
	readonly loadingKeys: KeyFigures;
	/** One row up or down when all are there. */
	readonly keys: KeyFigures;
	/** A letter typed into the filter or taken back, the first one included. */
	readonly filter: KeyFigures;
	/** All rows in another order. */
	readonly sort: KeyFigures;
	/** Megabytes when all are there, and after each time that they were read again. */
	readonly memory: readonly (number | undefined)[];
};

const down = '\u001B[B';
const up = '\u001B[A';
const escapeKey = '\u001B[27u';
const backspace = '\u007F';
// What people look for, letter by letter, and back: a name, an address.
const filterKeys = ['web-12', '10.0.3'].flatMap(text => [...text, ...Array<string>(text.length).fill(backspace)]);
// What was garbage a moment ago may still be being given back.
const rest = 1000;

/** All regions of a large account in one table. */
export async function measureFleet(workplace: Workplace, instances: number, refreshes: number): Promise<FleetFigures> {
	const processorOfTenth = await loadingCost(workplace, instances / 10);
	const processor = await loadingCost(workplace, instances);
	await using endpoint = await startEndpointProcess('--demo-instances', String(instances));
	await using table = await AllRegions.open(workplace, endpoint);
	const loading = table.load();
	await table.see(text => /[●○◐] /.test(text) && text.includes('❯'));
	// The mark moves to another line each time, so it is in the frame of the key, and in hardly any other.
	const loadingKeys = await measureKeys(table.program, [down, up], loading, /❯/);
	const loaded = await loading;
	await delay(rest);
	const memory = [await residentMemory(table.program.pid)];
	const keys = await measureKeys(table.program, [...Array<string>(10).fill(down), ...Array<string>(10).fill(up)], 200);
	table.program.press('/');
	await table.see(text => text.includes('Filter:'));
	const filter = await measureKeys(table.program, filterKeys, 3 * filterKeys.length);
	table.program.press(escapeKey);
	await table.see(text => !text.includes('Filter:'));
	const sort = await measureKeys(table.program, ['N', 'S', 'N', 'A'], 12);
	for (let count = 0; count < refreshes; count++) {
		await table.refresh();
		await delay(rest);
		memory.push(await residentMemory(table.program.pid));
	}

	return {instances: table.count, loaded, processor, processorOfTenth, loadingKeys, keys, filter, sort, memory};
}

async function loadingCost(workplace: Workplace, instances: number): Promise<number | undefined> {
	await using endpoint = await startEndpointProcess('--demo-instances', String(instances));
	await using table = await AllRegions.open(workplace, endpoint);
	const before = await processorSeconds(table.program.pid);
	await table.load();
	const after = await processorSeconds(table.program.pid);
	return before === undefined || after === undefined ? undefined : after - before;
}
