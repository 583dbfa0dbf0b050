import type {Clock, Ports, TerminalControl} from '#ports.ts';
import type {State} from '#state/state.ts';
import {createMessageTrail} from './message-trail.ts';
import {createEffectRunner} from './run-effect.ts';
import {createStore, type Store} from './store.ts';
import {startTicking} from './ticker.ts';

/** The running app without a screen: the store with its effects. */
export type App = Store & {
	/** Resolves when no effect is under way any more: what was asked for is on the screen. */
	readonly idle: () => Promise<void>;
	/** The types of the latest messages. */
	readonly messageTypes: () => readonly string[];
	/** Gives up all calls and timers. */
	readonly stop: () => void;
};

export type AppOptions = {
	readonly initialState: State;
	readonly loadPorts: () => Promise<Ports>;
	readonly clock: Clock;
	readonly terminal: TerminalControl;
	readonly quit: (exitCode: number) => void;
	/** How long answers wait for each other, to be drawn together; by default a frame. */
	readonly later?: (callback: () => void) => void;
};

// At 60 Hz: nobody sees it, and the log line of a call is drawn together with its rows.
const oneFrame = 16;
const longestWait = 1000;
// A long list costs more to put in order and to draw: its answers wait longer, so that most of the time is left for keys.
const share = 40;

/** A timer that waits the longer the more its last callback had to do. */
function createPatience(): (callback: () => void) => void {
	let wait = oneFrame;
	return callback => {
		setTimeout(() => {
			const start = performance.now();
			callback();
			wait = Math.max(oneFrame, Math.min(longestWait, (performance.now() - start) * share));
		}, wait);
	};
}

export function createApp({initialState, loadPorts, clock, terminal, quit, later = createPatience()}: AppOptions): App {
	const running = new Set<Promise<void>>();
	const trail = createMessageTrail();
	const store = createStore({
		initialState,
		later,
		note: trail.note,
		run(effect) {
			const work: Promise<void> = runner.run(effect).finally(() => running.delete(work));
			running.add(work);
		},
	});
	const runner = createEffectRunner({
		loadPorts,
		clock,
		terminal,
		dispatch: store.dispatch,
		dispatchAnswer: store.dispatchAnswer,
		dispatchSoon: store.dispatchSoon,
		quit,
	});
	const stopTicking = startTicking(store, clock);

	return {
		...store,
		messageTypes: trail.types,
		async idle() {
			while (running.size > 0) {
				await Promise.all(running);
				// What was answered may ask for more.
				store.flush();
			}
		},
		stop() {
			stopTicking();
			runner.abandonAll();
		},
	};
}
