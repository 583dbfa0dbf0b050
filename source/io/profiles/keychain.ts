import {CallError} from '#domain/app-error.ts';
import type {Secret} from '#domain/secret.ts';

/** The keychain of the operating system. Whatever fails rejects with a CallError, `keychain-failed`. */
export type Keychain = {
	/** Whether there is one that answers. It may be locked all the same, and ask its owner when it is used. */
	readonly isAvailable: () => Promise<boolean>;
	/** Undefined when there is nothing under this key. */
	readonly get: (key: string) => Promise<Secret | undefined>;
	readonly set: (key: string, secret: Secret) => Promise<void>;
	/** Nothing under this key is as good as removed. */
	readonly remove: (key: string) => Promise<void>;
};

/** Of a computer that has none, or whose owner wants it left alone. */
export const noKeychain: Keychain = {
	isAvailable: async () => false,
	get: refuse,
	set: refuse,
	remove: refuse,
};

async function refuse(): Promise<never> {
	throw keychainFailure();
}

export function keychainFailure(message?: string): CallError {
	return new CallError({kind: 'keychain-failed', ...(message !== undefined && {message})});
}
