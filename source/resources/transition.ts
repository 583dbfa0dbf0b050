/**
 * States that a thing leaves by itself after a while, such as Starting. A thing in one of them is asked for its state
 * again and again until it has settled.
 */
export type Transition<T> = {
	/** As the API calls them. */
	readonly statuses: ReadonlySet<string>;
	readonly statusOf: (item: T) => string;
	/** The thing with another state, its raw record included. */
	readonly withStatus: (item: T, status: string) => T;
};
