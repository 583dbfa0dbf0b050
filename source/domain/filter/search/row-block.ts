import type {FilterLanguage} from '#domain/filter/filter-language.ts';
import {toSearchable} from '#domain/filter/searchable.ts';
import type {CommonValues} from './common-values.ts';
import {type Strip, toStrip} from './strip.ts';

/** So many rows at most are in a block; a power of two. */
export const rowsPerBlock = 128;

/** What is searched of some rows, kept together. */
export type RowBlock<T> = {
	readonly items: readonly T[];
	/** The texts that rows have for themselves, in characters of one byte … */
	readonly narrow: Strip;
	/** … and the others: one Chinese name would double the memory for all that is kept with it. */
	readonly wide: Strip;
	readonly common: CommonValues<T>;
	/** Which of the common values the rows have, group by group. */
	readonly numbers: Uint16Array;
};

export function toBlock<T>(items: readonly T[], {ownTexts}: FilterLanguage<T>, common: CommonValues<T>): RowBlock<T> {
	const narrow: string[][] = [];
	const wide: string[][] = [];
	for (const item of items) {
		const ofRow: string[] = [];
		const wideOfRow: string[] = [];
		for (const text of ownTexts(item)) {
			if (text) {
				(isOdd.test(text) ? wideOfRow : ofRow).push(text);
			}
		}

		narrow.push(ofRow);
		wide.push(wideOfRow.map(toSearchable));
	}

	const strip = toStrip(narrow);
	return {
		items,
		narrow: {...strip, text: strip.text.toLowerCase()},
		wide: toStrip(wide),
		common,
		numbers: common.number(items),
	};
}

// All others are searchable once they are in lower case, and no longer then.
const isOdd = /[^\u0020-\u009F\u00A1-\u00FF]| {2}/;
