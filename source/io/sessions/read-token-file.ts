import {promises} from 'node:fs';
import {CallError} from '#domain/app-error.ts';
import {Secret} from '#domain/secret.ts';
import {toFileError} from '../file-errors.ts';

// A token is a few thousand characters; what is longer is another file.
const longest = 65_536;

/** The OIDC token as it is now: whoever writes the file writes a new one before the old one ends. */
export async function readTokenFile(path: string): Promise<Secret> {
	let token: string;
	try {
		const file = await promises.open(path, 'r');
		try {
			const {buffer, bytesRead} = await file.read(Buffer.alloc(longest + 1), 0, longest + 1, 0);
			token = bytesRead > longest ? '' : buffer.toString('utf8', 0, bytesRead).trim();
		} finally {
			await file.close();
		}
	} catch (error) {
		const {kind, place, code} = toFileError(error, path, 'read').failure;
		throw new CallError({kind, ...(place !== undefined && {place}), ...(code !== undefined && {code})});
	}

	if (token === '') {
		throw new CallError({kind: 'oidc-token-refused', place: path});
	}

	return new Secret(token);
}
