import type {Answer} from '../protocol/answer.ts';
import type {ApiError} from '../protocol/api-error.ts';
import type {Call} from '../protocol/call.ts';

/** A request that is no call of an API, to one of the services that give out credentials. */
export type Visit = {
	/** What faults and the journal know it by. */
	readonly action: string;
	/** What it asks for, nothing secret. */
	readonly parameters: Readonly<Record<string, string>>;
	/** Throws an ApiError to refuse. */
	readonly answer: (requestId: string) => Answer;
	/** A refusal as this service words it. */
	readonly refuse: (error: ApiError, requestId: string) => Answer;
};

/** Undefined if the request is not for this service. */
export type Service = (call: Call) => Visit | undefined;

export function bearerToken({headers}: Call): string | undefined {
	return /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}
