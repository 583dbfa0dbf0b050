import type {Json, JsonRecord} from '#domain/json.ts';
import type {Columns} from './columns.ts';
import {isKnown, type PackedPage} from './packed-page.ts';
import {ArchivedPage} from './page-archive.ts';
import {type Thing, type ThingClass, type ThingPage, textAt} from './paged-thing.ts';
import type {SharedTexts} from './shared-texts.ts';

export type KeptPageOptions<F> = {
	readonly thingClass: ThingClass<F>;
	/** Gives the rows of a page, out of the text it came as. */
	readonly readRows: (text: string) => readonly Json[];
	readonly shared: SharedTexts;
};

/** The fresh things of a page. Lives as long as any of them: their fields and their records are in it. */
export class KeptPage<F> implements ThingPage {
	readonly columns: Columns;
	readonly things: readonly Thing<F>[];
	readonly #archive: ArchivedPage;
	readonly #rows: Int16Array;

	constructor({fresh, rows, packed}: PackedPage, {thingClass: PagedThing, readRows, shared}: KeptPageOptions<F>) {
		this.columns = {...fresh, values: fresh.values.map(value => shared.value(value))};
		this.#archive = new ArchivedPage(packed, readRows);
		this.#rows = rows.filter(row => row !== isKnown);
		this.things = Array.from({length: fresh.count}, (_, index) => new PagedThing(textAt(fresh, 0, index), this, index));
	}

	row(index: number): JsonRecord {
		return this.#archive.row(this.#rows[index] as number);
	}
}
