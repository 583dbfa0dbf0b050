import type {ConsoleSite} from '#domain/console-url.ts';
import type {FilterLanguage} from '#domain/filter/filter.ts';
import type {Listed} from '#domain/listed.ts';
import type {SortKey} from '#domain/sort-key.ts';
import type {ColumnTitle} from '#text/words.ts';
import type {Context} from './context.ts';
import type {DetailTab} from './details/tabs.ts';
import type {Line} from './line.ts';
import type {Tone} from './tone.ts';
import type {Transition} from './transition.ts';

/** How wide a column is, in terminal cells. The smaller the priority, the longer it stays on a narrow terminal. */
export type ColumnSize = {
	/** With `grow`, a column takes its share of the room that is left over, up to `max`: what its longest values need. */
	readonly width: number | {readonly min: number; readonly grow: number; readonly max: number};
	readonly priority: number;
};

/** One part of a line about a thing. */
export type Field<T> = ColumnSize & {
	readonly align?: 'right';
	readonly value: (item: T, context: Context) => string;
	readonly tone?: (item: T, context: Context) => Tone;
};

/** One column of a table of things. */
export type Column<T> = Field<T> & {
	readonly title: ColumnTitle;
	/** What the rows are sorted by; a column without it is not to be sorted by. */
	readonly sortKey?: (item: T) => SortKey;
	/** Goes without saying in a table of one region. */
	readonly isForSeveralRegions?: true;
};

export type Sort = {readonly column: ColumnTitle; readonly isDescending: boolean};

/** A kind of thing that has a table of its own: what there is to know about it, as data. */
export type Resource<T extends Listed, Name extends string = string> = {
	/** The first one stays in place when columns are scrolled. */
	readonly columns: readonly Column<T>[];
	/** The order of a table that nobody has sorted yet. */
	readonly initialSort: Sort;
	/** The tabs of its details, in their order. */
	readonly tabs: readonly DetailTab[];
	/** What the first tab tells, for a width in cells. */
	readonly overview: (item: T, context: Context, width: number) => readonly Line[];
	/** Its page in the web console. */
	readonly consoleUrl: (site: ConsoleSite, regionId: string, id: string) => string;
	/** What filter expressions can ask about such things. */
	readonly language: FilterLanguage<T>;
	/** What belongs to a thing, in a table of another kind; undefined when nothing does. */
	readonly related: (item: T) => Relation<Name> | undefined;
	/** Missing for a kind whose states only change when somebody does something. */
	readonly transition?: Transition<T>;
};

/** Rows of another table of the same region. */
export type Relation<Name extends string> = {
	readonly resource: Name;
	/** The filter that lets just these through. */
	readonly expression: string;
};
