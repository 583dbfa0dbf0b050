import type {State} from '#state/state.ts';
import type {DisabledReason} from '#text/words.ts';
import type {Binding} from './binding.ts';

function withoutSearch({details}: State): DisabledReason | undefined {
	return details.search.text.value === '' ? 'nothingSearched' : undefined;
}

/** Keys of the details. */
export const detailBindings: readonly Binding[] = [
	{
		scope: 'details',
		keys: ['right'],
		label: 'nextTab',
		message: () => ({type: 'tab-switched', by: 1}),
		hint: true,
	},
	{scope: 'details', keys: ['left'], label: 'previousTab', message: () => ({type: 'tab-switched', by: -1})},
	{scope: 'details', keys: ['d'], label: 'describe', message: () => ({type: 'details-opened', tab: 'overview'})},
	{
		scope: 'details',
		keys: ['y'],
		label: 'raw',
		message: ({details}) => ({type: 'details-opened', tab: details.tab === 'json' ? 'yaml' : 'json'}),
		hint: true,
	},
	{
		scope: 'details',
		keys: ['l'],
		label: 'consoleOutput',
		message: () => ({type: 'details-opened', tab: 'console'}),
		disabled: ({details}) => (details.subject?.resource === 'instances' ? undefined : 'onlyInstances'),
	},
	{
		scope: 'details',
		keys: ['t'],
		label: 'timeSpan',
		message: () => ({type: 'span-switched'}),
		disabled: ({details}) => (details.tab === 'monitoring' ? undefined : 'onlyMonitoring'),
		hint: true,
	},
	{scope: 'details', keys: ['/'], label: 'search', message: () => ({type: 'filter-started'}), hint: true},
	{
		scope: 'details',
		keys: ['n'],
		label: 'nextMatch',
		message: () => ({type: 'match-requested', toward: 1}),
		disabled: withoutSearch,
	},
	{
		scope: 'details',
		keys: ['N'],
		label: 'previousMatch',
		message: () => ({type: 'match-requested', toward: -1}),
		disabled: withoutSearch,
	},
	{
		scope: 'details',
		keys: ['r', 'ctrl+r'],
		label: 'refresh',
		message: () => ({type: 'refresh-requested'}),
		hint: true,
	},
];
