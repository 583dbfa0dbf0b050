import type {Account} from '#domain/account.ts';
import {type ListCursor, topOfList} from '#domain/list-cursor.ts';
import type {ProfileKey, ProfileSummary, SecretPlace} from '#domain/profile.ts';
import {idle, type RemoteStatus} from '#domain/remote.ts';
import {type FilterState, initialFilter} from './filter.ts';

export type ProfilesState = {
	readonly status: RemoteStatus;
	readonly items: readonly ProfileSummary[];
	/** The profile that was used last, as far as it was written down. */
	readonly last?: ProfileKey;
	/** Where the secret of a profile that is saved now will be. */
	readonly secretPlace: SecretPlace;
	readonly filter: FilterState;
	/** Moves in `profileEntries`. */
	readonly cursor: ListCursor;
	/** The profile that is being opened. */
	readonly opening?: string;
	/** Who is being saved: nothing else waits for that. */
	readonly saving?: Account;
};

export const initialProfiles: ProfilesState = {
	status: idle,
	items: [],
	secretPlace: 'file',
	filter: initialFilter,
	cursor: topOfList,
};

/** An entry of the first screen: a profile, the account that was not saved, or the way to the prompt. */
export type ProfileEntry =
	| {readonly kind: 'profile'; readonly id: string; readonly profile: ProfileSummary}
	| {readonly kind: 'unsaved'; readonly id: 'unsaved'; readonly account: Account}
	| {readonly kind: 'new'; readonly id: 'new'};

/** The entries that the filter lets through. The way to the prompt is there while nothing is filtered. */
export function profileEntries(profiles: ProfilesState, account?: Account): readonly ProfileEntry[] {
	const needle = profiles.filter.text.value.trim().toLowerCase();
	const entries = everyProfileEntry(profiles, account);
	return needle === '' ? entries : entries.filter(entry => textOf(entry).toLowerCase().includes(needle));
}

function textOf(entry: ProfileEntry): string {
	switch (entry.kind) {
		case 'profile': {
			const {name, source, kind, hint, region} = entry.profile;
			return [name, source, kind, hint, region?.id].join('\n');
		}

		case 'unsaved':
			return entry.account.name;
		case 'new':
			return '';
	}
}

export function everyProfileEntry(profiles: ProfilesState, account?: Account): readonly ProfileEntry[] {
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
