import type {Account} from '#domain/account.ts';
import {CallError} from '#domain/app-error.ts';
import type {JsonRecord} from '#domain/json.ts';
import type {ProfileSummary} from '#domain/profile.ts';
import type {SignIn} from '#domain/sign-in.ts';
import type {Environment} from '#io/files/config-folder.ts';
import type {ProfileChange, ProfileStore} from '#ports.ts';
import type {Keychain} from './keychain.ts';
import {KeychainEntries} from './keychain-entries.ts';
import {moveSecret} from './move-secret.ts';
import {changed, keyOf, keysOf, renamed, savedOrThrow} from './profile-changes.ts';
import {savedProfiles, withoutProfile, withProfile, withSecret} from './profile-file.ts';
import {type SavedSecret, secretOf} from './profile-secret.ts';
import type {ProfileStorage} from './profile-storage.ts';
import {type SecretChoice, secretChoice, withLeftover, withoutLeftovers, withSecretChoice} from './secret-settings.ts';
import {type KeySecret, refuseLogins} from './sign-in-file.ts';
import {summarizeSaved} from './summarize-saved.ts';

export type OwnProfilesOptions = {
	readonly storage: ProfileStorage;
	readonly keychain: Keychain;
	readonly environment?: Environment;
	/** Milliseconds since 1970. */
	readonly now?: () => number;
};

/** The profiles that yundeck itself has saved, with their secrets in the keychain or in the file. */
export class OwnProfiles implements Pick<ProfileStore, 'save' | 'change' | 'moveSecrets' | 'remove'> {
	readonly #storage: ProfileStorage;
	readonly #keychain: Keychain;
	readonly #entries: KeychainEntries;
	readonly #environment: Environment;
	readonly #now: () => number;
	/** Profiles whose secret was looked for and is gone. */
	readonly #missing = new Set<string>();
	/** Whether the keychain was there and took nothing: locked, denied, given up. Its owner was told. */
	#hasRefused = false;

	constructor({storage, keychain, environment = {}, now = Date.now}: OwnProfilesOptions) {
		this.#storage = storage;
		this.#keychain = keychain;
		this.#entries = new KeychainEntries({storage, keychain, now});
		this.#environment = environment;
		this.#now = now;
	}

	/** In the order in which they were saved. The keychain is not asked. */
	list(content: JsonRecord): readonly ProfileSummary[] {
		return [...savedProfiles(content)].map(([name, saved]) =>
			summarizeSaved(name, saved, {
				isSecretMissing: saved.secret?.place === 'keychain' && this.#missing.has(saved.secret.key),
				environment: this.#environment,
			}),
		);
	}

