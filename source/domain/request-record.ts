import type {AppError} from './app-error.ts';

/** One attempt of one API call, for the log pane and the log file. Never holds a secret or a signature. */
export type RequestRecord = {
	/** Counts up; unique in one run. */
	readonly sequence: number;
	/** When it was sent, milliseconds since 1970. */
	readonly sentAt: number;
	readonly action: string;
	/** `ecs` or `sts`, as `aliyun` names the product. */
	readonly product: string;
	/** Missing for calls of no region. */
	readonly regionId?: string;
	readonly endpoint: string;
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
