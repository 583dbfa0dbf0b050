import {copyFileSync, realpathSync, renameSync, rmSync} from 'node:fs';
import {codeOf} from './file-errors.ts';

/**
 * Writes a file and looks whether it is whole; if not, puts back what was there. conf's writer asks the disk once and
 * does not look how much it took: when the last free block goes, half a file replaces the old one, with no error.
 */
export function writeWhole(path: string, write: () => void, isWhole: () => boolean): void {
	const before = keepCopy(path);
	try {
		write();
		if (!isWhole()) {
			if (before === undefined) {
				rmSync(path, {force: true});
			} else {
				renameSync(before.copy, before.original);
			}

			throw Object.assign(new Error('Only a part of the file was written.'), {code: 'ENOSPC'});
		}
	} finally {
		if (before !== undefined) {
			rmSync(before.copy, {force: true});
		}
	}
}

/** A full disk is found out here at the latest, with nothing changed yet. Undefined when there is no file. */
function keepCopy(path: string): {readonly original: string; readonly copy: string} | undefined {
	let original: string;
	try {
		// A link stays a link: what it points at is replaced.
		original = realpathSync(path);
	} catch (error) {
		if (codeOf(error) === 'ENOENT') {
			return undefined;
		}

		throw error;
	}

	const copy = `${original}.before`;
	copyFileSync(original, copy);
	return {original, copy};
}
