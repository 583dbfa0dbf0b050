import {toPrintable} from '#domain/printable.ts';
import type {HeadlessCommand} from './command.ts';
import {toSafeJson} from './safe-json.ts';
import {type TableColumn, tableLines} from './table.ts';

/** How a thing is printed in each of the outputs. */
export type Printout<T> = {
	readonly columns: readonly TableColumn<T>[];
	readonly id: (item: T) => string;
	readonly json: (item: T) => unknown;
};

/** Prints a list that comes in parts. As long as no part came, not even an empty one, nothing is printed. */
export type Printer<T> = {
	readonly add: (items: readonly T[]) => Promise<void>;
	/** Nothing more comes: what is printed is made whole. */
	readonly end: () => Promise<void>;
};

type Print = (text: string) => Promise<void>;

export function createPrinter<T>(
	output: HeadlessCommand['output'],
	{columns, id, json}: Printout<T>,
	print: Print,
): Printer<T> {
	switch (output) {
		case 'table':
			return createTablePrinter(columns, print);
		case 'json':
			return createJsonPrinter(json, print);
		case 'id':
			return {add: items => printPieces(items, item => `${toPrintable(id(item))}\n`, print), async end() {}};
	}
}

/** One record a line, so that a list of any length is made and read piece by piece. */
function createJsonPrinter<T>(json: Printout<T>['json'], print: Print): Printer<T> {
	let hasBegun = false;
	let separator = '[\n';
	return {
		async add(items) {
			hasBegun = true;
			await printPieces(
				items,
				item => {
					const piece = separator + toSafeJson(json(item));
					separator = ',\n';
					return piece;
				},
				print,
			);
		},
		async end() {
			if (hasBegun) {
				await print(separator === ',\n' ? '\n]\n' : '[]\n');
			}
		},
	};
}

/** Waits for all of the list: only then it is known how wide the columns must be. */
function createTablePrinter<T>(columns: readonly TableColumn<T>[], print: Print): Printer<T> {
	let parts: (readonly T[])[] = [];
	return {
		async add(items) {
			parts.push(items);
		},
		async end() {
			if (parts.length > 0) {
				const items = parts.flat();
				parts = [];
				await printPieces(tableLines(columns, items), line => `${line}\n`, print);
			}
		},
	};
}

const enough = 65_536;

/** Never makes one giant text, and waits as long as the reader takes. */
async function printPieces<T>(items: Iterable<T>, toText: (item: T) => string, print: Print): Promise<void> {
	let text = '';
	for (const item of items) {
		text += toText(item);
		if (text.length >= enough) {
			await print(text);
			text = '';
		}
	}

	if (text !== '') {
		await print(text);
	}
}
