import type {Listed} from '#domain/listed.ts';
import {csvStart, toCsvLine} from '#domain/to-csv.ts';
import type {Context} from '#resources/context.ts';
import {columnsOf, type ResourceName} from '#resources/registry.ts';
import type {Column} from '#resources/resource.ts';
import {wordsFor} from '#text/words.ts';
import {listOf, tableOnScreen} from './lists.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

const chunkRows = 200;

/** Writes the rows that are shown into a CSV file, in their order, with every column and nothing cut. */
export function exportShown(state: State): Step {
	const name = tableOnScreen(state);
	return name ? exportTable(state, name) : [state];
}

function exportTable<K extends ResourceName>(state: State, name: K): Step {
	const {place, language, now} = state;
	const {items} = listOf(state, name).shown;
	if (items.length === 0) {
		return [state];
	}

	const where = place?.regions.length === 1 ? place.regions[0]?.id : 'regions';
	const moment = new Date(now).toISOString().slice(0, 16).replace('T', '-').replace(':', '');
	const context = {now, language, words: wordsFor(language)};
	return [
		state,
		{
			type: 'export',
			fileName: `${name}-${where}-${moment}.csv`,
			chunks: {[Symbol.iterator]: () => csvChunks(items, columnsOf(name, true), context)},
			rows: items.length,
		},
	];
}

function* csvChunks<T extends Listed>(
	items: readonly T[],
	columns: readonly Column<T>[],
	context: Context,
): Generator<string> {
	yield csvStart + toCsvLine(columns.map(({title}) => context.words.columns[title]));
	for (let start = 0; start < items.length; start += chunkRows) {
		yield items
			.slice(start, start + chunkRows)
			.map(item => toCsvLine(columns.map(({value}) => value(item, context))))
			.join('');
	}
}
