import {constants, promises} from 'node:fs';
import {CallError} from '#domain/app-error.ts';
import {codeOf, toFileError} from './file-errors.ts';

const most = 8 * 1024 * 1024;

/** The text of a file that somebody else keeps, without a byte order mark; undefined when there is none. */
export async function readSmallFile(path: string): Promise<string | undefined> {
	let file: promises.FileHandle;
	try {
		// A pipe in its place would otherwise be waited for.
		file = await promises.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
	} catch (error) {
		if (isAbsent(error)) {
			return undefined;
		}

		throw toFileError(error, path, 'read');
	}

	try {
		const {size} = await regular(file, path);
		if (size > most) {
			throw notUnderstood(path, '> 8 MB');
		}

		return (await file.readFile('utf8')).replace(/^\uFEFF/, '');
	} catch (error) {
		throw toFileError(error, path, 'read');
	} finally {
		await file.close();
	}
}

/** `what`: in signs rather than words, `JSON 3:5`; never a piece of the file. */
export function notUnderstood(path: string, what: string): CallError {
	return new CallError({kind: 'file-not-understood', place: path, code: what});
}

async function regular(file: promises.FileHandle, path: string) {
	const stats = await file.stat();
	if (!stats.isFile()) {
		throw new CallError({kind: 'file-not-readable', place: path, code: stats.isDirectory() ? 'EISDIR' : 'EINVAL'});
	}

	return stats;
}

// Of a folder that is a file, as `HOME=/dev/null` makes it.
function isAbsent(error: unknown): boolean {
	return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR';
}
