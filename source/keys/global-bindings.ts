import {fieldEntries} from '#state/fields.ts';
import type {Binding} from './binding.ts';

/** Keys of the log pane while it has the keys. */
export const logBindings: readonly Binding[] = [
	{
		scope: 'log',
		keys: ['enter'],
		label: 'open',
		message: () => ({type: 'request-opened'}),
		disabled: ({log}) => (log.entries.length > 0 ? undefined : 'nothingSelected'),
		hint: true,
	},
	{scope: 'log', keys: ['escape', 'q'], label: 'back', message: () => ({type: 'escape-pressed'}), hint: true},
];

/** Keys of what lies over the screen. */
export const overlayBindings: readonly Binding[] = [
	{scope: 'help', keys: ['/'], label: 'search', message: () => ({type: 'filter-started'}), hint: true},
	{
		scope: 'fields',
		keys: ['enter', 'c'],
		label: 'copyValue',
		message: () => ({type: 'field-copied'}),
		disabled: state =>
			state.overlay?.kind === 'fields' && fieldEntries(state, state.overlay).length > 0 ? undefined : 'nothingSelected',
		hint: true,
	},
	{scope: 'fields', keys: ['/'], label: 'search', message: () => ({type: 'filter-started'}), hint: true},
	{
		scope: 'export',
		keys: ['enter'],
		label: 'write',
		message: () => ({type: 'export-requested'}),
		hint: true,
	},
	{scope: 'overlay', keys: ['escape', 'q'], label: 'close', message: () => ({type: 'escape-pressed'}), hint: true},
	{
		scope: 'question',
		keys: ['y'],
		label: 'yes',
		message: () => ({type: 'question-answered', answer: 'yes'}),
		hint: true,
	},
	{
		scope: 'question',
		keys: ['n', 'escape', 'q'],
		label: 'no',
		message: () => ({type: 'question-answered', answer: 'no'}),
		hint: true,
	},
];

/** Keys that work wherever letters are not text. */
export const globalBindings: readonly Binding[] = [
	// The second one is what a Chinese input method makes of the key.
	{scope: 'global', keys: [':', '：'], label: 'command', message: () => ({type: 'palette-opened'}), hint: 'runCommand'},
	{scope: 'global', keys: ['@'], label: 'log', message: () => ({type: 'log-cycled'}), hint: true},
	{
		scope: 'global',
		keys: ['tab'],
		label: 'pane',
		message: () => ({type: 'pane-switched'}),
		disabled: ({log}) => (log.view === 'hidden' ? 'logHidden' : undefined),
	},
	{scope: 'global', keys: ['?'], label: 'help', message: () => ({type: 'help-opened'}), hint: true},
	{scope: 'global', keys: ['escape'], label: 'back', message: () => ({type: 'escape-pressed'})},
	{scope: 'global', keys: ['q'], label: 'back', message: () => ({type: 'back-requested'}), hint: true},
	{scope: 'always', keys: ['ctrl+c'], label: 'quit', message: () => ({type: 'quit-requested', by: 'interrupt'})},
	{scope: 'always', keys: ['ctrl+z'], label: 'suspend', message: () => ({type: 'suspend-requested'})},
	{scope: 'always', keys: ['ctrl+l'], label: 'redraw', message: () => ({type: 'redraw-requested'})},
];
