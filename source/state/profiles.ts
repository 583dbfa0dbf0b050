import type {Account} from '#domain/account.ts';
import {type ListCursor, topOfList} from '#domain/list-cursor.ts';
import type {ProfileKey, ProfileSummary} from '#domain/profile.ts';
import {idle, type RemoteStatus} from '#domain/remote.ts';

export type ProfilesState = {
	readonly status: RemoteStatus;
	readonly items: readonly ProfileSummary[];
	/** The profile that was used last, as far as it was written down. */
	readonly last?: ProfileKey;
	/** Moves in `profileEntries`. */
	readonly cursor: ListCursor;
	/** The profile that is being opened. */
	readonly opening?: string;
};

export const initialProfiles: ProfilesState = {status: idle, items: [], cursor: topOfList};

/** An entry of the first screen: a profile, the account that was not saved, or the way to the prompt. */
export type ProfileEntry =
	| {readonly kind: 'profile'; readonly id: string; readonly profile: ProfileSummary}
	| {readonly kind: 'unsaved'; readonly id: 'unsaved'; readonly account: Account}
	| {readonly kind: 'new'; readonly id: 'new'};

export function profileEntries(profiles: ProfilesState, account?: Account): readonly ProfileEntry[] {
	return [
		...(account?.source === 'prompt' ? [{kind: 'unsaved', id: 'unsaved', account} as const] : []),
		...profiles.items.map(profile => ({kind: 'profile', id: profileId(profile), profile}) as const),
		{kind: 'new', id: 'new'},
	];
}

/** The entry under the cursor. */
export function selectedEntry(profiles: ProfilesState, account?: Account): ProfileEntry | undefined {
	return profileEntries(profiles, account)[profiles.cursor.index];
}

/** A name can stand twice, saved and in the environment. */
export function profileId({source, name}: {readonly source: string; readonly name: string}): string {
	return `${source}/${name}`;
}
