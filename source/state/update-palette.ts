import {type Move, scrollToCursor} from '#domain/list-cursor.ts';
import {editOf, type TextEdit} from '#domain/text-edit.ts';
import type {CommandProblem} from '#text/explain-command-problem.ts';
import {layout} from './layout.ts';
import type {Message} from './message.ts';
import {emptyPalette, type PaletteOverlay, remember} from './palette.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';
import {focusLog} from './update-log.ts';

/** What was typed counts again, and what was said about it before is gone. */
export function editPalette(state: State, change: (edit: TextEdit) => TextEdit): Step {
	return changePalette(state, ({text}) => ({...emptyPalette, text: change(text)}));
}

/** The suggestion becomes the text. */
export function acceptSuggestion(state: State, text: string): Step {
	return editPalette(state, () => editOf(text));
}

/** The command line stays as it is, with the reason. */
export function refuseCommand(state: State, problem: CommandProblem, text?: string): Step {
	return changePalette(state, palette => ({
		...palette,
		...(text !== undefined && {text: editOf(text)}),
		problem,
	}));
}

/** Goes to another suggestion; above the first one is what was typed. */
export function moveInSuggestions(state: State, move: Move, ids: readonly string[]): Step {
	return changePalette(state, ({chosen, problem, ...palette}) => {
		const rows = layout(state).overlayRows;
		const from = chosen === undefined ? -1 : ids.indexOf(chosen);
		const next = Math.min(ids.length - 1, target(from, move, rows, ids.length));
		const {top} = scrollToCursor({index: Math.max(0, next), top: palette.top}, ids.length, rows);
		const id = ids[next];
		return {...palette, top, ...(id !== undefined && {chosen: id})};
	});
}

/** Closes the command line. The command runs on the screen below, which has the keys again unless it is about the log. */
export function leavePalette(state: State, {line, message}: Extract<Message, {type: 'command-entered'}>): State {
	const {overlay, ...rest} = state;
	const below = {...rest, commandHistory: remember(state.commandHistory, line)};
	return below.log.view === 'focused' && message.type !== 'log-cycled' ? focusLog(below, false)[0] : below;
}

function target(index: number, move: Move, rows: number, length: number): number {
	if ('to' in move) {
		return move.to === 'first' ? -1 : length - 1;
	}

	return Math.max(-1, index + ('rows' in move ? move.rows : Math.trunc(move.pages * rows)));
}

function changePalette(state: State, change: (palette: PaletteOverlay) => PaletteOverlay): Step {
	return state.overlay?.kind === 'palette' ? [{...state, overlay: change(state.overlay)}] : [state];
}
