import type {IssuedCredentials, IssuedKey} from '../account/issued-credentials.ts';

type InstanceCredentials = {
	readonly key: IssuedKey;
	readonly since: number;
};

const lifetimeSeconds = 6 * 3600;
const renewal = 30 * 60_000;

/** The same for everybody on the instance, until a while before they end. */
export function createInstanceCredentials(
	issued: IssuedCredentials,
	now: () => number,
): (role: string, session: string) => InstanceCredentials {
	let current: InstanceCredentials | undefined;
	return (role, session) => {
		// Looked up again: they may have been revoked.
		const expiresAt = issued.find(current?.key.id ?? '')?.expiresAt ?? 0;
		const life = expiresAt - (current?.since ?? 0);
		if (current === undefined || expiresAt - now() <= Math.min(renewal, life / 2)) {
			current = {key: issued.issue({kind: 'role', name: role, session}, lifetimeSeconds), since: now()};
		}

		return current;
	};
}
