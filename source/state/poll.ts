/** Asking a region for the states of those of its rows that are about to change by themselves. */
export type Poll = {
	/** Of the call that is under way, or of the latest one: other answers are dropped. */
	readonly generation: number;
	readonly isUnderWay: boolean;
	/** When the latest one ended, milliseconds since 1970. */
	readonly endedAt?: number;
	readonly hasFailed?: true;
	/** At which of the rows in a passing state the next one begins: one call may not ask for all of them. */
	readonly nextStart: number;
};
