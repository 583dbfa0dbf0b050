import {toPrintable} from '#domain/printable.ts';
import type {ProfileProblem, ProfileSummary} from '#domain/profile.ts';
import type {Words} from './words.ts';

/** Why a profile can't be used, as a part of a sentence. */
export function explainProfileProblem(problem: ProfileProblem, words: Words): string {
	const {problems} = words.profiles;
	switch (problem.kind) {
		case 'unknown-mode':
			return problems['unknown-mode'](toPrintable(problem.mode));
		case 'missing-fields':
		case 'malformed-fields':
		case 'unsupported-fields':
			return problems[problem.kind](problem.fields.map(toPrintable));
		case 'missing-source':
			return problems['missing-source'](toPrintable(problem.name));
		case 'broken-source':
			return problems['broken-source'](toPrintable(problem.name), explainProfileProblem(problem.problem, words));
		case 'source-cycle':
			return problems['source-cycle'](problem.names.map(toPrintable).join(' → '));
		case 'chain-too-long':
			return problems['chain-too-long'](problem.most);
		case 'refused-uri':
			return problems['refused-uri'](toPrintable(problem.uri));
		default:
			return problems[problem.kind]();
	}
}

/** The whole sentence: which profile, from where, and why not. */
export function explainUnusableProfile(profile: ProfileSummary, words: Words): string {
	return explainWith(words.profiles.unusable, profile, words);
}

/** The same behind the name of the program. */
export function complainOfProfile(profile: ProfileSummary, words: Words): string {
	return words.commandLine.problem(explainWith(words.headless.brokenProfile, profile, words));
}

function explainWith(
	sentence: Words['profiles']['unusable'],
	{name, source, problem}: ProfileSummary,
	words: Words,
): string {
	const reason = problem === undefined ? '' : explainProfileProblem(problem, words);
	return sentence(toPrintable(name), words.header.sources[source], reason);
}
