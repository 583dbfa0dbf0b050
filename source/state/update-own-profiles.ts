import type {Account} from '#domain/account.ts';
import type {WantedChange} from './profile-change.ts';
import {profileId} from './profiles.ts';
import {readProfiles} from './refresh.ts';
import {signInAs} from './sign-in-as.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';

/** A profile was changed. If it is the one in use, it goes on being that, with its new name and key. */
export function confirmChanged(state: State, name: string, change: WantedChange): Step {
	const newName = change.name ?? name;
	const id = profileId({source: 'yundeck', name});
	const newId = profileId({source: 'yundeck', name: newName});
	const {account} = state;
	const next =
		account && profileId(account) === id ? withChange(renameVisit(state, id, newId), account, newName, change) : state;
	return backToList(next, newId, {kind: 'profile-changed', name: newName});
}

export function confirmImported(state: State, name: string): Step {
	return backToList(state, profileId({source: 'yundeck', name}), {kind: 'profile-imported', name});
}

/** `:secrets`: all of them are somewhere else now. */
export function confirmMoved(state: State, to: 'keychain' | 'file'): Step {
	return readProfiles({...state, notice: {kind: 'secrets-moved', to}});
}

function withChange(state: State, account: Account, name: string, {signIn}: WantedChange): State {
	const renamed: State = {...state, account: {...account, name}};
	return signIn ? signInAs(renamed, {...account, name, signIn}) : renamed;
}

function renameVisit(state: State, id: string, newId: string): State {
	const visit = state.visits.get(id);
	if (!visit || id === newId) {
		return state;
	}

	const visits = new Map(state.visits).set(newId, visit);
	visits.delete(id);
	return {...state, visits};
}

function backToList({profileForm, ...state}: State, id: string, notice: NonNullable<State['notice']>): Step {
	const screen = state.screen === 'profile-form' ? 'profiles' : state.screen;
	const {profiles} = state;
	return readProfiles({...state, screen, notice, profiles: {...profiles, cursor: {...profiles.cursor, id}}});
}
