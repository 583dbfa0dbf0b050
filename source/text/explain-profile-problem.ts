import {toPrintable} from '#domain/printable.ts';
import type {ProfileProblem} from '#domain/profile.ts';
import type {Words} from './words.ts';

/** Why a profile can't be signed in with, as a person is told about it: a sentence without its full stop. */
export function explainProfileProblem(problem: ProfileProblem, {profiles: {problems}}: Words): string {
	switch (problem.kind) {
		case 'unknown-mode':
			return problems.unknownMode(toPrintable(problem.mode));
		case 'missing-fields':
			return problems.missingFields(problem.fields.map(field => toPrintable(field)));
		case 'missing-source':
			return problems.missingSource(toPrintable(problem.name));
		case 'source-cycle':
			return problems.sourceCycle(problem.names.map(name => toPrintable(name)));
		case 'refused-uri':
			return problems.refusedUri(toPrintable(problem.uri));
		case 'external-disabled':
			return problems.externalDisabled;
		case 'missing-secret':
			return problems.missingSecret;
		case 'duplicate-name':
			return problems.duplicateName;
	}
}
