import {chmodSync, existsSync, mkdirSync, promises, readFileSync, renameSync, type Stats, statSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {CallError} from '#domain/app-error.ts';
import type {JsonRecord} from '#domain/json.ts';
import {removeAbandoned} from '#io/files/abandoned-files.ts';
import {configFolder as defaultConfigFolder, type Environment} from '#io/files/config-folder.ts';
import {codeOf, toFileError} from '#io/files/file-errors.ts';
import {withFileLock} from '#io/files/file-lock.ts';
import {writeWhole} from '#io/files/whole-write.ts';
import {emptyContent, type ProfileFile, parseProfileFile} from './profile-file.ts';

export type ProfileStorageOptions = {
	readonly environment: Environment;
	/** Instead of the user's own. */
	readonly configFolder?: string;
	/** Milliseconds since 1970; names a damaged file that is set aside. */
	readonly now?: () => number;
};

/** The file that profiles and settings share. */
export function openProfileStorage({
	environment,
	configFolder = defaultConfigFolder(environment),
	now = Date.now,
}: ProfileStorageOptions): ProfileStorage {
	return new ProfileStorage(join(configFolder, 'config.json'), now);
}

/** The file of profiles and settings on the disk. A damaged one is moved out of the way, never overwritten. */
export class ProfileStorage {
	readonly path: string;
	readonly #now: () => number;
	#setAside: string | undefined;

	constructor(path: string, now: () => number) {
		this.path = path;
		this.#now = now;
	}

	/** Where a damaged file is now. */
	get setAside(): string | undefined {
		return this.#setAside;
	}

	/** Without `conf`: this is on the way to the first screen. */
	async read(): Promise<JsonRecord> {
		let file: ProfileFile;
		try {
			refuseOdd(await promises.stat(this.path), this.path);
			file = parseProfileFile(await promises.readFile(this.path, 'utf8'));
		} catch (error) {
			return this.#missingOrThrow(error);
		}

		if (file.state === 'damaged') {
			return this.#locked(() => this.#readNow());
		}

		return this.#usable(file);
	}

	/** Reads again, changes, writes: atomically, mode 0600. Nothing is written when nothing changes. */
	async change(edit: (content: JsonRecord) => JsonRecord): Promise<void> {
		const {default: Conf} = await import('conf');
		await this.#locked(() => {
			const before = this.#readNow();
			const after = edit(before);
			if (JSON.stringify(after) === JSON.stringify(before)) {
				return;
			}

			const conf = new Conf<Record<string, unknown>>({
				projectName: 'yundeck',
				cwd: dirname(this.path),
				configName: basename(this.path, '.json'),
				configFileMode: 0o600,
				// A profile may be called `a.b`.
				accessPropertiesByDotNotation: false,
			});
			removeAbandoned(this.path);
			writeWhole(
				this.path,
				() => {
					conf.store = after;
				},
				() => holds(this.path, after),
			);
		});
	}

	async #locked<T>(work: () => T): Promise<T> {
		try {
			mkdirSync(dirname(this.path), {recursive: true, mode: 0o700});
			return await withFileLock(this.path, work);
		} catch (error) {
			throw toFileError(error, this.path, 'write');
		}
	}

	#readNow(): JsonRecord {
		let text: string;
		try {
			refuseOdd(statSync(this.path), this.path);
			text = readFileSync(this.path, 'utf8');
		} catch (error) {
			return this.#missingOrThrow(error);
		}

		const file = parseProfileFile(text);
		if (file.state === 'damaged') {
			this.#moveAside();
			return emptyContent;
		}

		return this.#usable(file);
	}

	#usable(file: Exclude<ProfileFile, {readonly state: 'damaged'}>): JsonRecord {
		if (file.state === 'newer') {
			throw new CallError({kind: 'file-too-new', place: this.path, code: `version ${file.version}`});
		}

		return file.content;
	}

	#missingOrThrow(error: unknown): JsonRecord {
		if (codeOf(error) === 'ENOENT') {
			return emptyContent;
		}

		throw toFileError(error, this.path, 'read');
	}

	#moveAside(): void {
		const stamp = new Date(this.#now()).toISOString().replaceAll(/[-:]|\.\d+/g, '');
		const wanted = `${this.path}.damaged-${stamp}`;
		let place = wanted;
		for (let number = 2; existsSync(place); number++) {
			place = `${wanted}-${number}`;
		}

		renameSync(this.path, place);
		// There may be secrets in it.
		chmodSync(place, 0o600);
		this.#setAside = place;
	}
}

function holds(path: string, content: JsonRecord): boolean {
	const file = parseProfileFile(readFileSync(path, 'utf8'));
	return file.state === 'usable' && JSON.stringify(file.content) === JSON.stringify(content);
}

/** A pipe would be waited for, for ever. Reading a folder says by itself what is wrong. */
function refuseOdd(stats: Stats, path: string): void {
	if (!stats.isFile() && !stats.isDirectory()) {
		throw new CallError({kind: 'file-not-readable', place: path, code: 'EINVAL'});
	}
}
