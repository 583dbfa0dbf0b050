import type {DetailsMessage} from './message.ts';
import type {Reactions} from './reactions.ts';
import {walkMatches} from './search-details.ts';
import {openDetails, switchSpan, switchTab} from './update-details.ts';
import {failPart, setPart} from './update-parts.ts';

export const detailsReactions: Reactions<DetailsMessage> = {
	'details-opened': (state, message) => openDetails(state, message.tab),
	'part-loaded': (state, message) => [setPart(state, message)],
	'part-failed': (state, message) => [failPart(state, message.part, message.generation, message.error)],
	'tab-switched': (state, message) => switchTab(state, message.by),
	'span-switched': state => switchSpan(state),
	'match-requested': (state, message) => walkMatches(state, message.toward),
};
