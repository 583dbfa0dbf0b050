import {Secret} from '#domain/secret.ts';
import {editOf} from '#domain/text-edit.ts';
import {environmentProfile, manyProfiles, sampleAccount, sampleProfiles} from '../support/sample-account.ts';
import {sampleNow} from '../support/sample-instances.ts';
import {failedRequest, noNetwork, wrongSecret} from '../support/sample-requests.ts';
import {play, type SampleOptions, signedInState, startState, typing} from '../support/sample-state.ts';
import type {GalleryEntry} from './gallery-entry.ts';

function profilesState(options: SampleOptions, profiles = sampleProfiles) {
	const state = startState(options);
	return play({
		...state,
		screen: 'profiles',
		profiles: {...state.profiles, items: profiles, status: {phase: 'loaded', at: sampleNow}},
	});
}

function promptState(options: SampleOptions) {
	return {...startState(options), screen: 'credentials'} as const;
}

function filledPrompt(options: SampleOptions) {
	const state = promptState(options);
	return {
		...state,
		credentials: {
			...state.credentials,
			field: 'accessKeySecret',
			profileName: editOf('生产环境'),
			accessKeyId: editOf('LTAI5tSampleKeyNotReal01'),
			accessKeySecret: new Secret(editOf('SampleSecretNotReal0000000001')),
		},
	} as const;
}

/** From the start to the regions. */
export const signInEntries: readonly GalleryEntry[] = [
	{
		name: 'start',
		state: options => {
			const state = startState(options);
			return play({...state, profiles: {...state.profiles, opening: 'production'}});
		},
	},
	{name: 'profiles', state: profilesState},
	{
		name: 'profiles/environment',
		state: options => profilesState(options, [...sampleProfiles.slice(0, 1), environmentProfile]),
	},
	{
		name: 'profiles/unsaved',
		state: options => ({
			...profilesState(options),
			account: {...sampleAccount, name: 'trial', source: 'prompt'},
			notice: {kind: 'key-disabled', label: 'deleteProfile', reason: 'notOwn'},
		}),
	},
	{
		name: 'profiles/set-aside',
		state: options => ({
			...profilesState(options, [environmentProfile]),
			notice: {kind: 'profiles-set-aside', path: '/home/lin/.config/yundeck-nodejs/config.json.damaged-1'},
		}),
	},
	{name: 'profiles/many', state: options => profilesState(options, manyProfiles)},
	{
		name: 'profiles/unusable',
		state: options =>
			play(profilesState(options, manyProfiles), {type: 'list-moved', move: {rows: 4}}, {type: 'profile-chosen'}),
	},
	{
		name: 'profiles/filter',
		state: options => play(profilesState(options, manyProfiles), {type: 'filter-started'}, ...typing('aliyun')),
	},
	{name: 'delete-profile', state: options => play(profilesState(options), {type: 'profile-deletion-asked'})},
	{name: 'credentials', state: options => play(promptState(options))},
	{name: 'credentials/filled', state: options => play(filledPrompt(options))},
	{
		name: 'credentials/problem',
		state: options => {
			const state = filledPrompt(options);
			return play({
				...state,
				credentials: {...state.credentials, problem: {field: 'accessKeySecret', reason: 'secret-line-break'}},
			});
		},
	},
	{
		name: 'credentials/checking',
		state: options => {
			const state = filledPrompt(options);
			return play({...state, credentials: {...state.credentials, isChecking: true}});
		},
	},
	{
		name: 'credentials/refused',
		state: options => {
			const state = filledPrompt(options);
			return play({
				...state,
				credentials: {...state.credentials, error: wrongSecret},
				log: {
					...state.log,
					entries: [failedRequest({action: 'DescribeRegions', error: wrongSecret, httpStatus: 400})],
				},
			});
		},
	},
	{
		name: 'save-profile',
		state: options => {
			const account = {...sampleAccount, name: 'default', source: 'prompt'} as const;
			return play({
				...signedInState(options),
				screen: 'regions',
				account,
				overlay: {kind: 'save-profile', account},
			});
		},
	},
	{
		name: 'save-profile/failed',
		state: options => {
			const account = {...sampleAccount, source: 'prompt'} as const;
			const {profilePath} = startState(options).settings;
			return play({
				...signedInState(options),
				screen: 'regions',
				account,
				overlay: {
					kind: 'save-profile',
					account,
					error: {kind: 'file-not-writable', place: profilePath, code: 'EROFS'},
				},
			});
		},
	},
	{
		name: 'regions/failed-first',
		state: options => {
			const state = signedInState(options);
			return play({
				...state,
				screen: 'regions',
				regions: {...state.regions, items: [], shown: [], status: {phase: 'failed', at: sampleNow, error: noNetwork}},
			});
		},
	},
];
