import type {AppError} from '#domain/app-error.ts';
import type {DisabledReason, KeyLabel} from '#text/words.ts';

/** One line for the user, until the next key. */
export type Notice =
	| {readonly kind: 'profile-deleted'; readonly name: string}
	| {readonly kind: 'profile-saved'; readonly name: string}
	| {readonly kind: 'profile-not-saved'}
	| {readonly kind: 'profile-gone'; readonly name: string}
	| {readonly kind: 'profiles-set-aside'; readonly path: string}
	| {readonly kind: 'key-disabled'; readonly label: KeyLabel; readonly reason: DisabledReason}
	| {readonly kind: 'failed'; readonly error: AppError};
