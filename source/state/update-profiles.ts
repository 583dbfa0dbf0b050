import {chooseProfile} from '#domain/choose-profile.ts';
import {followItem} from '#domain/list-cursor.ts';
import type {ProfileSummary, ProfileView} from '#domain/profile.ts';
import {namedIn, type Region} from '#domain/region.ts';
import {isResourceName, type ResourceName} from '#resources/registry.ts';
import {abandon} from './abandon.ts';
import {withoutExpression} from './filter.ts';
import {listRowsAlone} from './layout.ts';
import type {Message} from './message.ts';
import {type ProfileEntry, profileEntries, profileId} from './profiles.ts';
import {readProfiles} from './refresh.ts';
import {rememberPlace} from './remember-place.ts';
import {isCurrent, signInAs} from './sign-in-as.ts';
import type {State} from './state.ts';
import {andThen, type Step} from './step.ts';
import {startPrompt} from './update-credentials.ts';
import {showView} from './update-history.ts';
import {openRegion} from './update-list.ts';
import {focusLog} from './update-log.ts';
import {openAllRegions, readRegions, showRegions} from './update-regions.ts';
import {checkOpened, failAgain} from './update-sign-in-again.ts';
import {noteVisit, returnTo, visitOf} from './visits.ts';

type Loaded = Extract<Message, {type: 'profiles-loaded'}>;

/** The saved profiles are known. At the start this decides where the walk begins. */
export function setProfiles(
	state: State,
	{profiles, last, current, setAside, secretPlace, warnings = []}: Loaded,
): Step {
	const [warning] = warnings;
	const loaded: State = {
		...state,
		// What was done a moment ago is to be read first.
		...(warning && !state.notice && {notice: {kind: 'failed', error: warning}}),
		...(setAside !== undefined && {notice: {kind: 'profiles-set-aside', path: setAside}}),
		profiles: {
			...state.profiles,
			items: profiles,
			secretPlace,
			...(last !== undefined && {last}),
			status: {phase: 'loaded', at: state.now},
		},
	};
	const next = placeOn(loaded, loaded.profiles.cursor.id);
	if (state.screen !== 'start') {
		return isNew(state, profiles) ? rememberPlace(next) : [next];
	}

	const {profile: flag, environmentProfile: environmentName, region} = state.settings;
	const isIncomplete = warning !== undefined;
	const choice = chooseProfile(profiles, {flag, environmentName, last, current, isIncomplete});
	switch (choice.kind) {
		case 'none':
			return startPrompt(next);
		case 'missing':
			return [{...next, screen: 'profiles', notice: {kind: 'profile-gone', name: choice.name}}];
		case 'broken':
			return [{...next, screen: 'profiles', notice: {kind: 'profile-unusable', profile: choice.profile}}];
		case 'undecided':
			return [{...next, screen: 'profiles'}];
		case 'chosen': {
			// One that was not asked for and never used is the user's to pick, unless the region was named already.
			const isAskedFor = choice.by !== 'only' && choice.by !== 'environment-key';
			return isAskedFor || region !== undefined ? openProfile(next, choice.profile) : [{...next, screen: 'profiles'}];
		}
	}
}

/** Whether the account in use has become one of the profiles: it may have a region open already. */
function isNew({account, profiles}: State, items: readonly ProfileSummary[]): boolean {
	const hasAccount = (list: readonly ProfileSummary[]) =>
		list.some(profile => account && profileId(profile) === profileId(account));
	return hasAccount(items) && !hasAccount(profiles.items);
}

function openProfile(state: State, profile: ProfileSummary): Step {
	if (profile.problem) {
		const screen = state.screen === 'start' ? 'profiles' : state.screen;
		return [{...state, screen, notice: {kind: 'profile-unusable', profile}}];
	}

	return [
		{...state, profiles: {...state.profiles, opening: profile.name}},
		{type: 'open-profile', profile},
	];
}

/** Signs in with the entry under the cursor, or with the one that many rows below the first visible one. */
export function pickProfile(state: State, visibleRow?: number): Step {
	const {cursor} = state.profiles;
	const entries = profileEntries(state.profiles, state.account);
	const entry = entries[visibleRow === undefined ? cursor.index : cursor.top + visibleRow];
	const isInSight = visibleRow === undefined || visibleRow < listRowsAlone(state);
	return entry && isInSight ? openEntry(state, entry) : [state];
}

