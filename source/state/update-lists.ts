import {type ListCursor, type Move, moveCursor, scrollToCursor} from '#domain/list-cursor.ts';
import {pickFormat} from './export-shown.ts';
import {layout} from './layout.ts';
import {detailLines, requestLines} from './lines.ts';
import {listOf, withList} from './lists.ts';
import {profileEntries} from './profiles.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';
import {moveInColumns} from './update-column-picker.ts';
import {moveInFields} from './update-fields.ts';
import {moveInLog} from './update-log.ts';

/** Moves in whatever has the keys: an overlay's text, the log pane, the screen's list. */
export function moveInList(state: State, move: Move, length = 0): Step {
	const {overlay, log, screen, account, profiles, regions, details} = state;
	const {listRows: rows, overlayRows} = layout(state);
	if (overlay) {
		if (overlay.kind === 'help') {
			return [{...state, overlay: {...overlay, top: scrolled(overlay.top, move, length, overlayRows)}}];
		}

		if (overlay.kind === 'columns') {
			return moveInColumns(state, move);
		}

		if (overlay.kind === 'export') {
			return [pickFormat(state, overlay.format, move)];
		}

		if (overlay.kind === 'fields') {
			return [moveInFields(state, overlay, move)];
		}

		return overlay.kind === 'request'
			? [{...state, overlay: {...overlay, top: scrolled(overlay.top, move, requestLines(state).length, overlayRows)}}]
			: [state];
	}

	if (log.view === 'focused') {
		return moveInLog(state, move);
	}

	switch (screen) {
		case 'profiles': {
			const entries = profileEntries(profiles, account);
			return [{...state, profiles: {...profiles, cursor: moveCursor(profiles.cursor, entries, move, rows)}}];
		}

		case 'regions':
			return [{...state, regions: {...regions, cursor: moveCursor(regions.cursor, regions.shown, move, rows)}}];
		case 'details':
			return [{...state, details: {...details, top: scrolled(details.top, move, detailLines(state).length, rows)}}];
		case 'start':
		case 'credentials':
		case 'profile-form':
			return [state];
		default: {
			const list = listOf(state, screen);
			return [withList(state, screen, {...list, cursor: moveCursor(list.cursor, list.shown.items, move, rows)})];
		}
	}
}

/** After the room has changed: everything that is scrolled still shows its cursor and wastes no rows. */
export function refit(state: State): State {
	const {account, profiles, regions, details, screen} = state;
	const rows = layout(state).listRows;
	const fitted = (cursor: ListCursor, length: number) => scrollToCursor(cursor, length, rows);
	switch (screen) {
		case 'start':
		case 'credentials':
		case 'profile-form':
			return state;
		case 'profiles':
			return {
				...state,
				profiles: {...profiles, cursor: fitted(profiles.cursor, profileEntries(profiles, account).length)},
			};
		case 'regions':
			return {...state, regions: {...regions, cursor: fitted(regions.cursor, regions.shown.length)}};
		case 'details':
			return {
				...state,
				details: {...details, top: Math.max(0, Math.min(details.top, detailLines(state).length - rows))},
			};
		default: {
			const list = listOf(state, screen);
			return withList(state, screen, {...list, cursor: fitted(list.cursor, list.shown.items.length)});
		}
	}
}

function scrolled(top: number, move: Move, length: number, rows: number): number {
	const last = Math.max(0, length - rows);
	if ('to' in move) {
		return move.to === 'first' ? 0 : last;
	}

	// From what is shown: there may be more room than there was.
	const shown = Math.min(top, last);
	return Math.max(0, Math.min(last, shown + ('rows' in move ? move.rows : Math.trunc(move.pages * rows))));
}
