import {withoutMarks, withoutRow} from '#state/unavailable.ts';
import type {Binding} from './binding.ts';

/** Keys that mark rows of a table. */
export const markBindings: readonly Binding[] = [
	{scope: 'table', keys: [' '], label: 'mark', message: () => ({type: 'row-marked'}), disabled: withoutRow},
	{scope: 'table', keys: ['v'], label: 'markRange', message: () => ({type: 'range-marked'}), disabled: withoutRow},
	{
		scope: 'table',
		keys: ['ctrl+\\'],
		label: 'clearMarks',
		message: () => ({type: 'marks-cleared'}),
		disabled: withoutMarks,
	},
];
