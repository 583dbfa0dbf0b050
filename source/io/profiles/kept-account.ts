import type {Account} from '#domain/account.ts';
import {hintSignIn, type ProfileSummary} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';

/** An account that can be found again, as opposed to one that was typed in. */
export type KeptAccount<S extends ProfileSummary['source'] = ProfileSummary['source']> = Account & {readonly source: S};

/** What may be shown of it. */
export function summarize({name, source, signIn}: KeptAccount, region: Region | undefined): ProfileSummary {
	return {name, kind: signIn.kind, source, hint: hintSignIn(signIn), ...(region !== undefined && {region})};
}
