import {isJsonRecord, type JsonRecord} from '#domain/json.ts';
import {emptyContent, savedProfiles} from './profile-file.ts';

// Where secrets are to be, and what of the keychain is to be cleared up: `secrets` and `leftovers` of `config.json`.

export type SecretChoice = 'keychain' | 'file';

// Longer than it takes to answer the keychain's prompt: an entry is a leftover before it is the secret of a profile.
const doneAfter = 10 * 60_000;

/** What was chosen; else where the secrets of the profiles already are. Undefined: nobody has said anything. */
export function secretChoice(content: JsonRecord): SecretChoice | undefined {
	if (content.secrets === 'keychain' || content.secrets === 'file') {
		return content.secrets;
	}

	const places = [...savedProfiles(content).values()].map(({secret}) => secret?.place);
	return (['keychain', 'file'] as const).find(place => places.includes(place));
}

export function withSecretChoice(content: JsonRecord, secrets: SecretChoice): JsonRecord {
	return {...emptyContent, ...content, secrets};
}

export function withLeftover(content: JsonRecord, key: string, since: number): JsonRecord {
	return {...emptyContent, ...content, leftovers: {...leftoversIn(content), [key]: since}};
}

export function withoutLeftovers(content: JsonRecord, keys: readonly string[]): JsonRecord {
	const left = Object.entries(leftoversIn(content)).filter(([key]) => !keys.includes(key));
	const {leftovers: _, ...kept} = content;
	return left.length === 0 ? kept : {...kept, leftovers: Object.fromEntries(left)};
}

/** Those that nobody is at any more. A key that a profile needs is none, whatever the file says. */
export function oldLeftovers(content: JsonRecord, now: number): readonly string[] {
	const needed = new Set(
		[...savedProfiles(content).values()].map(({secret}) => (secret?.place === 'keychain' ? secret.key : undefined)),
	);
	return Object.entries(leftoversIn(content))
		.filter(([key, since]) => !needed.has(key) && (typeof since !== 'number' || Math.abs(now - since) > doneAfter))
		.map(([key]) => key);
}

function leftoversIn({leftovers}: JsonRecord): JsonRecord {
	return isJsonRecord(leftovers) ? leftovers : {};
}
