import {wholeWidth} from '#domain/cells.ts';
import {toPrintable} from '#domain/printable.ts';

export type TableColumn<T> = {
	readonly title: string;
	readonly align?: 'right' | undefined;
	readonly value: (item: T) => string;
};

type Cell = {readonly text: string; readonly width: number};

const gap = '  ';
const ascii = /^[\u0020-\u007E]*$/;

/** The head and a line per item, each column as wide as its longest value: what a script reads is never cut. */
export function* tableLines<T>(columns: readonly TableColumn<T>[], items: readonly T[]): Generator<string, void, void> {
	const measure = createMeasure();
	const widths = columns.map(({title, value}) =>
		items.reduce((width, item) => Math.max(width, measure(value(item)).width), measure(title).width),
	);
	const line = (valueIn: (column: TableColumn<T>) => string) =>
		columns
			.map((column, index) => {
				const {text, width} = measure(valueIn(column));
				const padding = ' '.repeat((widths[index] ?? 0) - width);
				return column.align === 'right' ? padding + text : text + padding;
			})
			.join(gap)
			.trimEnd();
	yield line(({title}) => title);
	for (const item of items) {
		yield line(({value}) => value(item));
	}
}

/** Makes a value printable and measures it. What is slow is done once per value: states and dashes repeat a lot. */
function createMeasure(): (value: string) => Cell {
	const known = new Map<string, Cell>();
	return value => {
		if (ascii.test(value)) {
			return {text: value, width: value.length};
		}

		let cell = known.get(value);
		if (cell === undefined) {
			const text = toPrintable(value);
			cell = {text, width: wholeWidth(text)};
			known.set(value, cell);
		}

		return cell;
	};
}
