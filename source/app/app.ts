import type {Clock, Ports, TerminalControl} from '#ports.ts';
import type {State} from '#state/state.ts';
import {createEffectRunner} from './run-effect.ts';
import {createStore, type Store} from './store.ts';
import {startTicking} from './ticker.ts';

/** The running app without a screen: the store with its effects. */
export type App = Store & {
	/** Resolves when no effect is under way any more: what was asked for is on the screen. */
	readonly idle: () => Promise<void>;
	/** Gives up all calls and timers. */
	readonly stop: () => void;
};

export type AppOptions = {
	readonly initialState: State;
	readonly loadPorts: () => Promise<Ports>;
	readonly clock: Clock;
	readonly terminal: TerminalControl;
	readonly quit: (exitCode: number) => void;
};

export function createApp({initialState, loadPorts, clock, terminal, quit}: AppOptions): App {
	const running = new Set<Promise<void>>();
	const store = createStore(initialState, effect => {
		const work: Promise<void> = runner.run(effect).finally(() => running.delete(work));
		running.add(work);
	});
	const runner = createEffectRunner({loadPorts, clock, terminal, dispatch: store.dispatch, quit});
	const stopTicking = startTicking(store, clock);

	return {
		...store,
		async idle() {
			while (running.size > 0) {
				await Promise.all(running);
			}
		},
		stop() {
			stopTicking();
			runner.abandonAll();
		},
	};
}
