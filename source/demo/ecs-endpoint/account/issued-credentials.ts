import {Dice, purposes} from '../fleet/dice.ts';
import type {OwnedKey, Owner} from './owner.ts';

export type IssuedKey = OwnedKey & {readonly securityToken: string; readonly expiresAt: number};

/** The short-lived credentials that this endpoint gave out. */
export type IssuedCredentials = {
	readonly issue: (owner: Owner, seconds: number) => IssuedKey;
	readonly find: (accessKeyId: string) => IssuedKey | undefined;
	readonly hasToken: (securityToken: string) => boolean;
	/** Ends them now, as if their time was over. False if none have this id. */
	readonly revoke: (accessKeyId: string) => boolean;
	readonly revokeAll: () => void;
};

type Options = {
	readonly seed: number;
	readonly now: () => number;
	/** The longest that any live, whatever was asked for. */
	readonly lifetimeSeconds?: number | undefined;
};

// Ended ones are kept as well, to be told from unknown ones.
const limit = 10_000;

export function createIssuedCredentials({seed, now, lifetimeSeconds = Infinity}: Options): IssuedCredentials {
	const keys = new Map<string, IssuedKey>();
	let count = 0;

	const end = (key: IssuedKey): void => {
		keys.set(key.id, {...key, expiresAt: Math.min(key.expiresAt, now())});
	};

	return {
		issue: (owner, seconds) => {
			count++;
			const throws = new Dice(seed, purposes.credentials, count);
			// The moment that is told is the moment when it ends, and it has no milliseconds.
			const expiresAt = Math.ceil(now() / 1000 + Math.min(seconds, lifetimeSeconds)) * 1000;
			const key: IssuedKey = {
				id: `STS.YundeckDemo${throws.letters(16)}`,
				secret: `YundeckDemo${throws.letters(32)}`,
				// With plus, slash and equals signs, as the service has it: they must be escaped in a query.
				securityToken: `CAIS${Buffer.from(throws.hex(1240), 'hex').toString('base64')}`,
				expiresAt,
				owner,
			};
			keys.set(key.id, key);
			if (keys.size > limit) keys.delete(keys.keys().next().value ?? '');
			return key;
		},
		find: accessKeyId => keys.get(accessKeyId),
		hasToken: token => [...keys.values()].some(({securityToken}) => securityToken === token),
		revoke: accessKeyId => {
			const key = keys.get(accessKeyId);
			if (key !== undefined) end(key);
			return key !== undefined;
		},
		revokeAll: () => {
			for (const key of [...keys.values()]) end(key);
		},
	};
}
