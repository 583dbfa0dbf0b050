import {randomUUID} from 'node:crypto';
import {type Keychain, keychainFailure} from './keychain.ts';
import {fromKeychainText, isSameSecret, toKeychainText} from './profile-secret.ts';
import type {ProfileStorage} from './profile-storage.ts';
import {oldLeftovers, withLeftover, withoutLeftovers} from './secret-settings.ts';
import type {KeySecret} from './sign-in-file.ts';

export type KeychainEntriesOptions = {
	readonly storage: ProfileStorage;
	readonly keychain: Keychain;
	/** Milliseconds since 1970. */
	readonly now: () => number;
};

/**
 * Entries of the keychain, each written once and under a key of its own: what is there stays as it is until the file
 * says that it is not needed any more. The file knows of each before it is there and until it is gone, so that one that
 * a killed yundeck left behind is found by the next.
 */
export class KeychainEntries {
	readonly #storage: ProfileStorage;
	readonly #keychain: Keychain;
	readonly #now: () => number;

	constructor({storage, keychain, now}: KeychainEntriesOptions) {
		this.#storage = storage;
		this.#keychain = keychain;
		this.#now = now;
	}

	/** A new entry, read back and compared. A leftover until a profile has its key. */
	async put(name: string, secret: KeySecret): Promise<string> {
		const key = newKey(name);
		const text = toKeychainText(secret);
		await this.#storage.change(content => withLeftover(content, key, this.#now()));
		try {
			await this.#keychain.set(key, text);
			if (!isSameSecret(await this.#keychain.get(key), text)) {
				throw keychainFailure('it gave back something else than it was given');
			}
		} catch (error) {
			await this.discard([key]);
			throw error;
		}

		return key;
	}

	/** Undefined when it has vanished, or somebody else has put something there. */
	async get(key: string): Promise<KeySecret | undefined> {
		const text = await this.#keychain.get(key);
		return text && fromKeychainText(text);
	}

	/**
	 * Removes entries that the file has as leftovers, and those of a yundeck that was killed. Never rejects: what can't be
	 * removed now is a leftover still.
	 */
	async discard(keys: readonly string[]): Promise<void> {
		try {
			const all = new Set([...keys, ...oldLeftovers(await this.#storage.read(), this.#now())]);
			const gone: string[] = [];
			for (const key of all) {
				await this.#keychain.remove(key);
				gone.push(key);
			}

			if (gone.length > 0) {
				await this.#storage.change(content => withoutLeftovers(content, gone));
			}
		} catch {
			// The next one tries again.
		}
	}
}

/** Its owner finds the profile's name in it; what tells keys apart comes behind. */
function newKey(name: string): string {
	const readable = name.toWellFormed().replaceAll(/\p{C}/gu, '').slice(0, 60).toWellFormed();
	return `${readable}/${randomUUID()}`;
}
