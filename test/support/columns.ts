import type {Language} from '#domain/language.ts';
import {compareKeys} from '#domain/sort-key.ts';
import type {Column} from '#resources/resource.ts';
import type {ColumnTitle} from '#text/words.ts';
import {sampleContext} from './sample-context.ts';

/** What the columns of a resource say of a thing like the sample, but for what is given. */
export function columnsOfSample<T extends {readonly id: string}>(
	columns: readonly Column<T>[],
	sample: (parts?: Partial<T>) => T,
) {
	const column = (title: ColumnTitle) => columns.find(one => one.title === title);
	return {
		cell: (title: ColumnTitle, parts: Partial<T> = {}, language: Language = 'en') =>
			column(title)?.value(sample(parts), sampleContext(language)),
		tone: (title: ColumnTitle, parts: Partial<T> = {}) => column(title)?.tone?.(sample(parts), sampleContext()),
		/** The ids of several of them, as that column sorts them. */
		sorted(title: ColumnTitle, things: readonly Partial<T>[]): readonly string[] {
			const {sortKey = () => undefined} = column(title) ?? {};
			return things
				.map(parts => sample(parts))
				.toSorted((a, b) => compareKeys(sortKey(a), sortKey(b)))
				.map(({id}) => id);
		},
	};
}