	/** Where a save would put a secret now. */
	async secretPlace(content: JsonRecord): Promise<SecretChoice> {
		const isWanted = !this.#hasRefused && secretChoice(content) !== 'file';
		return isWanted && (await this.#keychain.isAvailable()) ? 'keychain' : 'file';
	}

	async open(name: string): Promise<Account | undefined> {
		const content = await this.#storage.read();
		const saved = savedProfiles(content).get(name);
		if (saved?.signIn === undefined) {
			return undefined;
		}

		const key = keyOf(content, name);
		const found = key === undefined ? undefined : await this.#entries.get(key);
		const signIn = key === undefined ? saved.signIn : found && saved.signInWith(found);
		if (signIn !== undefined) {
			this.#missing.delete(key ?? '');
			return {name, source: 'yundeck', signIn};
		}

		if (keyOf(await this.#storage.read(), name) !== key) {
			// Another yundeck has replaced the secret meanwhile.
			return this.open(name);
		}

		this.#missing.add(key ?? '');
		throw new CallError({kind: 'secret-missing', place: name});
	}

	async save(name: string, signIn: SignIn): Promise<void> {
		refuseLogins(signIn);
		const content = await this.#storage.read();
		await this.#write(name, secretOf(signIn), await this.secretPlace(content), (current, secret) =>
			withProfile(current, name, signIn, secret),
		);
	}

	async change(name: string, change: ProfileChange): Promise<void> {
		const {name: newName = name, signIn} = change;
		if (signIn !== undefined) {
			refuseLogins(signIn);
		}

		const content = await this.#storage.read();
		const {secret} = savedOrThrow(content, name);
		// Before the keychain is bothered; what counts is looked at again under the lock.
		renamed(content, name, newName);
		if (signIn !== undefined) {
			const place = secret?.place ?? (await this.secretPlace(content));
			await this.#write(newName, secretOf(signIn), place, (current, written) =>
				changed(withProfile(renamed(current, name, newName), newName, signIn, written), newName, change),
			);
			return;
		}

		const found = newName !== name && secret?.place === 'keychain' ? await this.#readAnyway(secret.key) : undefined;
		if (found === undefined) {
			await this.#storage.change(current => changed(renamed(current, name, newName), newName, change));
			return;
		}

		await this.#write(newName, found, 'keychain', (current, written) => {
			const next = changed(renamed(current, name, newName), newName, change);
			const isSame = keyOf(current, name) === keyOf(content, name);
			return isSame && written !== undefined ? withSecret(next, newName, written) : next;
		});
	}

	async moveSecrets(to: SecretChoice): Promise<void> {
		if (to === 'keychain') {
			// Nothing is there; but when there is no keychain, this says why.
			await this.#keychain.get('any');
		}

		for (const name of savedProfiles(await this.#storage.read()).keys()) {
			await moveSecret(name, to, {storage: this.#storage, entries: this.#entries, now: this.#now});
		}

		await this.#storage.change(content => withSecretChoice(content, to));
		await this.#entries.discard([]);
		this.#hasRefused = false;
	}

	async remove(name: string): Promise<void> {
		let key: string | undefined;
		await this.#storage.change(content => {
			key = keyOf(content, name);
			const rest = savedProfiles(content).has(name) ? withoutProfile(content, name) : content;
			return key === undefined ? rest : withLeftover(rest, key, this.#now());
		});
		if (key !== undefined) {
			await this.#entries.discard([key]);
		}
	}

	/**
	 * Writes a profile with its secret: that first, where it is to be, then the file, then the entry that was replaced is
	 * removed.
	 */
	async #write(
		name: string,
		secret: KeySecret | undefined,
		place: SecretChoice,
		edit: (content: JsonRecord, secret: SavedSecret | undefined) => JsonRecord,
	): Promise<void> {
		const written = secret && (await this.#put(name, secret, place));
		const unused: string[] = [];
		try {
			await this.#storage.change(content => {
				const next = edit(content, written);
				const needed = keysOf(next);
				const own = written?.place === 'keychain' ? [written.key] : [];
				unused.push(...[...keysOf(content), ...own].filter(key => !needed.has(key)));
				const cleared = withoutLeftovers(next, [...needed]);
				return unused.reduce((rest, key) => withLeftover(rest, key, this.#now()), cleared);
			});
		} catch (error) {
			if (written?.place === 'keychain') {
				await this.#entries.discard([written.key]);
			}

			throw error;
		}

		if (written?.place === 'keychain' || unused.length > 0) {
			await this.#entries.discard(unused);
		}
	}

	async #put(name: string, secret: KeySecret, place: SecretChoice): Promise<SavedSecret> {
		if (place === 'file') {
			return {place, secret};
		}

		try {
			return {place, key: await this.#entries.put(name, secret)};
		} catch (error) {
			this.#hasRefused ||= error instanceof CallError && error.failure.kind === 'keychain-failed';
			throw error;
		}
	}

	/** For the name in the keychain only, which is not worth a failure. */
	async #readAnyway(key: string): Promise<KeySecret | undefined> {
		return this.#entries.get(key).catch(() => undefined);
	}
}
