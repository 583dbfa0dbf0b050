import type {ResourceName} from '#resources/registry.ts';
import {choosableColumns, defaultColumns} from '#resources/shown-columns.ts';
import type {ColumnTitle} from '#text/words.ts';

export type ColumnEntry = {readonly title: ColumnTitle; readonly isShown: boolean};

/** The choice of a table's columns, until it is kept. */
export type ColumnPicker = {
	readonly kind: 'columns';
	readonly resource: ResourceName;
	/** Every column of the table, in the order that is chosen. */
	readonly entries: readonly ColumnEntry[];
	/** Index of the one under the cursor. */
	readonly index: number;
	/** First visible one. */
	readonly top: number;
};

/** Every column: those that are shown in their order, then those that are not. */
export function columnEntries(name: ResourceName, chosen = defaultColumns(name)): readonly ColumnEntry[] {
	const hidden = choosableColumns(name).filter(title => !chosen.includes(title));
	return [...chosen.map(title => ({title, isShown: true})), ...hidden.map(title => ({title, isShown: false}))];
}

/** What was chosen; undefined: nothing else than the default. */
export function columnChoice({resource, entries}: ColumnPicker): readonly ColumnTitle[] | undefined {
	const shown = entries.filter(({isShown}) => isShown).map(({title}) => title);
	const usual = defaultColumns(resource);
	return shown.length === usual.length && shown.every((title, index) => title === usual[index]) ? undefined : shown;
}

/** Whether the column under the cursor is the only one that is left. */
export function isLastColumn({entries, index}: ColumnPicker): boolean {
	return entries.every(({isShown}, position) => isShown === (position === index));
}
