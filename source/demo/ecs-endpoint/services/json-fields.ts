/** The texts in a JSON object; undefined if it is none. */
export function jsonFields(body: Buffer): Readonly<Record<string, string>> | undefined {
	let read: unknown;
	try {
		read = JSON.parse(body.toString());
	} catch {
		return undefined;
	}

	if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
	return Object.fromEntries(Object.entries(read).filter(([, value]) => typeof value === 'string'));
}
