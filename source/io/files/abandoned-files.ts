import {readdirSync, realpathSync, rmSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';

/**
 * Removes what a yundeck that was killed in the middle of writing has left beside the file: it would keep a secret that
 * was moved or deleted since. Only for whoever has the file's lock.
 */
export function removeAbandoned(path: string): void {
	let real: string;
	try {
		real = realpathSync(path);
	} catch {
		// Nothing was ever written.
		return;
	}

	// As conf calls what it is about to move over the file.
	const start = `${basename(real)}.tmp-`;
	for (const name of readdirSync(dirname(real))) {
		if (name.startsWith(start) && /^\d{10}[\da-f]{6}$/.test(name.slice(start.length))) {
			rmSync(join(dirname(real), name), {force: true});
		}
	}
}
