import {isSameProfile, type ProfileKey, type ProfileSummary} from './profile.ts';

export type WantedProfile = {
	/** `--profile` */
	readonly flag?: string | undefined;
	/** `ALIBABA_CLOUD_PROFILE` */
	readonly environmentName?: string | undefined;
	/** The one that was used last. */
	readonly last?: ProfileKey | undefined;
	/** The one that aliyun-cli uses. */
	readonly current?: ProfileKey | undefined;
	/** A file could not be read, and what is in it is not among the profiles. */
	readonly isIncomplete?: boolean;
};

/** What made the choice. */
export type ChosenBy = 'flag' | 'environment' | 'last' | 'only' | 'environment-key' | 'current';

export type ProfileChoice =
	| {readonly kind: 'chosen'; readonly profile: ProfileSummary; readonly by: ChosenBy}
	/** The one that was asked for is not there. Another one would be another account. */
	| {readonly kind: 'missing'; readonly name: string; readonly namedBy: 'flag' | 'environment'}
	/** It is there and can't be signed in with; `profile.problem` says why. Another one would be another account. */
	| {readonly kind: 'broken'; readonly profile: ProfileSummary; readonly by: ChosenBy}
	/** There are several, or none of them can be used, and nothing tells which: only the user can. */
	| {readonly kind: 'undecided'; readonly profiles: readonly ProfileSummary[]}
	/** There is no way to sign in. */
	| {readonly kind: 'none'};

/**
 * The profile to sign in with: the one that is named, on the command line or else in the environment; the one that was
 * used last; the only one; what the environment signs in with; the one that aliyun-cli uses. The first of several would
 * be as good as a random account, so it is not taken.
 */
export function chooseProfile(
	profiles: readonly ProfileSummary[],
	{flag, environmentName, last, current, isIncomplete = false}: WantedProfile,
): ProfileChoice {
	const name = flag ?? (environmentName || undefined);
	if (name !== undefined) {
		const by = flag === undefined ? 'environment' : 'flag';
		const profile = findByName(profiles, name);
		return profile ? choice(profile, by) : {kind: 'missing', name, namedBy: by};
	}

	const find = (key: ProfileKey | undefined) => key && profiles.find(profile => isSameProfile(profile, key));
	const lastProfile = find(last);
	if (lastProfile) {
		return choice(lastProfile, 'last');
	}

	// It may be in a file that can't be read just now. Any other one would be another account, and nobody chose it.
	if (last !== undefined && last.source !== 'yundeck' && isIncomplete) {
		return undecided(profiles);
	}

	const currentProfile = find(current);
	const only = findOnly(profiles);
	if (only) {
		return choice(only, only === currentProfile ? 'current' : 'only');
	}

	const ofEnvironment = profiles.find(({source, problem}) => source === 'environment' && !problem);
	if (ofEnvironment) {
		return choice(ofEnvironment, 'environment-key');
	}

	return currentProfile ? choice(currentProfile, 'current') : undecided(profiles);
}

function undecided(profiles: readonly ProfileSummary[]): ProfileChoice {
	return profiles.length === 0 ? {kind: 'none'} : {kind: 'undecided', profiles};
}

function choice(profile: ProfileSummary, by: ChosenBy): ProfileChoice {
	return {kind: profile.problem === undefined ? 'chosen' : 'broken', profile, by};
}

/** The only one in any file, or else the only one of yundeck's own, which somebody has saved here on purpose. */
function findOnly(profiles: readonly ProfileSummary[]): ProfileSummary | undefined {
	const kept = profiles.filter(({source}) => source !== 'environment');
	const own = kept.filter(({source}) => source === 'yundeck');
	const [only, ...others] = own.length === 0 ? kept : own;
	return others.length === 0 && only?.problem === undefined ? only : undefined;
}

const sourceOrder: readonly ProfileKey['source'][] = ['yundeck', 'demo', 'aliyun', 'alibabacloud', 'environment'];

/** yundeck's own before any other of the same name. */
function findByName(profiles: readonly ProfileSummary[], name: string): ProfileSummary | undefined {
	const named = profiles.filter(profile => profile.name === name);
	return sourceOrder.flatMap(source => named.filter(profile => profile.source === source))[0];
}
