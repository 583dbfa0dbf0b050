import type {Key} from 'ink';
import {Secret} from '#domain/secret.ts';
import {chordsOf} from '#keys/chords.ts';
import {findBinding, messageOf} from '#keys/resolve.ts';
import {isSecretTarget, textTarget} from '#state/text-target.ts';
import type {Store} from './store.ts';

type Dispatcher = Pick<Store, 'state' | 'dispatch'>;

/** What one call of `useInput` means: keys of the table, or text for the field that has the keys. */
export function handleInput(store: Dispatcher, input: string, key: Key): void {
	const chords = chordsOf(input, key);
	// More than one letter at once in a text field was pasted: its line break is no Enter.
	if (chords.length > 1 && textTarget(store.state()) !== undefined) {
		enterText(store, input);
		return;
	}

	for (const chord of chords) {
		const state = store.state();
		const binding = findBinding(state, chord);
		if (!binding) {
			if (textTarget(state) !== undefined && isTyped(input, key)) {
				enterText(store, chord);
			}

			continue;
		}

		store.dispatch(messageOf(binding, state, chord));
	}
}

/** A bracketed paste. Outside of text fields it means nothing. */
export function handlePaste(store: Dispatcher, text: string): void {
	if (textTarget(store.state()) !== undefined) {
		enterText(store, text);
	}
}

function isTyped(input: string, key: Key): boolean {
	return input !== '' && !key.ctrl && !key.meta && !/^[\u0000-\u001F\u007F]/.test(input);
}

function enterText({state, dispatch}: Dispatcher, text: string): void {
	const isSecret = isSecretTarget(textTarget(state()));
	dispatch({type: 'text-entered', text: isSecret ? new Secret(text) : text});
}
