import type {Instance} from '#domain/instance.ts';
import {csvStart, toCsvLine} from '#domain/to-csv.ts';
import type {Context} from '#resources/context.ts';
import {instanceColumnsOf} from '#resources/instances.ts';
import {wordsFor} from '#text/words.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

const chunkRows = 200;

/** Writes the rows that are shown into a CSV file, in their order, with every column and nothing cut. */
export function exportShown(state: State): Step {
	const {place, instances, language, now} = state;
	const {items} = instances.shown;
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
			fileName: `instances-${where}-${moment}.csv`,
			chunks: {[Symbol.iterator]: () => csvChunks(items, context)},
			rows: items.length,
		},
	];
}

function* csvChunks(items: readonly Instance[], context: Context): Generator<string> {
	const columns = instanceColumnsOf(true);
	yield csvStart + toCsvLine(columns.map(({title}) => context.words.columns[title]));
	for (let start = 0; start < items.length; start += chunkRows) {
		yield items
			.slice(start, start + chunkRows)
			.map(item => toCsvLine(columns.map(({value}) => value(item, context))))
			.join('');
	}
}
