import {type CreationRange, isWithin, splitRange} from './creation-range.ts';
import type {Page} from './ecs-pages.ts';
import {ShortListError} from './short-list.ts';

/** What a part needs to know of an instance. */
export type Dated = {readonly id: string; readonly createdAt?: number};

/** Reading pages of one region's instances. */
export type PartsSource<T extends Dated> = {
	readonly readPage: (range: CreationRange) => Promise<Page<T>>;
	readonly readPagesAfter: (page: Page<T>, range: CreationRange) => AsyncIterable<Page<T>>;
	/** Hands a page out. With a total when it is that of the whole region. */
	readonly give: (page: Page<T>, total?: number) => void;
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
 * still misses some, `catchUp` has the last word.
 */
export async function readInParts<T extends Dated>(first: Page<T>, source: PartsSource<T>): Promise<void> {
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

/**
 * For a list that has not given as many as it counts: counts it again, as some may be gone meanwhile, and reads it from
 * end to end if that count is not met either. Throws a ShortListError if that does not help.
 */
export async function catchUp<T extends Dated>(source: Omit<PartsSource<T>, 'stop'>): Promise<void> {
	const again = await source.readPage({});
	source.give(again, again.total);
	if (source.count() >= (again.total ?? 0)) {
		return;
	}

	await giveRest(again, source);
	if (source.count() >= (again.total ?? 0)) {
		return;
	}

	const last = await source.readPage({});
	source.give(last, last.total);
	if (source.count() < (last.total ?? 0)) {
		throw new ShortListError(last.total ?? 0);
	}
}

async function giveRest<T extends Dated>(first: Page<T>, source: Omit<PartsSource<T>, 'stop'>): Promise<void> {
	for await (const page of source.readPagesAfter(first, {})) {
		source.give(page);
	}
}

/** The answer to a range holds instances of another, or counts them: cutting leads nowhere. */
class FilterIgnoredError extends Error {}

class PartsReader<T extends Dated> {
	readonly #source: PartsSource<T>;
	#failure: {readonly error: unknown} | undefined;

	constructor(source: PartsSource<T>) {
		this.#source = source;
	}

	/** What is behind the first page of a range. */
	async readRest(range: CreationRange, first: Page<T>): Promise<void> {
		const parts = splitRange(range, {times: timesOf(first), left: leftBehind(first)}, mostReadSerially);
		if (parts.length > 0) {
			const counted = new Counted(first);
			await this.#together(parts.map(part => this.#read(part, counted)));
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

	async #read(range: CreationRange, counted: Counted): Promise<void> {
		const page = await this.#open(range);
		counted.add(page);
		await this.readRest(range, page);
	}

	async #open(range: CreationRange): Promise<Page<T>> {
		const page = await this.#source.readPage(range);
		this.#take(range, page);
		return page;
	}

	#take(range: CreationRange, page: Page<T>): void {
		if (!timesOf(page).every(time => isWithin(range, time))) {
			throw new FilterIgnoredError();
		}

		this.#source.give(page);
	}

	/** Reads a range to its end. Gives how many it had, each once. */
	async #follow(range: CreationRange, first: Page<T>): Promise<number> {
		const ids = new Set(idsOf(first));
		for await (const page of this.#source.readPagesAfter(first, range)) {
			this.#take(range, page);
			for (const id of idsOf(page)) {
				ids.add(id);
			}
		}

		return ids.size;
	}
}

/** Parts that count far more together than what they are parts of. */
class Counted {
	readonly #most: number;
	#count = 0;

	constructor({total = 0}: Page<Dated>) {
		// Neighbours share a minute, in which many may have been created at once.
		this.#most = total * 2 + mostReadSerially;
	}

	add({total = 0}: Page<Dated>): void {
		this.#count += total;
		if (this.#count > this.#most) {
			throw new FilterIgnoredError();
		}
	}
}

function leftBehind({rows, total = 0, nextToken}: Page<Dated>): number {
	return nextToken === '' ? 0 : total - rows;
}

function idsOf({items}: Page<Dated>): readonly string[] {
	return items.map(({id}) => id);
}

/** Empty when one of them is not known: such a list is not to be cut. */
function timesOf({items}: Page<Dated>): readonly number[] {
	const times = items.map(({createdAt}) => createdAt);
	return times.every(time => time !== undefined) ? times : [];
}
