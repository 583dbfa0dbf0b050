import type {ProfileSummary} from './profile.ts';

export type WantedProfile = {
	/** `--profile` */
	readonly flag?: string | undefined;
	/** `ALIBABA_CLOUD_PROFILE` */
	readonly environmentName?: string | undefined;
	/** The one that was used last. */
	readonly last?: string | undefined;
};

export type ProfileChoice =
	| {readonly kind: 'chosen'; readonly profile: ProfileSummary}
	/** The one that was asked for is not there. Another one would be another account. */
	| {readonly kind: 'missing'; readonly name: string; readonly namedBy: 'flag' | 'environment'}
	/** Several are saved, none was used yet, and the environment has no AccessKey: only the user can tell. */
	| {readonly kind: 'undecided'; readonly profiles: readonly ProfileSummary[]}
	/** There is no way to sign in. */
	| {readonly kind: 'none'};

/**
 * The profile to sign in with: the one that is named, on the command line or else in the environment; the one that was
 * used last; the only one that is saved; the AccessKey of the environment. The first of several saved ones would be as
 * good as a random account, so it is not taken.
 */
export function chooseProfile(
	profiles: readonly ProfileSummary[],
	{flag, environmentName, last}: WantedProfile,
): ProfileChoice {
	const name = flag ?? (environmentName || undefined);
	if (name !== undefined) {
		const profile = findByName(profiles, name);
		return profile
			? {kind: 'chosen', profile}
			: {kind: 'missing', name, namedBy: flag === undefined ? 'environment' : 'flag'};
	}

	const saved = profiles.filter(({source}) => source !== 'environment');
	const profile =
		(last === undefined ? undefined : findByName(profiles, last)) ??
		(saved.length === 1 ? saved[0] : undefined) ??
		profiles.find(({source}) => source === 'environment');
	if (profile) {
		return {kind: 'chosen', profile};
	}

	return profiles.length === 0 ? {kind: 'none'} : {kind: 'undecided', profiles};
}

/** A saved profile before the environment's, should both be called the same. */
function findByName(profiles: readonly ProfileSummary[], name: string): ProfileSummary | undefined {
	const named = profiles.filter(profile => profile.name === name);
	return named.find(({source}) => source !== 'environment') ?? named[0];
}
