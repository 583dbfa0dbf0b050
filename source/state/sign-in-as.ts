import type {Account} from '#domain/account.ts';
import {keysOf} from '#domain/sign-in.ts';
import {initialDetails} from './details.ts';
import {emptyHistory} from './history.ts';
import {emptied} from './list.ts';
import {mapLists} from './lists.ts';
import {initialRegions} from './regions.ts';
import type {State} from './state.ts';

/** Nothing of one account is shown under another one's name. */
export function signInAs(state: State, account: Account): State {
	if (state.account && isSameAccount(state.account, account)) {
		return {...state, account};
	}

	const {place, ...rest} = state;
	return {
		...rest,
		account,
		regions: initialRegions,
		// How tables look is the user's, not the account's.
		lists: mapLists(state.lists, emptied),
		details: initialDetails,
		history: emptyHistory,
		recentRegions: [],
	};
}

// A secret may have been replaced, or a login renewed.
function isSameAccount(before: Account, after: Account): boolean {
	return (
		before.name === after.name &&
		before.source === after.source &&
		before.signIn.kind === after.signIn.kind &&
		keysOf(before.signIn)?.accessKeyId === keysOf(after.signIn)?.accessKeyId
	);
}
