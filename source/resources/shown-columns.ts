import type {ColumnTitle} from '#text/words.ts';
import {columnsOf, type ResourceItems, type ResourceName, resourceOf} from './registry.ts';
import type {Column} from './resource.ts';

/**
 * The columns of a table as the user chose them: in that order, which is also how important they are. Of several
 * regions the region is told all the same, next to the column that stays.
 */
export function shownColumns<K extends ResourceName>(
	name: K,
	isMany: boolean,
	chosen?: readonly ColumnTitle[],
): readonly Column<ResourceItems[K]>[] {
	if (chosen === undefined) {
		return columnsOf(name, isMany);
	}

	const all = resourceOf(name).columns;
	const wanted = chosen.flatMap(title => all.find(column => column.title === title) ?? []);
	const added = isMany ? all.filter(column => column.isForSeveralRegions && !wanted.includes(column)) : [];
	return [...wanted.slice(0, 1), ...added, ...wanted.slice(1)].map((column, priority) => ({...column, priority}));
}

/** What the choice begins with: the columns of a region's table, in the order in which a narrow terminal keeps them. */
export function defaultColumns(name: ResourceName): readonly ColumnTitle[] {
	return titles(columnsOf(name, false).toSorted((a, b) => a.priority - b.priority));
}

/** Every column that the user can choose: those of the default, then those that show by themselves when they are needed. */
export function choosableColumns(name: ResourceName): readonly ColumnTitle[] {
	const usual = defaultColumns(name);
	return [...usual, ...titles(resourceOf(name).columns).filter(title => !usual.includes(title))];
}

/** The columns that a table can be sorted by. */
export function sortableColumns(name: ResourceName): readonly ColumnTitle[] {
	return titles(resourceOf(name).columns.filter(({sortKey}) => sortKey !== undefined));
}

/** Whether a column goes without saying in the table of one region, and shows by itself in that of several. */
export function showsByItself(name: ResourceName, title: ColumnTitle): boolean {
	return resourceOf(name).columns.some(column => column.title === title && column.isForSeveralRegions);
}

function titles(columns: readonly {readonly title: ColumnTitle}[]): readonly ColumnTitle[] {
	return columns.map(({title}) => title);
}
