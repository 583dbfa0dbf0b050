import type {Identity} from '#domain/identity.ts';
import {idle, type Remote} from '#domain/remote.ts';
import type {State} from './state.ts';

/** Who is signed in, as the service says. When it can't be had, the profile's name has to do. */
export type IdentityState = Remote<Identity> & {
	/** Of the latest request: other answers are dropped. */
	readonly generation: number;
	/** Milliseconds since 1970. */
	readonly askedAt?: number;
};

export const unknownIdentity: IdentityState = {status: idle, generation: 0};

export const nearEnd = 5 * 60_000;
const shortestRest = 30_000;
// One that was refused is most likely refused again; a network comes back.
const restAfterFailure = 5 * 60_000;

/**
 * Whether it is to be asked for at a moment, milliseconds since 1970: once after signing in, and again when the
 * temporary credentials come to their end, for the end of those that have taken their place.
 */
export function isIdentityDue({account, identity, sessionEnd}: State, now: number): boolean {
	const {status, value, askedAt = 0} = identity;
	if (!account || sessionEnd || status.phase === 'loading') {
		return false;
	}

	if (status.phase === 'idle') {
		return true;
	}

	if (value?.expiresAt !== undefined && value.expiresAt - now <= nearEnd) {
		return now - askedAt >= shortestRest;
	}

	return status.phase === 'failed' && status.error.kind !== 'no-permission' && now - askedAt >= restAfterFailure;
}
