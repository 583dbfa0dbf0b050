import type {TextEdit} from '#domain/text-edit.ts';
import {applyEdit} from '#domain/text-edit.ts';
import {searchLines} from '#resources/search-lines.ts';
import {type DetailSearch, noSearch} from './details.ts';
import {layout} from './layout.ts';
import {detailLines} from './lines.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

export function startSearch(state: State): Step {
	const {search} = state.details;
	return [withSearch(state, {...search, text: applyEdit(search.text, 'end'), isEditing: true})];
}

/** Goes to the first line that has it, from where the user is. */
export function editSearch(state: State, change: (edit: TextEdit) => TextEdit): Step {
	const {line, ...search} = state.details.search;
	return [goToMatch(withSearch(state, {...search, text: change(search.text)}), 1, state.details.top)];
}

export function keepSearch(state: State): Step {
	return [withSearch(state, {...state.details.search, isEditing: false})];
}

export function clearSearch(state: State): Step {
	return [withSearch(state, noSearch)];
}

/** The next line that has it or the one before, round and round. */
export function walkMatches(state: State, toward: 1 | -1): Step {
	const {search, top} = state.details;
	return [goToMatch(state, toward, search.line === undefined ? top : search.line + toward)];
}

function goToMatch(state: State, toward: 1 | -1, from: number): State {
	const matches = searchLines(detailLines(state), state.details.search.text.value);
	const line =
		toward === 1
			? (matches.find(index => index >= from) ?? matches[0])
			: (matches.findLast(index => index <= from) ?? matches.at(-1));
	if (line === undefined) {
		return state;
	}

	const {details} = state;
	const rows = layout(state).listRows;
	const isVisible = line >= details.top && line < details.top + rows;
	const last = Math.max(0, detailLines(state).length - rows);
	const top = isVisible ? details.top : Math.max(0, Math.min(last, line - Math.floor(rows / 3)));
	return {...state, details: {...details, top, search: {...details.search, line}}};
}

function withSearch(state: State, search: DetailSearch): State {
	return {...state, details: {...state.details, search}};
}
