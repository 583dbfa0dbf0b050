const memory = 31 * 60_000;
const limit = 100_000;

export type Nonces = {
	/** False if this key used this nonce before. */
	readonly use: (accessKeyId: string, nonce: string) => boolean;
};

export function createNonces(now: () => number): Nonces {
	// In the order of use, so the oldest come first.
	const used = new Map<string, number>();

	const forget = (): void => {
		for (const [nonce, at] of used) {
			if (at > now() - memory && used.size < limit) return;
			used.delete(nonce);
		}
	};

	return {
		use: (accessKeyId, nonce) => {
			forget();
			const key = `${accessKeyId} ${nonce}`;
			if (used.has(key)) return false;
			used.set(key, now());
			return true;
		},
	};
}
