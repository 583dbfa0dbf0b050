import type {MonitorSpan} from '#domain/monitor-point.ts';
import {idle} from '#domain/remote.ts';
import type {DetailTab} from '#resources/details/tabs.ts';
import type {ResourceName} from '#resources/registry.ts';
import {abandon} from './abandon.ts';
import {initialDetails, kindOf, type Subject} from './details.ts';
import {selectedItem} from './list.ts';
import {listOf, tableOnScreen} from './lists.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';

/** Shows the thing under the cursor, or another tab of the one that is shown. */
export function openDetails(state: State, tab: DetailTab): Step {
	if (state.screen === 'details') {
		return [showTab(state, tab)];
	}

	const name = tableOnScreen(state);
	const subject = name && selectedSubject(state, name);
	return subject ? [{...state, screen: 'details', details: {...initialDetails, subject, tab}}] : [state];
}

/** The row under the cursor of a table. */
export function selectedSubject(state: State, resource: ResourceName): Subject | undefined {
	const item = selectedItem(listOf(state, resource));
	return item && ({resource, item} as Subject);
}

function showTab(state: State, tab: DetailTab): State {
	const {search, ...details} = state.details;
	const {line, ...kept} = search;
	return {...state, details: {...details, tab, top: 0, search: kept}};
}

/** The next tab or the one before, round and round. */
export function switchTab(state: State, by: 1 | -1): Step {
	const {subject, tab} = state.details;
	const tabs = subject ? kindOf(subject).tabs : [];
	const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
	return [next ? showTab(state, next) : state];
}

const spans: readonly MonitorSpan[] = ['1h', '6h', '24h'];

/** The next length of time for the graphs. */
export function switchSpan(state: State): Step {
	const next = spans[(spans.indexOf(state.details.span) + 1) % spans.length] ?? '1h';
	return andThen(abandon(state, ['parts']), ({details, ...rest}) => [
		{...rest, details: {...details, span: next, parts: {...details.parts, monitoring: {status: idle, generation: 0}}}},
	]);
}
