/** What a script can tell the ways to end by. */
export const exitCodes = {
	done: 0,
	/** A call failed. */
	failed: 1,
	misused: 2,
	/** There is no AccessKey, or it can't be used. */
	noCredentials: 3,
	/** For the caller to replace who knows which signal it was. */
	interrupted: 130,
} as const;
