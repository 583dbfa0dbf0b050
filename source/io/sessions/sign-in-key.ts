import {createHash} from 'node:crypto';
import {Secret} from '#domain/secret.ts';
import type {SignIn} from '#domain/sign-in.ts';

/** The same for the same way to sign in, whatever object it is; nothing can be read out of it. */
export function signInKey(signIn: SignIn): string {
	// Not `JSON.stringify` alone: secrets serialise as stars, all the same.
	return digest(JSON.stringify(revealed(signIn)));
}

export function digest(text: string): string {
	return createHash('sha256').update(text).digest('hex');
}

function revealed(value: unknown): unknown {
	if (value instanceof Secret) {
		return ['secret', value.reveal()];
	}

	if (Array.isArray(value)) {
		return value.map(revealed);
	}

	if (typeof value !== 'object' || value === null) {
		return value;
	}

	return Object.entries(value)
		.filter(([, field]) => field !== undefined)
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([name, field]) => [name, revealed(field)]);
}
