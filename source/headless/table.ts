import {cellWidth} from '#domain/cells.ts';
import {toPrintable} from '#domain/printable.ts';

export type TableColumn<T> = {
	readonly title: string;
	readonly align?: 'right' | undefined;
	readonly value: (item: T) => string;
};

const gap = '  ';

/** The head and a line per item, each column as wide as its longest value: what a script reads is never cut. */
export function* tableLines<T>(columns: readonly TableColumn<T>[], items: readonly T[]): Generator<string, void, void> {
	const widths = columns.map(({title, value}) =>
		items.reduce((width, item) => Math.max(width, cellWidth(toPrintable(value(item)))), cellWidth(title)),
	);
	const line = (textOf: (column: TableColumn<T>) => string) =>
		columns
			.map((column, index) => {
				const text = toPrintable(textOf(column));
				const padding = ' '.repeat((widths[index] ?? 0) - cellWidth(text));
				return column.align === 'right' ? padding + text : text + padding;
			})
			.join(gap)
			.trimEnd();
	yield line(({title}) => title);
	for (const item of items) {
		yield line(({value}) => value(item));
	}
}
