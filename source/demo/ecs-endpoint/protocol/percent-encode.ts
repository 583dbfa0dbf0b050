/** RFC 3986: all but A-Z a-z 0-9 - _ . ~ is escaped, so `!'()*` too, which encodeURIComponent leaves alone. */
export function percentEncode(text: string): string {
	return encodeURIComponent(text).replace(
		/[!'()*]/g,
		character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
	);
}

type Pair = readonly [name: string, value: string];

export type Pairs = readonly Pair[];

// By code unit, as every client sorts; localeCompare would put a before B.
function compare([a]: Pair, [b]: Pair): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/** The one spelling that both sides sign, however the client wrote its query. */
export function canonicalQuery(pairs: Pairs): string {
	return pairs
		.toSorted(compare)
		.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
		.join('&');
}
