import type {Account} from '#domain/account.ts';
import {idle} from '#domain/remote.ts';
import {keysOf} from '#domain/sign-in.ts';
import {initialDetails} from './details.ts';
import {emptyHistory} from './history.ts';
import {unknownIdentity} from './identity.ts';
import {emptied} from './list.ts';
import {mapLists} from './lists.ts';
import {initialRegions} from './regions.ts';
import type {State} from './state.ts';

/** Nothing of one account is shown under another one's name. */
export function signInAs(state: State, account: Account): State {
	const {sessionEnd, ...rest} = state;
	return isCurrent(state, account)
		? {...rest, account, identity: {...state.identity, status: idle}}
		: startAfresh(state, account);
}

/** With nothing of what is known from before. */
export function startAfresh(state: State, account: Account): State {
	const {place, sessionEnd, seek, ...rest} = state;
	return {
		...rest,
		account,
		identity: unknownIdentity,
		regions: initialRegions,
		// How tables look is the user's, not the account's.
		lists: mapLists(state.lists, emptied),
		details: initialDetails,
		history: emptyHistory,
		recentRegions: [],
	};
}

/** Whether it is the one that is signed in. A secret may have been replaced, or a login renewed. */
export function isCurrent({account}: State, other: Account): boolean {
	return (
		account !== undefined &&
		account.name === other.name &&
		account.source === other.source &&
		account.signIn.kind === other.signIn.kind &&
		keysOf(account.signIn)?.accessKeyId === keysOf(other.signIn)?.accessKeyId
	);
}
