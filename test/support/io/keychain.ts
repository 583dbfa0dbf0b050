import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Secret} from '#domain/secret.ts';
import {type Keychain, keychainFailure} from '#io/profiles/keychain.ts';

export type KeychainStep = 'get' | 'set' | 'remove';

type Writable<T> = {-readonly [K in keyof T]: T[K]};

/** Its owner may replace any method. */
export type FakeKeychain = Writable<Keychain> & {
	/** What is in it, as it would be found there. */
	readonly entries: Map<string, string>;
	/** Every call so far. */
	readonly steps: KeychainStep[];
	isThere: boolean;
	/** Called before each step; what it throws is the step's failure. */
	before: (step: KeychainStep) => void | Promise<void>;
};

/** A keychain in memory. */
export function fakeKeychain(): FakeKeychain {
	const entries = new Map<string, string>();
	const begin = async (step: KeychainStep): Promise<void> => {
		keychain.steps.push(step);
		if (!keychain.isThere) {
			throw keychainFailure('no keychain');
		}

		await keychain.before(step);
	};
	const keychain: FakeKeychain = {
		entries,
		steps: [],
		isThere: true,
		before: () => {},
		isAvailable: async () => keychain.isThere,
		async get(key) {
			await begin('get');
			const secret = entries.get(key);
			return secret === undefined ? undefined : new Secret(secret);
		},
		async set(key, secret) {
			await begin('set');
			entries.set(key, secret.reveal());
		},
		async remove(key) {
			await begin('remove');
			entries.delete(key);
		},
	};
	return keychain;
}

/** A keychain that outlives the process: a file per entry. */
export function folderKeychain(folder: string): Keychain {
	mkdirSync(folder, {recursive: true});
	const pathOf = (key: string): string => join(folder, encodeURIComponent(key));
	return {
		isAvailable: async () => true,
		async get(key) {
			return keysIn(folder).includes(key) ? new Secret(readFileSync(pathOf(key), 'utf8')) : undefined;
		},
		async set(key, secret) {
			writeFileSync(pathOf(key), secret.reveal());
		},
		async remove(key) {
			rmSync(pathOf(key), {force: true});
		},
	};
}

export function keysIn(folder: string): readonly string[] {
	return readdirSync(folder).map(decodeURIComponent);
}
