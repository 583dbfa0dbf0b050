import {CallError} from '#domain/app-error.ts';
import {Secret} from '#domain/secret.ts';
import {readSmallFile} from '#io/files/small-file.ts';

// A token is a few thousand characters; what is longer is another file.
const longest = 65_536;

/** The OIDC token as it is now: whoever writes the file writes a new one before the old one ends. */
export async function readTokenFile(path: string): Promise<Secret> {
	const token = (await readSmallFile(path))?.trim();
	if (token === undefined) {
		throw new CallError({kind: 'file-not-readable', place: path, code: 'ENOENT'});
	}

	if (token === '' || token.length > longest) {
		throw new CallError({kind: 'oidc-token-refused', place: path});
	}

	return new Secret(token);
}
