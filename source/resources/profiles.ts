import type {AccountSource} from '#domain/account.ts';
import type {ProfileSummary} from '#domain/profile.ts';
import {profileKindText} from '#text/profile-kind.ts';
import type {Column} from './resource.ts';

/** A way to sign in: a profile that was found, or the account that was typed in and not saved. */
export type SignInOption = Omit<ProfileSummary, 'source'> & {readonly source: AccountSource};

/** The list of ways to sign in. */
export const profileColumns: readonly Column<SignInOption>[] = [
	{
		title: 'name',
		width: {min: 14, grow: 2, max: 40},
		priority: 0,
		value: ({name}) => name,
	},
	{
		title: 'source',
		width: {min: 13, grow: 1, max: 18},
		priority: 1,
		value: ({source}, {words}) => words.header.sources[source],
	},
	{
		title: 'kind',
		width: 12,
		priority: 3,
		value: ({kind}, {words}) => profileKindText(kind, words),
	},
	{
		title: 'accessKey',
		width: {min: 12, grow: 1, max: 16},
		priority: 2,
		value: ({hint}) => hint,
	},
	{
		title: 'region',
		width: {min: 14, grow: 1, max: 20},
		priority: 4,
		value: ({region}, {words}) => region?.id ?? words.values.none,
	},
];
