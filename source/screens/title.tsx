import {topOfText} from '#domain/list-cursor.ts';
import {toPrintable} from '#domain/printable.ts';
import type {TextEdit} from '#domain/text-edit.ts';
import type {Line} from '#resources/line.ts';
import type {ResourceItem, ResourceName} from '#resources/registry.ts';
import {searchLines} from '#resources/search-lines.ts';
import {kindOf, type Subject} from '#state/details.ts';
import {matchingRegions} from '#state/filter.ts';
import {layout} from '#state/layout.ts';
import {detailLines, requestLines} from '#state/lines.ts';
import {type ListState, summarize} from '#state/list.ts';
import {listOf} from '#state/lists.ts';
import type {ProfileForm} from '#state/profile-form.ts';
import type {State} from '#state/state.ts';
import {type Words, wordsFor} from '#text/words.ts';
import {Bar, type Segment, segment} from '#ui/bar.tsx';
import {fieldSpans} from '#ui/field-spans.ts';
import {themeFor} from '#ui/theme.ts';
import {commandFieldSpans} from './command-field.ts';
import {contextOf} from './context.ts';
import {listSegments} from './list-segments.ts';

// What a bar leaves free at its edges.
const barMargin = 3;

/** The second line: what is shown, how much of it, and what it is filtered by. */
export function Title({state}: {readonly state: State}) {
	return (
		<Bar
			segments={state.overlay ? overlaySegments(state, state.overlay) : screenSegments(state)}
			columns={state.size.columns}
			theme={themeFor(state.settings.hasColor)}
		/>
	);
}

function overlaySegments(state: State, overlay: NonNullable<State['overlay']>): readonly Segment[] {
	const words = wordsFor(state.language);
	switch (overlay.kind) {
		case 'help':
			return [
				heading(words.help.title),
				...filterSegments({text: overlay.search, isEditing: overlay.isSearching}, words.help.filterLabel, state),
			];
		case 'fields':
			return [
				heading(words.fields.title),
				...subjectSegments(overlay.subject, state),
				...filterSegments({text: overlay.search, isEditing: overlay.isSearching}, words.help.filterLabel, state),
			];
		case 'request':
			return [heading(words.request.title), ...position(requestLines(state), overlay.top, layout(state).overlayRows)];
		case 'palette':
			return [{spans: commandFieldSpans(state, overlay, state.size.columns - barMargin), priority: 0}];
		case 'columns':
			return [
				heading(`${words.resources[overlay.resource].title} · ${words.palette.picker.title}`),
				segment(words.palette.picker.note, 2, 'muted'),
			];
		case 'export':
		case 'delete-profile':
		case 'save-profile':
		case 'sign-in-again':
			// The question has a title of its own, below what it is about.
			return screenSegments(state);
	}
}

function screenSegments(state: State): readonly Segment[] {
	const words = wordsFor(state.language);
	const {screen, profiles, regions, details} = state;
	switch (screen) {
		case 'start':
			return [];
		case 'profiles':
			return [
				heading(words.profiles.title),
				...filterSegments(profiles.filter, words.filter.label, state),
				...(profiles.opening === undefined ? [] : [segment(words.profiles.opening(profiles.opening), 2, 'changing')]),
			];
		case 'credentials':
			return [heading(words.credentials.title)];
		case 'profile-form':
			return state.profileForm ? [heading(formTitle(state.profileForm, words))] : [];
		case 'regions': {
			const shown = matchingRegions(regions.items, regions.filter).length;
			return [
				heading(words.regions.title),
				...(regions.items.length > 0 ? [segment(words.list.count(shown, regions.items.length), 2)] : []),
				...filterSegments(regions.filter, words.filter.label, state),
				...(regions.filter.isEditing ? [] : recentSegments(state, 1)),
			];
		}

		case 'details':
			return [
				...crumbs(words.regions.title, words.resources[details.subject?.resource ?? 'instances'].title),
				...(details.subject ? subjectSegments(details.subject, state) : []),
				...searchSegments(state),
				...position(detailLines(state), details.top, layout(state).listRows),
			];
		default:
			return tableSegments(state, screen);
	}
}

