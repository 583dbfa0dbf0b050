import {Secret} from '#domain/secret.ts';

/** Plain data whose secrets lie open: for the way between two threads of this process, and nothing else. */
export type Bared = unknown;

// No account has a field of that name.
const mark = '\u0000secret';

/** Structured cloning can't copy what an object hides. */
export function bareSecrets(value: unknown): Bared {
	return value instanceof Secret ? {[mark]: value.reveal() as unknown} : mapFields(value, bareSecrets);
}

export function hideSecrets(value: Bared): unknown {
	return typeof value === 'object' && value !== null && mark in value
		? new Secret(value[mark])
		: mapFields(value, hideSecrets);
}

function mapFields(value: unknown, change: (value: unknown) => unknown): unknown {
	if (Array.isArray(value)) {
		return value.map(change);
	}

	return typeof value === 'object' && value !== null
		? Object.fromEntries(Object.entries(value).map(([key, field]) => [key, change(field)]))
		: value;
}
