import type {AppError} from '#domain/app-error.ts';
import {manyProfiles, sampleAccount, sampleIdentity} from '../support/sample-account.ts';
import {sampleNow} from '../support/sample-instances.ts';
import {wrongSecret} from '../support/sample-requests.ts';
import {play, type SampleOptions, signedInState, typing} from '../support/sample-state.ts';
import type {GalleryEntry} from './gallery-entry.ts';

function withMarks(options: SampleOptions) {
	const state = signedInState(options);
	return {...state, profiles: {...state.profiles, items: manyProfiles}};
}

function listState(options: SampleOptions, index: number) {
	const state = withMarks(options);
	return play({...state, screen: 'profiles'}, {type: 'list-moved', move: {rows: index}});
}

function formState(options: SampleOptions, purpose: 'edit' | 'import') {
	const index = purpose === 'edit' ? 0 : 2;
	const profile = manyProfiles[index];
	const state = listState(options, index);
	return profile ? play(state, {type: 'profile-read', profile, account: sampleAccount, purpose}) : state;
}

const expired: AppError = {kind: 'expired-token', action: 'DescribeInstances', regionId: 'cn-hangzhou'};

function endedState(options: SampleOptions) {
	const state = withMarks(options);
	const {instances} = state.lists;
	const loads = instances.loads.map(load => ({
		...load,
		status: {phase: 'failed', at: sampleNow, error: expired} as const,
	}));
	return play({
		...state,
		identity: {...state.identity, value: {...sampleIdentity, expiresAt: sampleNow - 20_000}, askedAt: sampleNow},
		lists: {...state.lists, instances: {...instances, loads}},
		sessionEnd: {error: expired},
	});
}

/** Whose profile it is, and how it is managed. */
export const profileEntries: readonly GalleryEntry[] = [
	{name: 'production', state: options => play(withMarks(options))},
	{
		name: 'temporary-credentials',
		state: options => {
			const state = withMarks(options);
			const value = {...sampleIdentity, kind: 'role', name: 'operator', expiresAt: sampleNow + 250_000} as const;
			return play({...state, identity: {...state.identity, value, askedAt: sampleNow}});
		},
	},
	{name: 'profile-form', state: options => formState(options, 'edit')},
	{
		name: 'profile-form/choice',
		state: options =>
			play(formState(options, 'edit'), ...Array(5).fill({type: 'form-field-left', toward: 'next'}), {
				type: 'form-choice-switched',
				by: 1,
			}),
	},
	{
		name: 'profile-form/refused',
		state: options => {
			const typed = play(
				formState(options, 'edit'),
				{type: 'form-field-left', toward: 'next'},
				{type: 'form-field-left', toward: 'next'},
				...typing('secret'),
				{type: 'form-submitted'},
			);
			return play(typed, {type: 'key-refused', generation: typed.generation, error: wrongSecret});
		},
	},
	{name: 'profile-form/import', state: options => formState(options, 'import')},
	{
		name: 'profile-form/problem',
		state: options =>
			play(formState(options, 'edit'), {type: 'text-edited', command: 'delete-to-start'}, {type: 'form-submitted'}),
	},
	{name: 'sign-in-again', state: endedState},
	{name: 'sign-in-again/busy', state: options => play(endedState(options), {type: 'sign-in-again-requested'})},
	{name: 'sign-in-again/looking', state: options => play(endedState(options), {type: 'escape-pressed'})},
	{
		name: 'somebody-else',
		state: options =>
			play({
				...signedInState(options),
				screen: 'regions',
				notice: {kind: 'identity-changed', who: 'ops@1234567890123456'},
			}),
	},
];
