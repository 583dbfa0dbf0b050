import {type CreationRange, isWithin, splitRange} from './creation-range.ts';
import type {Page} from './ecs-pages.ts';
import {fieldOf, textOf, timeOf} from './json-fields.ts';

/** Reading pages of one region's instances. */
export type PartsSource = {
	readonly readPage: (range: CreationRange) => Promise<Page>;
	readonly readPagesAfter: (page: Page, range: CreationRange) => AsyncIterable<Page>;
	/** Hands a page out. With a total when it is that of the whole region. */
	readonly give: (page: Page, total?: number) => Promise<void>;
	/** How many different instances were handed out. */
	readonly count: () => number;
	/** Gives up every call that is under way. */
	readonly stop: () => void;
};

/** What is read from page to page: three calls one after the other are as good as any. */
export const mostReadSerially = 300;

/**
 * Reads the rest of a region of which the first page was handed out, several ranges of creation time side by side.
 * Not by PageNumber, which is on its way out and skips a row for each one that goes meanwhile: an instance never leaves
 * its range.
 *
 * Nothing is taken for complete that was not counted: each part against its own TotalCount, all of them against the
 * region's. A part that gave less is read once more, for there the API has lost rows or they are gone; when the whole
 * still misses some, it is counted again, and read from end to end if that count is not met either.
 */
export async function readInParts(first: Page, source: PartsSource): Promise<void> {
	const total = first.total ?? 0;
	try {
		await new PartsReader(source).readRest({}, first);
	} catch (error) {
		if (!(error instanceof FilterIgnoredError)) {
			throw error;
		}

		// Somebody else's endpoint, perhaps. What came is still true.
		await giveRest(first, source);
	}

	if (source.count() < total) {
		await catchUp(source);
	}
}

async function catchUp(source: PartsSource): Promise<void> {
	const again = await source.readPage({});
	await source.give(again, again.total);
	if (source.count() < (again.total ?? 0)) {
		await giveRest(again, source);
	}
}

async function giveRest(first: Page, source: PartsSource): Promise<void> {
	for await (const page of source.readPagesAfter(first, {})) {
		await source.give(page);
	}
}

/** The answer to a range holds instances of another: cutting leads nowhere. */
class FilterIgnoredError extends Error {}

class PartsReader {
	readonly #source: PartsSource;
	#failure: {readonly error: unknown} | undefined;

	constructor(source: PartsSource) {
		this.#source = source;
	}

	/** What is behind the first page of a range. */
	async readRest(range: CreationRange, first: Page): Promise<void> {
		const parts = splitRange(range, {times: timesOf(first), left: leftBehind(first)}, mostReadSerially);
		if (parts.length > 0) {
			await this.#together(parts.map(part => this.#read(part)));
		} else if ((await this.#follow(range, first)) < (first.total ?? 0)) {
			await this.#follow(range, await this.#open(range));
		}
	}

	/** One that fails ends the others, and none of them is still under way when that is told. */
	async #together(parts: readonly Promise<void>[]): Promise<void> {
		try {
			await Promise.all(parts);
		} catch (error) {
			// The others will say that they were cancelled.
			this.#failure ??= {error};
			if (!(error instanceof FilterIgnoredError)) {
				this.#source.stop();
			}

			await Promise.allSettled(parts);
			throw this.#failure.error;
		}
	}

	async #read(range: CreationRange): Promise<void> {
		await this.readRest(range, await this.#open(range));
	}

	async #open(range: CreationRange): Promise<Page> {
		const page = await this.#source.readPage(range);
		await this.#take(range, page);
		return page;
	}

	async #take(range: CreationRange, page: Page): Promise<void> {
		if (!timesOf(page).every(time => isWithin(range, time))) {
			throw new FilterIgnoredError();
		}

		await this.#source.give(page);
	}

	/** Reads a range to its end. Gives how many it had, each once. */
	async #follow(range: CreationRange, first: Page): Promise<number> {
		const ids = new Set(idsOf(first));
		for await (const page of this.#source.readPagesAfter(first, range)) {
			await this.#take(range, page);
			for (const id of idsOf(page)) {
				ids.add(id);
			}
		}

		return ids.size;
	}
}

function leftBehind({rows, total = 0, nextToken}: Page): number {
	return nextToken === '' ? 0 : total - rows.length;
}

function idsOf({rows}: Page): readonly string[] {
	return rows.map(row => fieldOf(row, 'InstanceId')).map(textOf);
}

/** Empty when one of them is not known: such a list is not to be cut. */
function timesOf({rows}: Page): readonly number[] {
	const times = rows.map(row => timeOf(fieldOf(row, 'CreationTime')));
	return times.every(time => time !== undefined) ? times : [];
}
