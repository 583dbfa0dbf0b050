import {CallError} from '#domain/app-error.ts';

/** A failure of the file system in our words. */
export function toFileError(thrown: unknown, path: string, doing: 'read' | 'write'): CallError {
	if (thrown instanceof CallError) {
		return thrown;
	}

	const code = codeOf(thrown);
	const isFull = code === 'ENOSPC' || code === 'EDQUOT';
	return new CallError({
		kind: isFull ? 'disk-full' : doing === 'read' ? 'file-not-readable' : 'file-not-writable',
		place: path,
		...(code !== undefined && {code}),
		...(thrown instanceof Error && {message: thrown.message}),
	});
}

export function codeOf(thrown: unknown): string | undefined {
	return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : undefined;
}
