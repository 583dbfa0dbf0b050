import type {Account} from '#domain/account.ts';
import {initialDetails} from './details.ts';
import {emptyHistory} from './history.ts';
import {emptied} from './list.ts';
import {mapLists} from './lists.ts';
import {initialRegions} from './regions.ts';
import type {State} from './state.ts';

/** Nothing of one account is shown under another one's name. */
export function signInAs(state: State, account: Account): State {
	const isSame =
		state.account?.name === account.name && state.account.credentials.accessKeyId === account.credentials.accessKeyId;
	if (isSame) {
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
