import {summarize} from '#state/list.ts';
import {listOf, tableOnScreen} from '#state/lists.ts';
import type {Message} from '#state/message.ts';
import type {State} from '#state/state.ts';
import {
	withoutFailures,
	withoutFocus,
	withoutFocusOrRegion,
	withoutFuture,
	withoutMarksOrFocus,
	withoutPast,
	withoutRelation,
	withoutRow,
	withoutRows,
} from '#state/unavailable.ts';
import type {ColumnTitle, KeyLabel} from '#text/words.ts';
import type {Binding} from './binding.ts';
import type {Chord} from './chords.ts';

export const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Keys of the list of regions. */
export const regionBindings: readonly Binding[] = [
	{
		scope: 'regions',
		keys: ['enter'],
		label: 'open',
		message: () => ({type: 'region-chosen'}),
		disabled: ({regions}) => (regions.shown.length > 0 ? undefined : 'nothingSelected'),
		hint: true,
	},
	{
		scope: 'regions',
		keys: digits,
		label: 'recentRegion',
		message: (_state, chord) => ({type: 'recent-region-chosen', number: Number(chord)}),
		disabled: ({recentRegions}) => (recentRegions.length > 0 ? undefined : 'noRecentRegion'),
	},
	{
		scope: 'regions',
		keys: [' '],
		label: 'markRegion',
		message: () => ({type: 'region-marked'}),
		disabled: ({regions}) => (regions.shown.length > 0 ? undefined : 'nothingSelected'),
		hint: true,
	},
	{
		scope: 'regions',
		keys: ['/'],
		label: 'filter',
		message: () => ({type: 'filter-started'}),
		disabled: withoutRows,
		hint: true,
	},
	{
		scope: 'regions',
		keys: ['r', 'ctrl+r'],
		label: 'refresh',
		message: () => ({type: 'refresh-requested'}),
		hint: true,
	},
];

/** Keys of every table. */
export const tableBindings: readonly Binding[] = [
	{
		scope: 'table',
		keys: ['enter', 'd'],
		label: 'describe',
		message: () => ({type: 'details-opened', tab: 'overview'}),
		disabled: withoutRow,
		hint: true,
	},
	{
		scope: 'table',
		keys: ['y'],
		label: 'raw',
		message: () => ({type: 'details-opened', tab: 'json'}),
		disabled: withoutRow,
	},
	{
		scope: 'table',
		keys: ['/'],
		label: 'filter',
		message: () => ({type: 'filter-started'}),
		disabled: withoutRows,
		hint: true,
	},
	{
		scope: 'table',
		keys: ['r', 'ctrl+r'],
		label: 'refresh',
		message: () => ({type: 'refresh-requested'}),
		hint: true,
	},
	{
		scope: 'table',
		keys: digits,
		label: 'recentRegion',
		message: (_state, chord) => ({type: 'recent-region-chosen', number: Number(chord)}),
		disabled: ({recentRegions}) => (recentRegions.length > 1 ? undefined : 'noRecentRegion'),
	},
];

/** Keys of the table of instances. */
export const instanceBindings: readonly Binding[] = [
	{
		scope: 'instances',
		keys: ['l'],
		label: 'consoleOutput',
		message: () => ({type: 'details-opened', tab: 'console'}),
		disabled: withoutRow,
	},
];

/** Keys of a table over several regions. */
export const placeBindings: readonly Binding[] = [
	{scope: 'signed-in', keys: ['0'], label: 'allRegions', message: () => ({type: 'all-regions-requested'})},
	{
		scope: 'table',
		keys: ['f'],
		label: 'retryFailed',
		message: () => ({type: 'failed-regions-retried'}),
		disabled: withoutFailures,
	},
];

function sorts(key: Chord, label: KeyLabel, column: ColumnTitle): Binding {
	return {scope: 'table', keys: [key], label, message: () => ({type: 'sort-requested', column})};
}

