import type {SortKey} from '#domain/sort-key.ts';
import type {ColumnTitle} from '#text/words.ts';
import type {Context} from './context.ts';
import type {Tone} from './tone.ts';

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
};
