import type {Message} from '#state/message.ts';
import type {State} from '#state/state.ts';
import type {Binding} from './binding.ts';
import type {Chord} from './chords.ts';
import {helpRows} from './help.ts';
import {keymap} from './keymap.ts';
import {activeScopes} from './scopes.ts';

/** The row of the key table that a key means now: the innermost active scope wins. */
export function findBinding(state: State, chord: Chord): Binding | undefined {
	for (const scope of activeScopes(state)) {
		const binding = keymap.find(row => row.scope === scope && row.keys.includes(chord));
		if (binding) {
			return binding;
		}
	}

	return undefined;
}

/** What a key does: its message, or why it can't. */
export function messageOf(binding: Binding, state: State, chord: Chord): Message {
	const reason = binding.disabled?.(state);
	if (reason !== undefined) {
		return {type: 'disabled-key-pressed', label: binding.label, reason};
	}

	const message = binding.message(state, chord);
	return message.type === 'list-moved' && state.overlay?.kind === 'help'
		? {...message, length: helpRows(state).length}
		: message;
}