/** Keys that sort a table and scroll its columns. */
export const columnBindings: readonly Binding[] = [
	sorts('N', 'sortByName', 'name'),
	sorts('S', 'sortByStatus', 'status'),
	sorts('A', 'sortByAge', 'created'),
	{
		scope: 'table',
		keys: ['right'],
		label: 'columnsRight',
		message: () => ({type: 'columns-scrolled', by: 1}),
	},
	{
		scope: 'table',
		keys: ['left'],
		label: 'columnsLeft',
		message: () => ({type: 'columns-scrolled', by: -1}),
	},
	{scope: 'table', keys: ['w'], label: 'wide', message: () => ({type: 'wide-toggled'})},
	{scope: 'table', keys: ['O'], label: 'sortByPicked', message: () => ({type: 'sort-requested'})},
	{
		scope: 'table',
		keys: ['shift+right'],
		label: 'pickNextColumn',
		message: () => ({type: 'column-picked', toward: 1}),
	},
	{
		scope: 'table',
		keys: ['shift+left'],
		label: 'pickPreviousColumn',
		message: () => ({type: 'column-picked', toward: -1}),
	},
];

function leadsOn(scope: 'table' | 'details'): Binding {
	return {
		scope,
		keys: ['J'],
		label: 'jump',
		message: () => ({type: 'jump-requested'}),
		disabled: withoutRelation,
	};
}

const walks = (toward: 'back' | 'forward') => (): Message => ({type: 'history-walked', toward});

/** Keys that lead to other views. */
export const viewBindings: readonly Binding[] = [
	leadsOn('table'),
	leadsOn('details'),
	{
		scope: 'signed-in',
		keys: ['['],
		label: 'viewBack',
		message: walks('back'),
		disabled: withoutPast,
	},
	{
		scope: 'signed-in',
		keys: [']'],
		label: 'viewForward',
		message: walks('forward'),
		disabled: withoutFuture,
	},
	{
		scope: 'signed-in',
		keys: ['-'],
		label: 'lastView',
		message: () => ({type: 'last-view-requested'}),
		disabled: withoutPast,
	},
];

function takesAway(scope: 'table' | 'details'): readonly Binding[] {
	return [
		{
			scope,
			keys: ['c'],
			label: 'copy',
			message: () => ({type: 'copy-requested'}),
			disabled: withoutMarksOrFocus,
		},
		{scope, keys: ['Y'], label: 'fields', message: () => ({type: 'fields-opened'}), disabled: withoutFocus},
		{scope, keys: ['o'], label: 'console', message: () => ({type: 'console-requested'}), disabled: withoutFocus},
	];
}

/** Keys that carry something out of the app. */
export const takeAwayBindings: readonly Binding[] = [
	...takesAway('table'),
	{
		scope: 'table',
		keys: ['ctrl+s'],
		label: 'export',
		message: () => ({type: 'export-requested'}),
		disabled: withoutRow,
	},
	...takesAway('details'),
	{
		scope: 'regions',
		keys: ['o'],
		label: 'console',
		message: () => ({type: 'console-requested'}),
		disabled: withoutFocusOrRegion,
	},
];

const regionsKey = {
	keys: ['R'],
	label: 'regions',
	message: () => ({type: 'regions-requested'}) as const,
} as const satisfies Omit<Binding, 'scope'>;

/** Keys of every screen behind the sign-in. */
export const signedInBindings: readonly Binding[] = [
	{scope: 'table', ...regionsKey, hint: true},
	{scope: 'details', ...regionsKey},
	{
		scope: 'signed-in',
		keys: ['P'],
		label: 'profiles',
		message: () => ({type: 'profiles-requested'}),
		hint: 'otherProfile',
		// Perhaps with this one nothing works at all.
		isHinted: hasFailedEmpty,
	},
];

/** Whether there is nothing on the screen but a failure. */
function hasFailedEmpty(state: State): boolean {
	if (state.screen === 'regions') {
		return state.regions.status.phase === 'failed' && state.regions.items.length === 0;
	}

	const name = tableOnScreen(state);
	const {phase, count} = summarize(name ? listOf(state, name).loads : []);
	return phase === 'failed' && count === 0;
}
