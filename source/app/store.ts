import type {Effect} from '#state/effect.ts';
import type {Message} from '#state/message.ts';
import type {State} from '#state/state.ts';
import {updateAll} from '#state/update.ts';

/** Holds the state. Only messages change it. */
export type Store = {
	readonly state: () => State;
	/** Takes effect at once, behind everything that was sent before. */
	readonly dispatch: (message: Message) => void;
	/** Takes effect soon, together with what else comes until then: one drawing for many answers. */
	readonly dispatchSoon: (message: Message) => void;
	/** Takes effect at once, and nothing of it is to be seen: nobody is told of the new state, nothing is drawn. */
	readonly dispatchUnseen: (message: Message) => void;
	/** Everything that was sent takes effect now. */
	readonly flush: () => void;
	readonly subscribe: (listener: () => void) => () => void;
};

export type StoreOptions = {
	readonly initialState: State;
	readonly run: (effect: Effect) => void;
	/** Calls back a little later. */
	readonly later: (callback: () => void) => void;
};

export function createStore({initialState, run, later}: StoreOptions): Store {
	let state = initialState;
	let waiting: Message[] = [];
	let isAwaited = false;
	let isBusy = false;
	/** What has been sent since the last drawing may be seen. */
	let isSeen = false;
	const listeners = new Set<() => void>();

	function flush(): void {
		// An effect that answers at once must not run inside of the update that asked for it.
		if (isBusy || waiting.length === 0) {
			return;
		}

		const before = state;
		isBusy = true;
		try {
			while (waiting.length > 0) {
				const messages = waiting;
				waiting = [];
				const [after, ...effects] = updateAll(state, messages);
				state = after;
				// Before the drawing: a request goes out while the screen is drawn.
				effects.forEach(run);
			}
		} finally {
			isBusy = false;
		}

		const isTold = isSeen && state !== before;
		isSeen = false;
		if (isTold) {
			for (const listener of listeners) {
				listener();
			}
		}
	}

	return {
		state: () => state,
		dispatch(message) {
			isSeen = true;
			waiting.push(message);
			flush();
		},
		dispatchSoon(message) {
			isSeen = true;
			waiting.push(message);
			if (!isAwaited) {
				isAwaited = true;
				later(() => {
					isAwaited = false;
					flush();
				});
			}
		},
		dispatchUnseen(message) {
			waiting.push(message);
			flush();
		},
		flush,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
