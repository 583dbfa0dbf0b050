import type {State} from '#state/state.ts';

/** A screen is a pure function of the state. */
export type ScreenProps = {readonly state: State};
