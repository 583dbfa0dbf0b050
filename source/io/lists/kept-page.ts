import type {Json, JsonRecord} from '#domain/json.ts';
import type {Columns} from './columns.ts';
import {isKnown, type PackedPage} from './packed-page.ts';
import {ArchivedPage} from './page-archive.ts';
import {type Thing, type ThingClass, type ThingPage, textAt} from './paged-thing.ts';
import type {SharedTexts} from './shared-texts.ts';

/** What a kind of thing needs to be kept. */
export type KeptKind<F> = {
	readonly thingClass: ThingClass<F>;
	/** Gives the rows of a page, out of the text it came as. */
	readonly readRows: (text: string) => readonly Json[];
	/** Makes things ready to be searched. */
	readonly prepareSearch: (things: readonly Thing<F>[]) => void;
	/** What only a search looks at, out of a record. */
	readonly searchedText: (row: JsonRecord) => string;
};

/** The fresh things of a page. Lives as long as any of them: their fields and their records are in it. */
export class KeptPage<F> implements ThingPage {
	readonly columns: Columns;
	/** Undefined when whoever keeps the page has no more use for one. */
	readonly things: Array<Thing<F> | undefined>;
	readonly #kind: KeptKind<F>;
	readonly #archive: ArchivedPage;
	readonly #rows: Int32Array;

	constructor({fresh, rows, packed}: PackedPage, kind: KeptKind<F>, shared: SharedTexts) {
		this.columns = {...fresh, values: fresh.values.map(value => shared.value(value))};
		this.#kind = kind;
		this.#archive = new ArchivedPage(packed, kind.readRows);
		this.#rows = rows.filter(row => row !== isKnown);
		const things = Array.from(
			{length: fresh.count},
			(_, index) => new kind.thingClass(textAt(fresh, 0, index), this, index),
		);
		kind.prepareSearch(things);
		this.things = things;
		// The search has it now; whoever asks once more gets it from the record.
		this.columns = {...this.columns, searched: []};
	}

	row(index: number): JsonRecord {
		return this.#archive.row(this.#rows[index] as number);
	}

	searchedText(index: number): string {
		return this.columns.searched[index] ?? this.#kind.searchedText(this.row(index));
	}
}