function formTitle({purpose, profile}: ProfileForm, {profileForm}: Words): string {
	const name = toPrintable(profile.name);
	return purpose === 'edit' ? profileForm.editTitle(name) : profileForm.importTitle(name);
}

function subjectSegments(subject: Subject, state: State): readonly Segment[] {
	const {item} = subject;
	return [
		{...segment(item.name || item.id, 0, 'strong'), shrinksTo: 8},
		segment(item.id, 3, 'muted'),
		...(state.details.isGone
			? [segment(wordsFor(state.language).details.isGone, 1, 'bad')]
			: statusSegments(subject, state)),
	];
}

/** As the table shows it. */
function statusSegments(subject: Subject, state: State): readonly Segment[] {
	const status = kindOf(subject).columns.find(({title}) => title === 'status');
	const context = contextOf(state);
	return status ? [segment(status.value(subject.item, context), 4, status.tone?.(subject.item, context))] : [];
}

/** What is searched for in the text, and which of the places that have it was gone to last. */
function searchSegments(state: State): readonly Segment[] {
	const {search} = state.details;
	const {searchLabel, matches, noMatch} = wordsFor(state.language).details;
	if (search.text.value === '') {
		return filterSegments(search, searchLabel, state);
	}

	const found = searchLines(detailLines(state), search.text.value);
	return [
		...filterSegments(search, searchLabel, state),
		found.length === 0
			? segment(noMatch, 2, 'bad')
			: segment(matches(search.line === undefined ? 0 : found.indexOf(search.line) + 1, found.length), 2, 'muted'),
	];
}

function tableSegments(state: State, name: ResourceName): readonly Segment[] {
	const words = wordsFor(state.language);
	const list = listOf(state, name);
	const {shown, loads, filter} = list;
	const {count, total, isComplete, phase} = summarize(loads);
	const whole = isComplete ? count : Math.max(total ?? 0, count);
	return [
		...crumbs(words.regions.title),
		heading(words.resources[name].title),
		...(count > 0 ? [segment(words.list.count(shown.items.length, whole), 2)] : []),
		...(!isComplete && phase === 'failed' && count > 0 ? [segment(words.list.incomplete, 3, 'changing')] : []),
		...listSegments<ResourceItem>(list as ListState<ResourceItem>, words, state.size.columns),
		...filterSegments(filter, words.filter.label, state),
		...(filter.isEditing ? [] : recentSegments(state, 2)),
	];
}

// Where the keys lead, from that digit on: in a table, 1 is where we are.
function recentSegments({recentRegions, language}: State, first: 1 | 2): readonly Segment[] {
	const {recent} = wordsFor(language).list;
	return recentRegions.slice(first - 1).map(({id}, index) => ({
		spans: [
			...(index === 0 ? [{text: `${recent} `, tone: 'muted' as const}] : []),
			{text: `${index + first}`, tone: 'key'},
			{text: ` ${toPrintable(id)}`, tone: 'muted'},
		],
		priority: 10 + index,
		side: 'right',
	}));
}

function filterSegments(
	{text, isEditing, problem}: {readonly text: TextEdit; readonly isEditing: boolean; readonly problem?: unknown},
	label: string,
	{size}: State,
): readonly Segment[] {
	if (!isEditing && text.value === '') {
		return [];
	}

	const width = Math.max(12, Math.min(40, Math.floor(size.columns / 3)));
	const value = isEditing
		? fieldSpans(text.value, text.cursor, width)
		: [{text: toPrintable(text.value), tone: problem ? ('bad' as const) : ('accent' as const)}];
	return [{spans: [{text: label, tone: isEditing ? 'strong' : 'muted'}, ...value], priority: 1, shrinksTo: 8}];
}

/** Which lines of a text are visible, `1–18/74`, when not all are. */
function position(lines: readonly Line[], top: number, rows: number): readonly Segment[] {
	const first = topOfText(top, lines.length, rows);
	return lines.length <= rows
		? []
		: [{...segment(`${first + 1}–${first + rows}/${lines.length}`, 1, 'muted'), side: 'right'}];
}

/** Where Esc leads, the nearest last. */
function crumbs(...titles: readonly string[]): readonly Segment[] {
	return [segment(titles.map(title => `${title} ›`).join(' '), 30, 'muted')];
}

function heading(text: string): Segment {
	return segment(text, 0, 'strong');
}
