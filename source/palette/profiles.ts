import {everyProfileEntry} from '#state/profiles.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import type {Argument, Candidate, Outcome} from './command.ts';
import {withMeant} from './match.ts';

/** A saved profile, or that of the environment, by its name. */
export const profileArgument: Argument = {
	usage: 'profile',
	complete: (state, piece) => ({piece, candidates: profileCandidates(state)}),
};

export function openNamedProfile(state: State, word: string): Outcome {
	return withMeant(profileCandidates(state), word, 'profile', ({value}) => {
		const entry = savedEntries(state).find(({profile}) => profile.name === value);
		return {message: entry ? {type: 'profile-named', id: entry.id} : {type: 'profiles-requested'}};
	});
}

function profileCandidates(state: State): readonly Candidate[] {
	const {sources} = wordsFor(state.language).header;
	const entries = savedEntries(state);
	return entries
		.filter(({profile}, index) => entries.findIndex(other => other.profile.name === profile.name) === index)
		.map(({profile: {name, source}}) => ({value: name, names: [], description: sources[source]}));
}

function savedEntries({profiles, account}: State) {
	return everyProfileEntry(profiles, account).filter(entry => entry.kind === 'profile');
}
