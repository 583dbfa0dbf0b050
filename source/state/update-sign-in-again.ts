import type {Account} from '#domain/account.ts';
import type {AppError} from '#domain/app-error.ts';
import {endsSession} from '#domain/ends-session.ts';
import {type Identity, isSamePrincipal} from '#domain/identity.ts';
import {hintSignIn} from '#domain/profile.ts';
import {idle, type RemoteStatus} from '#domain/remote.ts';
import {resourceNames} from '#resources/registry.ts';
import {viewOf} from './history.ts';
import type {SignInAgain} from './overlay.ts';
import {profileId} from './profiles.ts';
import {dialogOf} from './session-end.ts';
import {isCurrent} from './sign-in-as.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {promptAgain} from './update-credentials.ts';
import {becomeSomebodyElse, failIdentity, loadIdentity, setIdentity} from './update-identity.ts';
import {readTable} from './update-list.ts';
import {readRegions} from './update-regions.ts';
import {noteVisit} from './visits.ts';

/** Enter in the dialog: the profile is opened anew, so that a login made elsewhere counts. */
export function signInAgain(state: State): Step {
	const {account, profiles, sessionEnd} = state;
	// Entered as a command it needs no dialog first.
	const overlay = state.overlay ?? (sessionEnd && dialogOf(sessionEnd));
	if (overlay?.kind !== 'sign-in-again' || overlay.isBusy || !account) {
		return [state];
	}

	const {source} = account;
	if (source === 'prompt') {
		const {overlay: _, ...rest} = noteVisit(state);
		return promptAgain(rest, account, viewOf(state));
	}

	const profile = profiles.items.find(item => profileId(item) === profileId(account)) ?? {
		name: account.name,
		source,
		kind: account.signIn.kind,
		hint: hintSignIn(account.signIn),
	};
	return [
		{...state, overlay: {...overlay, isBusy: true}},
		{type: 'open-profile', profile},
	];
}

/** The profile is open again: first of all, whether it is still the same person. */
export function checkOpened(state: State, overlay: SignInAgain, account: Account): Step {
	const generation = state.generation + 1;
	return [
		{...state, generation, overlay: {...overlay, candidate: {account, generation}}},
		loadIdentity(state, account, generation),
	];
}

/** It is known who it is: who is signed in, or who has signed in again. */
export function takeIdentity(state: State, generation: number, identity: Identity): Step {
	const candidate = waitingDialog(state, generation)?.candidate;
	return candidate ? resume(state, candidate, identity) : setIdentity(state, generation, identity);
}

/** Who it is can't be had. */
export function missIdentity(state: State, generation: number, error: AppError): Step {
	const dialog = waitingDialog(state, generation);
	return dialog ? resumeUnknown(state, dialog, error) : [failIdentity(state, generation, error)];
}

/** The dialog that waits for an answer under this generation. */
function waitingDialog({overlay}: State, generation: number): SignInAgain | undefined {
	return overlay?.kind === 'sign-in-again' && overlay.candidate?.generation === generation ? overlay : undefined;
}

/** Goes on where it was, or begins anew as somebody else. */
function resume(state: State, {account}: NonNullable<SignInAgain['candidate']>, identity: Identity): Step {
	const {value} = state.identity;
	const known: State = {
		...state,
		identity: {...state.identity, status: {phase: 'loaded', at: state.now}, value: identity, askedAt: state.now},
	};
	// Of somebody who was never known only the keys tell.
	return (value ? isSamePrincipal(value, identity) : isCurrent(state, account))
		? goOn(known, account)
		: becomeSomebodyElse(known, account, identity);
}

/** That alone keeps nobody out, as long as the credentials are good. */
function resumeUnknown(state: State, overlay: SignInAgain, error: AppError): Step {
	const {candidate} = overlay;
	return candidate && !endsSession(error) && isCurrent(state, candidate.account)
		? goOn(state, candidate.account)
		: failAgain(state, overlay, error);
}

/** The dialog stays, with the reason: it can be tried again. */
export function failAgain(state: State, overlay: SignInAgain, error: AppError): Step {
	return [{...state, overlay: {kind: overlay.kind, error, isBusy: false}}];
}

/** The screen as it is; what could not be had because the credentials were over is asked for again. */
function goOn(state: State, account: Account): Step {
	const {overlay, sessionEnd, ...rest} = state;
	const next: State = {...rest, account, details: {...state.details, parts: withoutEnds(state.details.parts)}};
	const tables = resourceNames.reduce<Step>(
		(step, name) => andThen(step, current => readTable(current, name, ({status}) => hasEnded(status))),
		[next],
	);
	return hasEnded(state.regions.status) ? andThen(tables, readRegions) : tables;
}

function withoutEnds(parts: State['details']['parts']): State['details']['parts'] {
	// What the tab needs of it is asked for at once.
	return Object.fromEntries(
		Object.entries(parts).map(([name, part]) => [name, hasEnded(part.status) ? {...part, status: idle} : part]),
	) as typeof parts;
}

function hasEnded(status: RemoteStatus): boolean {
	return status.phase === 'failed' && endsSession(status.error);
}
