import {instanceLanguage} from '#domain/filter/instance-language.ts';
import {prepareSearch} from '#domain/filter/search/prepare-search.ts';
import type {Instance} from '#domain/instance.ts';
import type {Json} from '#domain/json.ts';
import {parseAnswer, rowsOf} from '#io/ecs/ecs-answer.ts';
import {type InstanceFields, instanceLayout, readInstance} from './instance-fields.ts';
import {type KeptKind, KeptPage} from './kept-page.ts';
import {isKnown, type PackedPage} from './packed-page.ts';
import {thingClass} from './paged-thing.ts';
import {SharedTexts} from './shared-texts.ts';

/** Where DescribeInstances has its rows. */
export const instanceWrappers = ['Instances', 'Instance'] as const;

/**
 * What was read of a region and somebody still holds, so that an instance of which the API says nothing new is handed
 * out as the object that it was: a list that is read again takes neither its room twice nor its work, and whoever made
 * something of an instance can keep that. It holds nothing alive by itself.
 */
export class InstanceMemory {
	#pages: WeakRef<RememberedPage>[] = [];

	/** Everything that is still held, oldest first. */
	recall(): RememberedPage[] {
		const pages = this.#pages.flatMap(page => page.deref() ?? []);
		this.#pages = pages.map(page => new WeakRef(page));
		return pages;
	}

	remember(page: RememberedPage): void {
		this.#pages.push(new WeakRef(page));
	}
}

/** Lives as long as any of its instances. */
class RememberedPage extends KeptPage<InstanceFields> {
	/** By instance. */
	readonly prints: Float64Array;

	constructor(page: PackedPage, shared: SharedTexts) {
		super(page, keptInstances, shared);
		this.prints = page.prints.filter((_, index) => page.rows[index] !== isKnown);
	}
}

const keptInstances: KeptKind<InstanceFields> = {
	thingClass: thingClass(instanceLayout),
	readRows,
	prepareSearch: instances => prepareSearch(instances, instanceLanguage),
	searchedText: row => readInstance(row, '').ownTexts ?? '',
};

function readRows(text: string): readonly Json[] {
	// Of a page of which only some rows were new, just these.
	return text.startsWith('[') ? (JSON.parse(text) as readonly Json[]) : rowsOf(parseAnswer(text), ...instanceWrappers);
}

// A place is a page's number and an instance's: one small number takes no room of its own. As many as an answer may have
// whoever gives it, which is far more than was asked for.
const placesPerPage = 2 ** 20;

/** One reading of a region's list. */
export class InstanceReading {
	readonly #memory: InstanceMemory;
	readonly #shared = new SharedTexts();
	/** What was read before, held until this reading has ended. */
	readonly #pages: readonly RememberedPage[];
	/** By print. */
	readonly #places = new Map<number, number>();

	constructor(memory: InstanceMemory) {
		this.#memory = memory;
		this.#pages = memory.recall();
		for (const [number, {things, prints}] of this.#pages.entries()) {
			for (const [index, instance] of things.entries()) {
				if (instance !== undefined) {
					this.#places.set(prints[index] as number, number * placesPerPage + index);
				}
			}
		}
	}

	/** The prints of what is known. */
	get known(): Float64Array {
		return Float64Array.from(this.#places.keys());
	}

	/** The instances of a page, those that are known as they are known. */
	unpack(page: PackedPage): readonly Instance[] {
		const {things} = this.#keep(page);
		let fresh = 0;
		return [...page.rows].flatMap(
			(row, index) => (row === isKnown ? this.#recall(page.prints[index] as number) : things[fresh++]) ?? [],
		);
	}

	#keep(page: PackedPage): RememberedPage {
		const kept = new RememberedPage(page, this.#shared);
		if (kept.things.length > 0) {
			this.#memory.remember(kept);
		}

		return kept;
	}

	/** The list is whole: what was not in it is gone, or is another now. */
	finish(): void {
		for (const place of this.#places.values()) {
			const page = this.#pages[Math.floor(place / placesPerPage)];
			if (page) {
				page.things[place % placesPerPage] = undefined;
			}
		}
	}

	#recall(print: number): Instance | undefined {
		const place = this.#places.get(print) ?? -1;
		// What is left in the end was not seen.
		this.#places.delete(print);
		return this.#pages[Math.floor(place / placesPerPage)]?.things[place % placesPerPage];
	}
}
