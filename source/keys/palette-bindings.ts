import type {Move} from '#domain/list-cursor.ts';
import {completion, isAtEnd} from '#palette/complete.ts';
import {enterCommand} from '#palette/enter.ts';
import {suggestions} from '#palette/suggestions.ts';
import {isLastColumn} from '#state/column-picker.ts';
import type {Message} from '#state/message.ts';
import type {State} from '#state/state.ts';
import type {Binding} from './binding.ts';

const moved =
	(move: Move) =>
	(state: State): Message => ({type: 'suggestion-moved', move, ids: suggestions(state).map(({id}) => id)});

/** Tab: with nothing to complete it goes to the first suggestion, which is then shown as what it would become. */
function complete(state: State): Message {
	const text = completion(state);
	return text === undefined ? moved({rows: 1})(state) : {type: 'suggestion-accepted', text};
}

function completeAtEnd(state: State): Message {
	const text = isAtEnd(state) ? completion(state) : undefined;
	return text === undefined ? {type: 'text-edited', command: 'right'} : {type: 'suggestion-accepted', text};
}

/** Keys of the command line; those of every text field work there as well. */
export const paletteBindings: readonly Binding[] = [
	{scope: 'palette', keys: ['enter'], label: 'runCommand', message: enterCommand, hint: true},
	{scope: 'palette', keys: ['tab'], label: 'acceptSuggestion', message: complete, hint: true},
	{scope: 'palette', keys: ['right', 'ctrl+f'], label: 'acceptAtEnd', message: completeAtEnd},
	{scope: 'palette', keys: ['down', 'ctrl+n'], label: 'nextSuggestion', message: moved({rows: 1}), hint: true},
	{scope: 'palette', keys: ['up', 'ctrl+p'], label: 'previousSuggestion', message: moved({rows: -1})},
	{scope: 'palette', keys: ['pagedown'], label: 'suggestionsDown', message: moved({pages: 1})},
	{scope: 'palette', keys: ['pageup'], label: 'suggestionsUp', message: moved({pages: -1})},
	{scope: 'palette', keys: ['escape'], label: 'close', message: () => ({type: 'escape-pressed'}), hint: true},
];

/** Keys of the choice of columns; those of every list work there as well. */
export const columnPickerBindings: readonly Binding[] = [
	{
		scope: 'columns',
		keys: [' '],
		label: 'toggleColumn',
		message: () => ({type: 'column-toggled'}),
		disabled: ({overlay}) => (overlay?.kind === 'columns' && isLastColumn(overlay) ? 'lastColumn' : undefined),
		hint: true,
	},
	{
		scope: 'columns',
		keys: ['J', 'shift+down'],
		label: 'moveColumnDown',
		message: () => ({type: 'column-moved', toward: 1}),
		hint: true,
	},
	{
		scope: 'columns',
		keys: ['K', 'shift+up'],
		label: 'moveColumnUp',
		message: () => ({type: 'column-moved', toward: -1}),
		hint: true,
	},
	{scope: 'columns', keys: ['enter'], label: 'keepColumns', message: () => ({type: 'columns-kept'}), hint: true},
	{scope: 'columns', keys: ['x'], label: 'resetColumns', message: () => ({type: 'columns-reset'}), hint: true},
];
