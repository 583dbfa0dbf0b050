import type {Key} from 'ink';
import {Secret} from '#domain/secret.ts';
import {type Chord, chordsOf} from '#keys/chords.ts';
import {findBinding, messageOf} from '#keys/resolve.ts';
import {isSecretTarget, textTarget} from '#state/text-target.ts';
import type {Store} from './store.ts';

type Dispatcher = Pick<Store, 'state' | 'dispatch'>;

/**
 * What one call of `useInput` means: keys of the table, or text for the field that has the keys. Keys that arrive
 * together are keys all the same, line breaks included: what is pasted comes between the marks of a bracketed paste.
 */
export function handleInput(store: Dispatcher, input: string, key: Key): void {
	let typed = '';
	const flush = () => {
		if (typed !== '') {
			enterText(store, typed);
			typed = '';
		}
	};

	for (const chord of chordsOf(input, key)) {
		const state = store.state();
		const isText = textTarget(state) !== undefined && isPrintable(chord);
		if (isText) {
			typed += chord;
			continue;
		}

		flush();
		const binding = findBinding(store.state(), chord);
		if (binding) {
			store.dispatch(messageOf(binding, store.state(), chord));
		}
	}

	flush();
}

/** A bracketed paste. Outside of text fields it means nothing. */
export function handlePaste(store: Dispatcher, text: string): void {
	if (textTarget(store.state()) !== undefined) {
		enterText(store, text);
	}
}

// Keys of the table that are no letters have longer names.
function isPrintable(chord: Chord): boolean {
	return [...chord].length === 1 && !/[\u0000-\u001F\u007F]/.test(chord);
}

function enterText({state, dispatch}: Dispatcher, text: string): void {
	const isSecret = isSecretTarget(textTarget(state()));
	dispatch({type: 'text-entered', text: isSecret ? new Secret(text) : text});
}
