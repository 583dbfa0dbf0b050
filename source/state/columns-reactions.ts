import {tableOnScreen} from './lists.ts';
import type {ColumnMessage} from './message.ts';
import type {Reactions} from './reactions.ts';
import {
	chooseColumns,
	keepColumns,
	moveColumn,
	openColumnPicker,
	resetColumns,
	toggleColumn,
} from './update-column-picker.ts';
import {pickColumn, scrollColumns, toggleWide} from './update-columns.ts';

export const columnsReactions: Reactions<ColumnMessage> = {
	'column-picker-opened': state => openColumnPicker(state),
	'column-toggled': state => toggleColumn(state),
	'column-moved': (state, message) => moveColumn(state, message.toward),
	'columns-reset': state => resetColumns(state),
	'columns-kept': state => keepColumns(state),
	'columns-chosen': (state, message) => {
		const name = tableOnScreen(state);
		return name ? chooseColumns(state, name, message.columns) : [state];
	},
	'settings-not-saved': (state, message) => [{...state, notice: {kind: 'failed', error: message.error}}],
	'columns-scrolled': (state, message) => scrollColumns(state, message.by),
	'wide-toggled': state => toggleWide(state),
	'column-picked': (state, message) => pickColumn(state, message.toward),
};
