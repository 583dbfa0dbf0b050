import type {Message, MessageOf} from './message.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** What each of these messages leads to. One that is forgotten is a compile error. */
export type Reactions<M extends Message> = {
	readonly [T in M['type']]: (state: State, message: MessageOf<T>) => Step;
};
