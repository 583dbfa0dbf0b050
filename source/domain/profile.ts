import type {AccountSource} from './account.ts';
import type {Region} from './region.ts';

/** The kinds of credentials a profile can hold. */
type ProfileKind = 'AccessKey' | 'StsToken';

/** A way to sign in that was found; its secret stays behind `ProfileStore`. */
export type ProfileSummary = {
	readonly name: string;
	readonly kind: ProfileKind;
	readonly source: Exclude<AccountSource, 'prompt'>;
	/** Shortened for the screen, `LTAI5t…9xQz`. */
	readonly accessKeyHint: string;
	/** The region that was open last. */
	readonly region?: Region;
};

/** `LTAI5t…9xQz`: enough to tell two keys apart. The id is no secret, but a whole one invites copying by hand. */
export function hintAccessKey(accessKeyId: string): string {
	return accessKeyId.length <= 12 ? accessKeyId : `${accessKeyId.slice(0, 6)}…${accessKeyId.slice(-4)}`;
}
