import type {AppError} from '#domain/app-error.ts';
import {type Identity, identityName, isSamePrincipal} from '#domain/identity.ts';
import type {Effect} from './effect.ts';
import {isIdentityDue} from './identity.ts';
import {endSession} from './session-end.ts';
import {startAfresh} from './sign-in-as.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {showRegions} from './update-regions.ts';

/** Asks who is signed in, if that is due. */
export function askIdentity(state: State): Step {
	const {account} = state;
	if (!account || !isIdentityDue(state, state.now)) {
		return [state];
	}

	const generation = state.generation + 1;
	const identity = {
		...state.identity,
		status: {phase: 'loading', since: state.now},
		generation,
		askedAt: state.now,
	} as const;
	return [{...state, generation, identity}, loadIdentity(state, account, generation)];
}

/** Of the region's own service, when one is open. */
export function loadIdentity({place}: State, account: NonNullable<State['account']>, generation: number): Effect {
	return {type: 'load-identity', account, region: place?.regions[0], generation};
}

/** Takes note of who it is. When a new login made it somebody else, nothing of the one before is left on the screen. */
export function setIdentity(state: State, generation: number, identity: Identity): Step {
	const {identity: known, account} = state;
	if (generation !== known.generation || !account) {
		return [state];
	}

	const next: State = {
		...state,
		identity: {...known, status: {phase: 'loaded', at: state.now}, value: identity},
	};
	return known.value && !isSamePrincipal(known.value, identity) ? becomeSomebodyElse(next, account, identity) : [next];
}

/** Another person under the name of the same profile: begins at the regions, and says so. */
export function becomeSomebodyElse(state: State, account: NonNullable<State['account']>, identity: Identity): Step {
	const {overlay, ...rest} = startAfresh(state, account);
	return andThen(showRegions({...rest, identity: {...state.identity, value: identity}}), shown => [
		{...shown, notice: {kind: 'identity-changed', who: identityName(identity)}},
	]);
}

/** Why is in the log. The name of the profile has to do, unless nothing else works either. */
export function failIdentity(state: State, generation: number, error: AppError): State {
	if (generation !== state.identity.generation || error.kind === 'cancelled') {
		return state;
	}

	const identity = {...state.identity, status: {phase: 'failed', at: state.now, error}} as const;
	return endSession({...state, identity}, error, generation);
}
