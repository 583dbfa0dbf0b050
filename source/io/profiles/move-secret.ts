import type {JsonRecord} from '#domain/json.ts';
import type {KeychainEntries} from './keychain-entries.ts';
import {savedProfiles, withSecret} from './profile-file.ts';
import {isSameSecret, type SavedSecret} from './profile-secret.ts';
import type {ProfileStorage} from './profile-storage.ts';
import {type SecretChoice, withLeftover, withoutLeftovers} from './secret-settings.ts';

type Places = {
	readonly storage: ProfileStorage;
	readonly entries: KeychainEntries;
	/** Milliseconds since 1970. */
	readonly now: () => number;
};

/**
 * Moves the secret of a profile: it is at its new place, read back, before the file says so, and at its old one until
 * then. One that has vanished from the keychain stays missing.
 */
export async function moveSecret(name: string, to: SecretChoice, places: Places): Promise<void> {
	// Once more when somebody else has changed the profile in between.
	while (!(await (to === 'keychain' ? intoKeychain(name, places) : intoFile(name, places)))) {}
}

async function intoKeychain(name: string, {storage, entries}: Places): Promise<boolean> {
	const before = secretIn(await storage.read(), name);
	if (before?.place !== 'file') {
		return true;
	}

	const key = await entries.put(name, before.secret);
	let isMoved = false;
	try {
		await storage.change(content => {
			isMoved = isSame(secretIn(content, name), before);
			return isMoved ? withoutLeftovers(withSecret(content, name, {place: 'keychain', key}), [key]) : content;
		});
	} catch (error) {
		await entries.discard([key]);
		throw error;
	}

	if (!isMoved) {
		await entries.discard([key]);
	}

	return isMoved;
}

async function intoFile(name: string, {storage, entries, now}: Places): Promise<boolean> {
	const before = secretIn(await storage.read(), name);
	const secret = before?.place === 'keychain' ? await entries.get(before.key) : undefined;
	if (before?.place !== 'keychain' || secret === undefined) {
		return true;
	}

	let isMoved = false;
	await storage.change(content => {
		isMoved = isSame(secretIn(content, name), before);
		return isMoved ? withLeftover(withSecret(content, name, {place: 'file', secret}), before.key, now()) : content;
	});
	if (isMoved) {
		await entries.discard([before.key]);
	}

	return isMoved;
}

function secretIn(content: JsonRecord, name: string): SavedSecret | undefined {
	return savedProfiles(content).get(name)?.secret;
}

function isSame(a: SavedSecret | undefined, b: SavedSecret): boolean {
	if (a?.place === 'keychain' || b.place === 'keychain') {
		return a?.place === 'keychain' && b.place === 'keychain' && a.key === b.key;
	}

	return (
		isSameSecret(a?.secret.accessKeySecret, b.secret.accessKeySecret) &&
		isSameSecret(a?.secret.securityToken, b.secret.securityToken)
	);
}
