import {graphemes} from '#domain/cells.ts';
import {toPrintable} from '#domain/printable.ts';
import type {ProfileSummary} from '#domain/profile.ts';
import type {CredentialProblem} from '#text/words.ts';

const longestName = 64;

/** What is wrong with a name, whether it is free or not. */
export function nameProblem(name: string): CredentialProblem | undefined {
	if (name === '') {
		return 'name-missing';
	}

	return toPrintable(name) !== name || graphemes(name).length > longestName ? 'name-malformed' : undefined;
}

/** Whether an own profile has the name. */
export function isTaken(name: string, profiles: readonly ProfileSummary[]): boolean {
	return profiles.some(profile => profile.source === 'yundeck' && profile.name === name);
}

/** The name itself, or the first one with a number that no own profile has. */
export function freeName(name: string, profiles: readonly ProfileSummary[]): string {
	let free = name;
	for (let number = 2; isTaken(free, profiles); number++) {
		free = `${name}-${number}`;
	}

	return free;
}
