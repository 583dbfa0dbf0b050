import type {AccountSource} from '#domain/account.ts';
import type {ProfileSummary} from '#domain/profile.ts';
import {profileKindText} from '#text/profile-kind.ts';
import type {Column} from './resource.ts';

/** A way to sign in: a profile that was found, or the account that was typed in and not saved. */
export type SignInOption = Omit<ProfileSummary, 'source'> & {readonly source: AccountSource};

/** The list of ways to sign in. */
const profileColumns: readonly Column<SignInOption>[] = [
	{
		title: 'name',
		width: {min: 14, grow: 2, max: 40},
		priority: 0,
		value: ({name}) => name,
		tone: ({marks}) => marks?.color ?? 'normal',
	},
	{
		title: 'production',
		width: 10,
		priority: 1,
		value: ({marks}, {words}) => (marks?.isProduction ? words.header.production : ''),
		tone: ({marks}) => marks?.color ?? 'red',
	},
	{
		title: 'source',
		width: {min: 13, grow: 1, max: 18},
		priority: 2,
		value: ({source}, {words}) => words.header.sources[source],
	},
	{
		title: 'kind',
		width: 12,
		priority: 4,
		value: ({kind}, {words}) => profileKindText(kind, words),
	},
	{
		title: 'hint',
		width: {min: 12, grow: 1, max: 16},
		priority: 3,
		value: ({hint}) => hint,
	},
	{
		title: 'region',
		width: {min: 14, grow: 1, max: 20},
		priority: 5,
		value: ({region}, {words}) => region?.id ?? words.values.none,
	},
	{
		title: 'readOnly',
		width: 9,
		priority: 6,
		value: ({marks}, {words}) => (marks?.isReadOnly ? words.header.readOnly : ''),
	},
	{
		title: 'secretPlace',
		width: 13,
		priority: 7,
		value: ({secretPlace}, {words}) => (secretPlace ? words.profiles.places[secretPlace] : ''),
	},
];

/** The columns that tell something about these: most people have nothing to mark. */
export function columnsFor(options: readonly SignInOption[]): readonly Column<SignInOption>[] {
	const has = (mark: 'isProduction' | 'isReadOnly') => options.some(({marks}) => marks?.[mark]);
	return profileColumns.filter(
		({title}) => (title !== 'production' || has('isProduction')) && (title !== 'readOnly' || has('isReadOnly')),
	);
}
