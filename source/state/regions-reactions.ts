import type {RegionMessage} from './message.ts';
import type {Reactions} from './reactions.ts';
import {retryFailed} from './refresh.ts';
import {endSession, reviveSession} from './session-end.ts';
import {openRegion} from './update-list.ts';
import {chooseRegion, failRegions, loadRegions, markRegion, openAllRegions, showRegions} from './update-regions.ts';

export const regionsReactions: Reactions<RegionMessage> = {
	'regions-requested': state => showRegions(state),
	'regions-loaded': (state, message) =>
		message.generation === state.regions.generation
			? loadRegions(reviveSession(state, message.generation), message.regions)
			: [state],
	'regions-failed': (state, message) =>
		message.generation === state.regions.generation
			? failRegions(endSession(state, message.error, message.generation), message.error)
			: [state],
	'region-chosen': state => chooseRegion(state),
	'region-marked': state => markRegion(state),
	'all-regions-requested': state => openAllRegions(state),
	'failed-regions-retried': state => retryFailed(state),
	'recent-region-chosen': (state, message) => {
		const region = state.recentRegions[message.number - 1];
		return region
			? openRegion(state, region)
			: [{...state, notice: {kind: 'key-disabled', label: 'recentRegion', reason: 'noRecentRegion'}}];
	},
};
