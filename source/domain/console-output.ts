/** What an instance has written to its serial console, from GetInstanceConsoleOutput. */
export type ConsoleOutput = {
	/** As the guest wrote it, escape sequences included. */
	readonly text: string;
	/** When the service read it last, milliseconds since 1970. */
	readonly updatedAt?: number;
};
