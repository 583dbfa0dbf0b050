import {CallError} from '#domain/app-error.ts';
import type {JsonRecord} from '#domain/json.ts';
import type {ProfileChange} from '#ports.ts';
import {type SavedProfile, savedProfiles, withMarks, withName, withRegion} from './profile-file.ts';

/** Throws when it was deleted. */
export function savedOrThrow(content: JsonRecord, name: string): SavedProfile {
	const saved = savedProfiles(content).get(name);
	if (saved === undefined) {
		throw new CallError({kind: 'profile-gone', place: name});
	}

	return saved;
}

/** Throws when the new name is taken. */
export function renamed(content: JsonRecord, name: string, newName: string): JsonRecord {
	savedOrThrow(content, name);
	if (name === newName) {
		return content;
	}

	if (savedProfiles(content).has(newName)) {
		throw new CallError({kind: 'name-taken', place: newName});
	}

	return withName(content, name, newName);
}

/** But for its name and how it signs in. */
export function changed(content: JsonRecord, name: string, {region, marks}: ProfileChange): JsonRecord {
	const placed = region === undefined ? content : withRegion(content, name, region ?? undefined);
	return marks === undefined ? placed : withMarks(placed, name, marks);
}

/** Of its secret in the keychain. */
export function keyOf(content: JsonRecord, name: string): string | undefined {
	const secret = savedProfiles(content).get(name)?.secret;
	return secret?.place === 'keychain' ? secret.key : undefined;
}

/** `keyOf` of all profiles. */
export function keysOf(content: JsonRecord): ReadonlySet<string> {
	return new Set([...savedProfiles(content).keys()].flatMap(name => keyOf(content, name) ?? []));
}
