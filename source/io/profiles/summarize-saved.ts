import type {ProfileProblem, ProfileSummary} from '#domain/profile.ts';
import type {Environment} from '#io/files/config-folder.ts';
import {known} from '#io/json-fields.ts';
import {forbidden} from './forbidden.ts';
import {summarize} from './kept-account.ts';
import type {SavedProfile} from './profile-file.ts';

/** What may be shown of a profile of our own, be it whole or not. */
export function summarizeSaved(
	name: string,
	saved: SavedProfile,
	{isSecretMissing, environment}: {readonly isSecretMissing: boolean; readonly environment: Environment},
): ProfileSummary {
	const {kind, signIn, secret, region, view, marks} = saved;
	const summary =
		signIn === undefined
			? {name, source: 'yundeck' as const, kind, hint: '', ...known('region', region)}
			: summarize({name, source: 'yundeck', signIn}, region);
	return {
		...summary,
		...known('view', view),
		...known('secretPlace', secret?.place),
		...known('marks', marks),
		...known('problem', isSecretMissing ? ({kind: 'missing-secret'} as const) : problemOf(saved, environment)),
	};
}

function problemOf({kind, signIn, missing}: SavedProfile, environment: Environment): ProfileProblem | undefined {
	if (signIn !== undefined) {
		return forbidden(signIn, environment);
	}

	return missing.length > 0 ? {kind: 'missing-fields', fields: missing} : {kind: 'unknown-mode', mode: kind};
}
