import type {AppError} from '#domain/app-error.ts';
import {endsSession} from '#domain/ends-session.ts';
import {isDialog, type SignInAgain} from './overlay.ts';
import type {State} from './state.ts';
import {textTarget} from './text-target.ts';

/** The credentials are over. What is on the screen stays, as old. */
export type SessionEnd = {
	readonly error: AppError;
	/**
	 * The user goes on looking: everything that was asked for under this generation or an earlier one may fail without
	 * another question.
	 */
	readonly dismissedAt?: number;
};

/** Notes that a call has failed because the credentials are over, if that is why. */
export function endSession(state: State, error: AppError, generation: number): State {
	const {account, sessionEnd} = state;
	return !account || !endsSession(error) || (sessionEnd && generation <= (sessionEnd.dismissedAt ?? generation))
		? state
		: {...state, sessionEnd: {error}};
}

/** A call went well after all: a helper or a login elsewhere has brought new credentials. */
export function reviveSession(state: State, generation: number): State {
	const {sessionEnd, ...rest} = state;
	return sessionEnd?.dismissedAt !== undefined && generation > sessionEnd.dismissedAt ? rest : state;
}

/** Asks to sign in again as soon as nobody is typing or deciding something else. */
export function raiseSessionEnd(state: State): State {
	const {sessionEnd, overlay, screen} = state;
	const isBehindSignIn =
		screen !== 'start' && screen !== 'profiles' && screen !== 'credentials' && screen !== 'profile-form';
	return sessionEnd && sessionEnd.dismissedAt === undefined && isBehindSignIn && !overlay && !textTarget(state)
		? {...state, overlay: dialogOf(sessionEnd)}
		: state;
}

export function dialogOf({error}: SessionEnd): SignInAgain {
	return {kind: 'sign-in-again', error, isBusy: false};
}

/** Esc: goes on looking at what is there. */
export function dismissSessionEnd(state: State): State {
	const {overlay, sessionEnd, ...rest} = state;
	return isDialog(overlay) && sessionEnd
		? {...rest, sessionEnd: {...sessionEnd, dismissedAt: state.generation}}
		: state;
}
