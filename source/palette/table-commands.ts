import {editOf} from '#domain/text-edit.ts';
import {resourceOf} from '#resources/registry.ts';
import {type ExportFormat, exportFormats} from '#state/export-shown.ts';
import {initialFilter, withExpression} from '#state/filter.ts';
import {tableOnScreen} from '#state/lists.ts';
import type {State} from '#state/state.ts';
import {
	withoutFilter,
	withoutFocus,
	withoutFocusOrRegion,
	withoutMarks,
	withoutMarksOrFocus,
	withoutRow,
	withoutTable,
} from '#state/unavailable.ts';
import {wordsFor} from '#text/words.ts';
import {chooseNamed, columnsArgument, sortArgument, sortByNamed} from './columns.ts';
import {type Candidate, type Command, type Outcome, plainCommand} from './command.ts';
import {withMeant} from './match.ts';

/** Commands about what is on the screen. */
export const tableCommands: readonly Command[] = [
	{name: 'sort', aliases: ['排序'], argument: sortArgument, run: sortByNamed, disabled: withoutTable},
	{
		name: 'columns',
		aliases: ['column', 'cols', '列'],
		argument: columnsArgument,
		run: chooseNamed,
		disabled: withoutTable,
	},
	{
		name: 'filter',
		aliases: ['筛选'],
		argument: {usage: 'expression', complete: (_state, piece) => ({piece, candidates: []})},
		run: filterBy,
		disabled: withoutFilter,
	},
	plainCommand('wide', ['全部列'], {type: 'wide-toggled'}, withoutTable),
	plainCommand('console', ['web', '控制台'], {type: 'console-requested'}, withoutFocusOrRegion),
	plainCommand('copy', ['复制'], {type: 'copy-requested'}, withoutMarksOrFocus),
	plainCommand('unmark', ['取消标记'], {type: 'marks-cleared'}, withoutMarks),
	plainCommand('fields', ['field', '字段'], {type: 'fields-opened'}, withoutFocus),
	{
		name: 'export',
		aliases: ['导出'],
		argument: {usage: 'format', complete: (state, piece) => ({piece, candidates: formatsOf(state)})},
		run: (state, argument) =>
			argument === ''
				? {message: {type: 'export-requested'}}
				: withMeant(formatsOf(state), argument, 'format', ({value}) => ({
						message: {type: 'export-requested', format: value as ExportFormat},
					})),
		disabled: state => withoutTable(state) ?? withoutRow(state),
	},
];

/** A wrong expression stays in the command line; the regions are filtered by plain text. */
function filterBy(state: State, expression: string): Outcome {
	if (expression === '') {
		return {message: {type: 'filter-started'}};
	}

	const name = tableOnScreen(state);
	const problem = name && withExpression(initialFilter, editOf(expression), resourceOf(name).language).problem;
	return problem ? {problem: {kind: 'filter', problem}} : {message: {type: 'filter-entered', expression}};
}

function formatsOf({language}: State): readonly Candidate[] {
	const {meanings} = wordsFor(language).palette;
	return exportFormats.map(value => ({value, names: [], description: meanings[value]}));
}
