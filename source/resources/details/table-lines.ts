import {cellWidth, fitText, wrap} from '#domain/cells.ts';
import {toPrintable} from '#domain/printable.ts';
import {fieldLines, labelWidth} from '../field-lines.ts';
import type {Line} from '../line.ts';
import type {Tone} from '../tone.ts';

/** A column of a small table inside of a text. */
export type TextColumn<T> = {
	readonly title: string;
	readonly value: (item: T) => string;
	/** The smaller, the longer it stays in the line; what has no room goes below it. */
	readonly priority: number;
	/** Cells from which on its values are wrapped; without it, they never are. */
	readonly least?: number;
	readonly align?: 'right';
};

type Measured<T> = TextColumn<T> & {
	/** Of the longest value, or the title. */
	readonly natural: number;
	readonly cells: number;
};

const indent = 2;

/** A table in which nothing is cut: long values are wrapped, columns without room follow below as fields. */
export function tableLines<T>(
	columns: readonly TextColumn<T>[],
	items: readonly T[],
	width: number,
	tone: (item: T) => Tone = () => 'normal',
): readonly Line[] {
	const used = columns.map(column => measure(column, items)).filter(({natural}) => natural > 0);
	const {gap, fitted} = place(used, width);
	const below = used.filter(({title}) => !fitted.some(column => column.title === title));
	const head = joinCells(
		fitted.map(({title, cells, align}) => fitText(title, cells, align)),
		gap,
	);
	return [
		...(fitted.length === 0 ? [] : [{kind: 'text', text: head, tone: 'muted'} as const]),
		...items.flatMap(item => [...rowLines(fitted, item, gap, tone(item)), ...belowLines(below, item, width)]),
	];
}

type Placed<T> = {readonly gap: number; readonly fitted: readonly Measured<T>[]};

/** Close together when more of them have room like that. */
function place<T>(columns: readonly Measured<T>[], width: number): Placed<T> {
	const apart = {gap: 2, fitted: fitCells(columns, width, 2)};
	const close = {gap: 1, fitted: fitCells(columns, width, 1)};
	return close.fitted.length > apart.fitted.length ? close : apart;
}

function measure<T>(column: TextColumn<T>, items: readonly T[]): Measured<T> {
	const widest = Math.max(0, ...items.map(item => cellWidth(toPrintable(column.value(item)))));
	const natural = widest === 0 ? 0 : Math.max(widest, cellWidth(column.title));
	return {...column, natural, cells: Math.min(natural, Math.max(column.least ?? natural, cellWidth(column.title)))};
}

/**
 * The most important columns, in their order: the first that has no room ends it. What is left over goes to those that
 * would wrap.
 */
function fitCells<T>(columns: readonly Measured<T>[], width: number, gap: number): readonly Measured<T>[] {
	const byPriority = columns.toSorted((a, b) => a.priority - b.priority);
	const cells = new Map<Measured<T>, number>();
	let room = width + gap;
	for (const column of byPriority) {
		if (column.cells + gap > room) {
			break;
		}

		cells.set(column, column.cells);
		room -= column.cells + gap;
	}

	for (const column of byPriority.filter(one => cells.has(one))) {
		const extra = Math.min(room, column.natural - column.cells);
		cells.set(column, column.cells + extra);
		room -= extra;
	}

	return columns.flatMap(column => {
		const own = cells.get(column);
		return own === undefined ? [] : [{...column, cells: own}];
	});
}

function rowLines<T>(columns: readonly Measured<T>[], item: T, gap: number, tone: Tone): readonly Line[] {
	const texts = columns.map(({value, cells}) => wrap(value(item), cells));
	const height = Math.max(0, ...texts.map(lines => lines.length));
	return Array.from({length: height}, (_, row): Line => {
		const cells = columns.map(({cells, align}, index) => fitText(texts[index]?.[row] ?? '', cells, align));
		return {kind: 'text', text: joinCells(cells, gap), ...(tone !== 'normal' && {tone})};
	});
}

function belowLines<T>(columns: readonly Measured<T>[], item: T, width: number): readonly Line[] {
	const fields = columns
		.map(({title, value}) => ({label: title, value: value(item)}))
		.filter(({value}) => value !== '');
	const room = width - indent;
	return fieldLines(fields, labelWidth(fields, room), room).map(line =>
		line.kind === 'field' ? {...line, label: ' '.repeat(indent) + line.label} : line,
	);
}

function joinCells(cells: readonly string[], gap: number): string {
	return cells.join(' '.repeat(gap)).trimEnd();
}
