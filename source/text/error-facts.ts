/** What a sentence about an error may mention. All of it is printable already. */
export type ErrorFacts = {
	readonly action?: string | undefined;
	readonly region?: string | undefined;
	readonly place?: string | undefined;
	/** `host[:port]` of the proxy on the way there. */
	readonly proxy?: string | undefined;
	readonly code?: string | undefined;
	readonly message?: string | undefined;
	readonly status?: number | undefined;
	readonly permission?: string | undefined;
	/** What to enter in a shell. */
	readonly command?: string | undefined;
	/** The sentence about what it comes from. */
	readonly reason?: string | undefined;
	/** The advice about that. */
	readonly remedy?: string | undefined;
	readonly identities?: {readonly expected: string; readonly found: string} | undefined;
	readonly counts?: {readonly expected: number; readonly found: number} | undefined;
	/** The key that tries again, where there is one. */
	readonly retryKey?: string | undefined;
};

export type Advice = (facts: ErrorFacts) => string;
