import type {AppError} from './app-error.ts';

/**
 * `ecs` or `sts`, as `aliyun` names the product; or where else credentials come from: the instance's metadata service,
 * CloudSSO, OAuth, a credentials URI, a program.
 */
export type RequestProduct = 'ecs' | 'sts' | 'metadata' | 'cloudsso' | 'oauth' | 'uri' | 'helper';

/** One attempt of one API call, for the log pane and the log file. Never holds a secret or a signature. */
export type RequestRecord = {
	/** Counts up; unique in one run. */
	readonly sequence: number;
	/** When it was sent, milliseconds since 1970. */
	readonly sentAt: number;
	readonly action: string;
	readonly product: RequestProduct;
	/** Missing for calls of no region. */
	readonly regionId?: string;
	/** The host that was called, or the program. */
	readonly endpoint: string;
	/** The proxy it went through, `host[:port]`. */
	readonly proxy?: string;
	/** As they went over the wire, lists flattened. */
	readonly parameters: Readonly<Record<string, string>>;
	/** 1 for the first attempt. */
	readonly attempt: number;
	readonly durationMilliseconds: number;
	readonly httpStatus?: number;
	readonly requestId?: string;
	/** Rows in the answer of a list call. */
	readonly rows?: number;
	readonly error?: AppError;
	/** Wait before the next attempt; missing when there is none. */
	readonly retryInMilliseconds?: number;
	/** How many such calls go at once from now on, when this attempt has made it fewer. */
	readonly concurrency?: number;
};
