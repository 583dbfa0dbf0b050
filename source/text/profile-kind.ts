import type {ProfileKind} from '#domain/profile.ts';
import type {SignInKind} from '#domain/sign-in.ts';
import type {Words} from './words.ts';

/** What a kind of profile is called; one that yundeck does not know, as its file has it. */
export function profileKindText(kind: ProfileKind, {profiles}: Words): string {
	const kinds: Readonly<Record<SignInKind, string>> = profiles.kinds;
	return Object.hasOwn(kinds, kind) ? kinds[kind as SignInKind] : kind;
}
