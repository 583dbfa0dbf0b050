/** What can go wrong. The first four are answers of the service, given to good signatures only; the rest is transport. */
export type Fault =
	/** Status and message of a known code need not be given. */
	| {readonly kind: 'error'; readonly code: string; readonly status?: number; readonly message?: string}
	| {readonly kind: 'throttle'; readonly code?: string; readonly retryAfter?: number}
	| {readonly kind: 'denied'}
	| {readonly kind: 'expired-token'}
	/** Before the headers; other rules still count. */
	| {readonly kind: 'delay'; readonly milliseconds: number}
	/** In the middle of the body. */
	| {readonly kind: 'delay-body'; readonly milliseconds: number}
	/** The connection closes before the headers. */
	| {readonly kind: 'drop'}
	/** The connection closes in the middle of the body. */
	| {readonly kind: 'drop-body'}
	/** The connection is reset before the headers. */
	| {readonly kind: 'reset'}
	/** What comes over the connection is no HTTP. */
	| {readonly kind: 'garbage'}
	/** The body is compressed, which nobody has asked for. */
	| {readonly kind: 'gzip'}
	/** A page of some proxy in between. */
	| {readonly kind: 'html'; readonly status?: number}
	| {readonly kind: 'empty'; readonly status?: number}
	/** Any other body instead of the answer; as JSON unless given, whether it is or not. */
	| {readonly kind: 'body'; readonly status?: number; readonly contentType?: string; readonly text: string}
	| {readonly kind: 'broken-json'}
	/** An object where a list should be. */
	| {readonly kind: 'wrong-type'}
	/** Never an answer; the connection stays open. */
	| {readonly kind: 'hang'};

export type FaultRule = {
	/** All conditions must hold; none means every call. */
	readonly action?: string | readonly string[];
	readonly region?: string;
	/** Of a list, in either style of paging, from 1. */
	readonly page?: number;
	readonly fromPage?: number;
	/** Lets so many matching calls pass first. */
	readonly after?: number;
	/** Only the one with this number, from 1, counted after `after`. */
	readonly nth?: number;
	/** Only each one whose number is a multiple. */
	readonly every?: number;
	/** Then the rule is used up. */
	readonly times?: number;
	readonly fault: Fault;
};
