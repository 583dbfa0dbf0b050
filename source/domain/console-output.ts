/** What a Linux instance wrote to its console: escape sequences and carriage returns are in it. */
export type ConsoleOutput = {
	readonly text: string;
	/** Of the last line, milliseconds since 1970; undefined when the API did not say. */
	readonly updatedAt?: number;
};
