import {
	closeSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';
import {Secret} from '#domain/secret.ts';
import {configFolder, type Environment} from '#io/files/config-folder.ts';
import {codeOf, toFileError} from '#io/files/file-errors.ts';
import {withFileLock} from '#io/files/file-lock.ts';
import {readSmallFile} from '#io/files/small-file.ts';
import {numberOf, textOf} from '#io/json-fields.ts';
import type {SessionStore} from '#ports.ts';

// The shape of `sessions.json`, here and nowhere else:
//
//   {"version": 1, "sessions": {"<key>": {"value", "savedAt"}}}

const version = 1;
// Those of logins that were replaced long ago are found by nobody any more.
const mostKept = 32;

/** Where sessions are kept: beside `config.json`. */
export function sessionsPath(environment: Environment): string {
	return join(configFolder(environment), 'sessions.json');
}

/** In a file, for its owner only. */
export function createFileSessionStore(path: string, now: () => number): SessionStore {
	return {
		async get(key) {
			const value = secretTextOf(sessionsIn((await readSmallFile(path)) ?? '')[key]);
			return value === '' ? undefined : new Secret(value);
		},
		async set(key, value) {
			try {
				mkdirSync(dirname(path), {recursive: true, mode: 0o700});
				await withFileLock(path, () => {
					const entry = {value: value.reveal(), savedAt: now()};
					const sessions = latest({...sessionsIn(readNow(path)), [key]: entry});
					replace(path, `${JSON.stringify({version, sessions}, undefined, '\t')}\n`);
				});
			} catch (error) {
				throw toFileError(error, path, 'write');
			}
		},
	};
}

/** For one run. */
export function createMemorySessionStore(): SessionStore {
	const kept = new Map<string, Secret>();
	return {
		async get(key) {
			return kept.get(key);
		},
		async set(key, value) {
			kept.set(key, value);
		},
	};
}

function readNow(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if (codeOf(error) === 'ENOENT') {
			return '';
		}

		throw error;
	}
}

/** What can't be read is lost with no harm but a login. */
function sessionsIn(text: string): JsonRecord {
	try {
		const content: unknown = JSON.parse(text);
		return isJsonRecord(content) && isJsonRecord(content.sessions) ? content.sessions : {};
	} catch {
		return {};
	}
}

function secretTextOf(entry: Json | undefined): string {
	return isJsonRecord(entry) ? textOf(entry.value) : '';
}

function savedAtOf(entry: Json): number {
	return (isJsonRecord(entry) ? numberOf(entry.savedAt) : undefined) ?? 0;
}

function latest(sessions: JsonRecord): JsonRecord {
	const entries = Object.entries(sessions).sort(([, one], [, other]) => savedAtOf(other) - savedAtOf(one));
	return Object.fromEntries(entries.slice(0, mostKept));
}

/** The old file or the new one, never half of it. */
function replace(path: string, text: string): void {
	const target = resolved(path);
	const temporary = `${target}.new`;
	try {
		rmSync(temporary, {force: true});
		const file = openSync(temporary, 'wx', 0o600);
		try {
			writeFileSync(file, text);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}

		renameSync(temporary, target);
	} catch (error) {
		rmSync(temporary, {force: true});
		throw error;
	}
}

/** A link stays a link: what it points at is replaced. */
function resolved(path: string): string {
	try {
		return realpathSync(path);
	} catch {
		return path;
	}
}
