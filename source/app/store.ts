import type {Effect} from '#state/effect.ts';
import type {Message} from '#state/message.ts';
import type {State} from '#state/state.ts';
import {updateAll} from '#state/update.ts';

/** Holds the state. Only messages change it. */
export type Store = {
	readonly state: () => State;
	/** Takes effect at once, before what was sent to take effect soon. */
	readonly dispatch: (message: Message) => void;
	/** Takes effect soon, together with what else comes until then: one drawing for many answers. */
	readonly dispatchSoon: (message: Message) => void;
	/** Takes effect at once, behind what was sent to take effect soon: an answer, with the call that brought it. */
	readonly dispatchAnswer: (message: Message) => void;
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
	/** Told of all messages before they take effect. */
	readonly note: (messages: readonly Message[]) => void;
};

export function createStore({initialState, run, later, note}: StoreOptions): Store {
	let state = initialState;
	let waiting: Message[] = [];
	/** What may wait a little longer: a key does not have to carry it along. */
	let waitingForMore: Message[] = [];
	let isAwaited = false;
	let isEnoughThere = false;
	let isBusy = false;
	/** What has been sent since the last drawing may be seen. */
	let isSeen = false;
	const listeners = new Set<() => void>();

	function take(): readonly Message[] {
		const messages = isEnoughThere ? [...waitingForMore, ...waiting] : waiting;
		waiting = [];
		if (isEnoughThere) {
			waitingForMore = [];
			isEnoughThere = false;
		}

		return messages;
	}

	function work(): void {
		// An effect that answers at once must not run inside of the update that asked for it.
		if (isBusy) {
			return;
		}

		const before = state;
		isBusy = true;
		try {
			for (let messages = take(); messages.length > 0; messages = take()) {
				note(messages);
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

	function flush(): void {
		isEnoughThere = true;
		isSeen ||= waitingForMore.length > 0;
		work();
	}

	return {
		state: () => state,
		dispatch(message) {
			isSeen = true;
			waiting.push(message);
			work();
		},
		dispatchSoon(message) {
			waitingForMore.push(message);
			if (!isAwaited) {
				isAwaited = true;
				later(() => {
					isAwaited = false;
					flush();
				});
			}
		},
		dispatchAnswer(message) {
			waitingForMore.push(message);
			flush();
		},
		dispatchUnseen(message) {
			waiting.push(message);
			work();
		},
		flush,
		subscribe(listener) {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
	};
}
