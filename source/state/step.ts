import type {Effect} from './effect.ts';
import type {State} from './state.ts';

/** The next state and what is to be done in the world. */
export type Step = readonly [State, ...Effect[]];

/** Takes up a step where another one left off. */
export function andThen([state, ...effects]: Step, next: (state: State) => Step): Step {
	const [nextState, ...nextEffects] = next(state);
	return [nextState, ...effects, ...nextEffects];
}
