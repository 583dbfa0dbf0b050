import type {Language} from '#domain/language.ts';
import {columnGap, fitColumns} from '#resources/fit-columns.ts';
import {columnsOf} from '#resources/registry.ts';
import {type ColumnTitle, wordsFor} from '#text/words.ts';
import {pointerCells} from '#ui/row.tsx';
import {markdownTable} from './markdown-table.ts';
import {docsWords} from './words.ts';

const instanceColumns = columnsOf('instances', false);

/** The columns of the instances, in their order, and how wide the terminal must be for each. */
export function columnsTable(language: Language): string {
	const {head, meanings, always} = docsWords[language].columns;
	return markdownTable(
		head,
		instanceColumns.map(({title}) => {
			const meaning = meanings[title];
			if (meaning === undefined) {
				throw new Error(`scripts/docs/words.ts does not say what the column “${title}” shows.`);
			}

			const width = smallestWidth(title);
			return [wordsFor(language).columns[title], meaning, width === narrowest ? always : String(width)];
		}),
	);
}

const narrowest = 40;

function smallestWidth(title: ColumnTitle): number {
	for (let width = narrowest; ; width++) {
		// As the screen of the instances does.
		const fitted = fitColumns(instanceColumns, width - pointerCells - 1, columnGap);
		if (fitted.some(({column}) => column.title === title)) {
			return width;
		}
	}
}
