import type {Effect} from '#state/effect.ts';
import type {Message} from '#state/message.ts';
import type {State} from '#state/state.ts';
import {update} from '#state/update.ts';

/** Holds the state. `dispatch` is the only way to change it. */
export type Store = {
	readonly state: () => State;
	readonly dispatch: (message: Message) => void;
	readonly subscribe: (listener: () => void) => () => void;
};

export function createStore(initial: State, run: (effect: Effect) => void): Store {
	let state = initial;
	const listeners = new Set<() => void>();
	const waiting: Message[] = [];
	let isBusy = false;

	function dispatch(message: Message): void {
		// An effect that answers at once must not run inside of the update that asked for it.
		waiting.push(message);
		if (isBusy) {
			return;
		}

		isBusy = true;
		const before = state;
		const effects: Effect[] = [];
		try {
			for (let next = waiting.shift(); next; next = waiting.shift()) {
				const [after, ...asked] = update(state, next);
				state = after;
				effects.push(...asked);
			}
		} finally {
			isBusy = false;
		}

		if (state !== before) {
			for (const listener of listeners) {
				listener();
			}
		}

		effects.forEach(run);
	}

	return {
		state: () => state,
		dispatch,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
