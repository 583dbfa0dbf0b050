import type {Account} from '#domain/account.ts';
import type {AppError, ErrorKind} from '#domain/app-error.ts';
import type {Region} from '#domain/region.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn, keysOf} from '#domain/sign-in.ts';
import {editOf, emptyEdit} from '#domain/text-edit.ts';
import {checkCredentials} from './check-credentials.ts';
import {type CredentialField, credentialFields, initialCredentials} from './credentials.ts';
import type {View} from './history.ts';
import {signInAs} from './sign-in-as.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';
import {openRegion} from './update-list.ts';
import {setRegions} from './update-regions.ts';
import {returnTo} from './visits.ts';

/** Opens an empty prompt under a name that is still free. */
export function startPrompt(state: State): Step {
	const taken = new Set(state.profiles.items.map(({name}) => name));
	let name = 'default';
	for (let number = 2; taken.has(name); number++) {
		name = `default-${number}`;
	}

	return [{...state, screen: 'credentials', credentials: {...initialCredentials, profileName: editOf(name)}}];
}

/** The prompt for what takes the place of credentials that are over; then it goes on where it was. */
export function promptAgain(state: State, {name, signIn}: Account, returnsTo: View | undefined): Step {
	const credentials: State['credentials'] = {
		...initialCredentials,
		field: 'accessKeyId',
		profileName: editOf(name),
		accessKeyId: editOf(keysOf(signIn)?.accessKeyId ?? ''),
		...(returnsTo && {returnsTo}),
	};
	return [{...state, screen: 'credentials', credentials}];
}

export function leaveField(state: State, toward: 'next' | 'previous'): Step {
	const index = credentialFields.indexOf(state.credentials.field) + (toward === 'next' ? 1 : -1);
	const field = credentialFields[Math.max(0, Math.min(credentialFields.length - 1, index))];
	return field ? [{...state, credentials: {...state.credentials, field}}] : [state];
}

/** Enter: the next field, and on the last one the key is verified with a real call before anything is saved. */
export function enterCredentials(state: State): Step {
	const {credentials} = state;
	if (credentials.isChecking) {
		return [state];
	}

	if (credentials.field !== credentialFields.at(-1)) {
		return leaveField(state, 'next');
	}

	const {error, ...cleared} = credentials;
	const problem = checkCredentials(credentials);
	if (problem) {
		return [{...state, credentials: {...cleared, problem, field: problem.field}}];
	}

	const generation = state.generation + 1;
	return [
		{...state, generation, credentials: {...cleared, isChecking: true}},
		{type: 'sign-in', account: typedAccount(credentials), language: state.language, generation},
	];
}

function typedAccount({profileName, accessKeyId, accessKeySecret, securityToken}: State['credentials']): Account {
	return {
		name: profileName.value.trim(),
		source: 'prompt',
		signIn: keySignIn({
			accessKeyId: accessKeyId.value.trim(),
			accessKeySecret: accessKeySecret.map(({value}) => value.trim()),
			...(securityToken.tell(({value}) => value.trim() !== '') && {
				securityToken: securityToken.map(({value}) => value.trim()),
			}),
		}),
	};
}

/** The key is good: on to the regions, with the question whether to save it. */
export function acceptCredentials(state: State, account: Account, regions: readonly Region[]): Step {
	const {returnsTo} = state.credentials;
	const next: State = {...setRegions(enter(state, account), regions), screen: 'regions'};
	if (returnsTo) {
		return askToSave(returnTo(next, {view: returnsTo, recentRegions: state.recentRegions}));
	}

	const asked = regions.find(({id}) => id === state.settings.region);
	return askToSave(asked ? openRegion(next, asked) : [next]);
}

/** A refused key says why and returns to the prompt; what is not secret stays. */
export function refuseCredentials(state: State, account: Account, error: AppError): Step {
	if (error.kind === 'cancelled') {
		return [{...state, credentials: {...state.credentials, isChecking: false}}];
	}

	if (error.kind === 'no-permission') {
		// The key itself is right. The region list says what is missing.
		const status = {phase: 'failed', at: state.now, error} as const;
		const next = enter(state, account);
		return askToSave([{...next, screen: 'regions', regions: {...next.regions, status}}]);
	}

	const wrongField = fieldAtFault[error.kind];
	const credentials = {...state.credentials, isChecking: false, error};
	return [
		{
			...state,
			credentials: wrongField
				? {
						...credentials,
						field: wrongField,
						accessKeySecret: new Secret(emptyEdit),
						securityToken: new Secret(emptyEdit),
					}
				: credentials,
		},
	];
}

// Where to type again. Failures that are not the key's fault keep everything: Enter tries again.
const fieldAtFault: Partial<Record<ErrorKind, CredentialField>> = {
	'unknown-key': 'accessKeyId',
	'disabled-key': 'accessKeyId',
	'malformed-key': 'accessKeyId',
	'wrong-secret': 'accessKeySecret',
	'expired-token': 'accessKeySecret',
	'wrong-token': 'accessKeySecret',
};

function enter(state: State, account: Account): State {
	return {...signInAs(state, account), credentials: initialCredentials};
}

function askToSave([state, ...effects]: Step): Step {
	const {account, settings} = state;
	return account && !settings.isDemo
		? [{...state, overlay: {kind: 'save-profile', account}}, ...effects]
		: [state, ...effects];
}
