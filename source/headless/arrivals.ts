import type {Account} from '#domain/account.ts';
import {type AppError, toAppError} from '#domain/app-error.ts';
import type {Instance} from '#domain/instance.ts';
import type {Region} from '#domain/region.ts';
import {mapInOrder} from './map-in-order.ts';
import type {Run} from './run.ts';

export type FailedRegion = {
	readonly kind: 'failed';
	readonly region: Region;
	readonly error: AppError;
	/** How many of its instances came before. */
	readonly arrived: number;
};

/** A part of a list, or that there is no more of it. */
export type Arrival = {readonly kind: 'instances'; readonly instances: readonly Instance[]} | FailedRegion;

// As many as a browser opens to one host; the API counts calls per region.
const regionsAtOnce = 6;

export async function* readRegion(
	{ports, call}: Run,
	account: Account,
	region: Region,
): AsyncGenerator<Arrival, void, void> {
	let arrived = 0;
	try {
		for await (const {instances} of ports.ecs.instances(account, region, call)) {
			arrived += instances.length;
			yield {kind: 'instances', instances};
		}
	} catch (thrown) {
		// The end of the command is no failure of the region.
		if (call.signal.aborted) {
			throw thrown;
		}

		yield {kind: 'failed', region, error: toAppError(thrown), arrived};
	}
}

/** Region by region in the API's order, whichever answers first. */
export async function* readAllRegions(run: Run, account: Account): AsyncGenerator<Arrival, void, void> {
	const regions = await run.ports.ecs.regions(account, run.language, run.call);
	if (regions.length === 0) {
		yield {kind: 'instances', instances: []};
	}

	const lists = mapInOrder(regions, regionsAtOnce, async region => {
		const arrivals: Arrival[] = [];
		for await (const arrival of readRegion(run, account, region)) {
			arrivals.push(arrival);
		}

		return arrivals;
	});
	for await (const arrivals of lists) {
		yield* arrivals;
	}
}