/** Signs in with an entry of the list. */
export function openEntry(state: State, entry: ProfileEntry): Step {
	switch (entry.kind) {
		case 'new':
			return startPrompt(state);
		case 'unsaved':
			return goBackTo(state);
		case 'profile':
			return openProfile(state, entry.profile);
	}
}

/**
 * Signs in with a saved profile. At the start, and instead of another one, it goes on to where the profile was last, or
 * else to where it begins; the walk goes through the regions.
 */
export function enterProfile(
	state: State,
	{account, region, view}: Pick<Extract<Message, {type: 'profile-opened'}>, 'account' | 'region' | 'view'>,
): Step {
	const {settings, screen, overlay} = state;
	if (overlay?.kind === 'sign-in-again') {
		return overlay.isBusy ? checkOpened(state, overlay, account) : [state];
	}

	if (screen !== 'start' && screen !== 'profiles') {
		return [state];
	}

	const {opening, ...profiles} = state.profiles;
	const opened: State = {...state, profiles};
	if (isCurrent(opened, account) && visitOf(opened)) {
		return goBackTo(signInAs(opened, account));
	}

	const next = signInAs(opened, account);
	const visit = visitOf(next);
	if (visit) {
		return returnTo(next, visit);
	}

	// Named at the start, for the first one to be opened.
	const isNamed = settings.region !== undefined && (screen === 'start' || state.recentRegions.length === 0);
	const place: Region | undefined =
		settings.region !== undefined && isNamed && settings.region !== region?.id
			? {id: settings.region, name: ''}
			: region && namedIn(region, state.language);
	const goesOn = screen === 'start' || isNamed || state.account !== undefined;
	if (goesOn && !isNamed && view?.isAll) {
		return openAllRegions(next, tableOf(view));
	}

	if (place && goesOn) {
		const step = openRegion(next, place, isNamed ? 'instances' : tableOf(view));
		return place.name === '' ? andThen(step, readRegions) : step;
	}

	return showRegions(
		region && next.regions.cursor.id === undefined
			? {...next, regions: {...next.regions, cursor: {...next.regions.cursor, id: region.id}}}
			: next,
	);
}

function tableOf(view: ProfileView | undefined): ResourceName {
	const table = view?.table ?? 'instances';
	return isResourceName(table) ? table : 'instances';
}

/** To what the account in use had on the screen. */
function goBackTo(state: State): Step {
	const visit = visitOf(state);
	return visit ? showView(state, visit.view) : showRegions(state);
}

export function failToOpen(state: State, {name, error}: Extract<Message, {type: 'profile-not-opened'}>): Step {
	const {opening, ...profiles} = state.profiles;
	const {overlay} = state;
	if (overlay?.kind === 'sign-in-again') {
		return !overlay.isBusy
			? [state]
			: error
				? failAgain(state, overlay, error)
				: failAgain({...state, notice: {kind: 'profile-gone', name}}, overlay, overlay.error);
	}

	return [
		{
			...state,
			screen: 'profiles',
			profiles,
			notice: error ? {kind: 'failed', error} : {kind: 'profile-gone', name},
		},
	];
}

/** Back to the list of profiles, read anew, with the one in use under the cursor. */
export function showProfiles(state: State): Step {
	const {account} = state;
	const {overlay, ...left} = noteVisit(state.log.view === 'focused' ? focusLog(state, false)[0] : state);
	const current = account && (account.source === 'prompt' ? 'unsaved' : profileId(account));
	const profiles = {...state.profiles, filter: withoutExpression(state.profiles.filter)};
	const shown = placeOn({...left, profiles, screen: 'profiles'}, current);
	return andThen(abandon(shown, ['sign-in', 'regions', 'list', 'parts']), readProfiles);
}

function placeOn(state: State, id: string | undefined): State {
	const {profiles, account} = state;
	const cursor = id === undefined ? profiles.cursor : {...profiles.cursor, id};
	const followed = followItem(cursor, profileEntries(profiles, account), listRowsAlone(state));
	return {...state, profiles: {...profiles, cursor: followed}};
}
