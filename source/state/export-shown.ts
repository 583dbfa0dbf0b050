import type {Move} from '#domain/list-cursor.ts';
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

/** CSV has every column as the table shows it, JSON the API's own records. */
export type ExportFormat = (typeof exportFormats)[number];

export const exportFormats = ['csv', 'json'] as const;

/**
 * Writes the rows that are shown into a file, in their order, with nothing cut: in a format, or the one that is picked;
 * at first it is asked for.
 */
export function exportShown(before: State, wanted: ExportFormat | undefined): Step {
	const {overlay, ...state} = before;
	const format = wanted ?? (overlay?.kind === 'export' ? overlay.format : undefined);
	const name = tableOnScreen(state);
	if (!name || listOf(state, name).shown.items.length === 0) {
		return [state];
	}

	return format === undefined
		? [{...state, overlay: {kind: 'export', format: 'csv'}}]
		: exportTable(state, name, format);
}

/** The format above or below the picked one. */
export function pickFormat(state: State, format: ExportFormat, move: Move): State {
	const rows = 'rows' in move ? move.rows : 'pages' in move ? move.pages : move.to === 'first' ? -1 : 1;
	const index = exportFormats.indexOf(format) + Math.sign(rows);
	const picked = exportFormats[Math.max(0, Math.min(exportFormats.length - 1, index))] ?? format;
	return {...state, overlay: {kind: 'export', format: picked}};
}

function exportTable<K extends ResourceName>(state: State, name: K, format: ExportFormat): Step {
	const {place, language, now} = state;
	const {items} = listOf(state, name).shown;

	const where = place?.regions.length === 1 ? place.regions[0]?.id : 'regions';
	const moment = new Date(now).toISOString().slice(0, 16).replace('T', '-').replace(':', '');
	const context = {now, language, words: wordsFor(language)};
	return [
		state,
		{
			type: 'export',
			fileName: `${name}-${where}-${moment}.${format}`,
			chunks: {
				[Symbol.iterator]: () =>
					format === 'csv' ? csvChunks(items, columnsOf(name, true), context) : jsonChunks(items),
			},
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

/** One array, a record a line. */
function* jsonChunks(items: readonly Listed[]): Generator<string> {
	for (let start = 0; start < items.length; start += chunkRows) {
		yield items
			.slice(start, start + chunkRows)
			.map(({record}, index) => `${start + index === 0 ? '[\n' : ',\n'}${JSON.stringify(record.read())}`)
			.join('');
	}

	yield '\n]\n';
}
