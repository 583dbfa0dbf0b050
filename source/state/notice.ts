import type {AppError} from '#domain/app-error.ts';
import type {CopyProblem} from '#domain/copy-error.ts';
import type {ProfileSummary} from '#domain/profile.ts';
import type {DisabledReason, KeyLabel} from '#text/words.ts';
import type {CopiedThing} from './effect.ts';

/** One line for the user, until the next key. */
export type Notice =
	| {readonly kind: 'profile-deleted'; readonly name: string}
	| {readonly kind: 'profile-saving' | 'profile-saved'; readonly name: string}
	| {readonly kind: 'profile-not-saved'}
	| {readonly kind: 'profile-gone'; readonly name: string}
	| {readonly kind: 'profile-changed' | 'profile-imported'; readonly name: string}
	| {readonly kind: 'secrets-moved'; readonly to: 'keychain' | 'file'}
	/** A new login under the name of the same profile is somebody else. */
	| {readonly kind: 'identity-changed'; readonly who: string}
	/** Its problem says why. */
	| {readonly kind: 'profile-unusable'; readonly profile: ProfileSummary}
	| {readonly kind: 'profiles-set-aside'; readonly path: string}
	| {readonly kind: 'key-disabled'; readonly label: KeyLabel; readonly reason: DisabledReason}
	| {readonly kind: 'copied'; readonly what: CopiedThing; readonly to: 'clipboard' | 'terminal'}
	| {readonly kind: 'not-copied'; readonly problem: CopyProblem}
	| {readonly kind: 'exported'; readonly path: string; readonly rows: number}
	/** What the cursor or the details were on is gone, or the filter hides it; `next`: what the cursor is on instead. */
	| {readonly kind: 'row-gone' | 'row-hidden'; readonly row: string; readonly next?: string}
	| {readonly kind: 'console'; readonly url: string; readonly isOpen: boolean}
	/** In seconds. */
	| {readonly kind: 'interval-chosen'; readonly refreshSeconds: number | 'off'}
	| {readonly kind: 'failed'; readonly error: AppError};
