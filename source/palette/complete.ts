import {graphemes} from '#domain/cells.ts';
import type {State} from '#state/state.ts';
import {readCommandLine} from './command-line.ts';
import {chosenSuggestion, suggestions} from './suggestions.ts';

/**
 * What Tab makes of the command line: the suggestion that the user went to, else the best one, as soon as there is
 * something of it. Undefined when that is what stands there already.
 */
export function completion(state: State): string | undefined {
	const {overlay} = state;
	if (overlay?.kind !== 'palette') {
		return undefined;
	}

	const {text} = overlay;
	const {word, argument} = readCommandLine(text.value);
	const isBegun = argument === undefined ? word !== '' : /[^\s,，、]$/.test(argument);
	const found = chosenSuggestion(state) ?? (isBegun ? suggestions(state)[0] : undefined);
	return found?.text === text.value ? undefined : found?.text;
}

/** The same as it is shown behind what is typed: the rest of it, or all of it where it begins differently. */
export function ghost(state: State): {readonly kind: 'rest' | 'whole'; readonly text: string} | undefined {
	const whole = completion(state);
	if (whole === undefined || state.overlay?.kind !== 'palette') {
		return undefined;
	}

	const typed = state.overlay.text.value;
	const isContinued = whole.slice(0, typed.length).toLowerCase() === typed.toLowerCase();
	return isContinued ? {kind: 'rest', text: whole.slice(typed.length)} : {kind: 'whole', text: whole};
}

/** Whether the cursor stands behind everything that is typed. */
export function isAtEnd({overlay}: State): boolean {
	return overlay?.kind === 'palette' && overlay.text.cursor === graphemes(overlay.text.value).length;
}
