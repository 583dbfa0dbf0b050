import type {Account} from '#domain/account.ts';
import {initialDetails} from './details.ts';
import {initialInstances} from './instances.ts';
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
		instances: {...initialInstances, sort: state.instances.sort},
		details: initialDetails,
		recentRegions: [],
	};
}
