import {selectedItem} from '#state/list.ts';
import {listOf, tableOnScreen} from '#state/lists.ts';
import type {State} from '#state/state.ts';
import {hasMarks} from '#state/update-marks.ts';
import type {DisabledReason} from '#text/words.ts';
import type {Binding} from './binding.ts';

function withoutRow(state: State): DisabledReason | undefined {
	const name = tableOnScreen(state);
	return name && selectedItem(listOf(state, name)) ? undefined : 'nothingSelected';
}

/** Keys that mark rows of a table. */
export const markBindings: readonly Binding[] = [
	{scope: 'table', keys: [' '], label: 'mark', message: () => ({type: 'row-marked'}), disabled: withoutRow},
	{scope: 'table', keys: ['v'], label: 'markRange', message: () => ({type: 'range-marked'}), disabled: withoutRow},
	{
		scope: 'table',
		keys: ['ctrl+\\'],
		label: 'clearMarks',
		message: () => ({type: 'marks-cleared'}),
		disabled: state => (hasMarks(state) ? undefined : 'nothingMarked'),
	},
];
