import type {ApiError} from '../protocol/api-error.ts';
import {refusal} from './refusal.ts';

export type CallRate = {
	/** What the service says to a call that is one too many. */
	readonly refuse: (action: string, region: string) => ApiError | undefined;
};

export type CallRateOptions = {
	/** Of one operation in one region; undefined is no limit. */
	readonly callsPerSecond?: number | undefined;
	readonly tellsRetryAfter?: boolean | undefined;
};

const second = 1000;

/** As the service counts, but by the second and not by the minute: all keys of an account together. */
export function createCallRate({callsPerSecond, tellsRetryAfter = true}: CallRateOptions, now: () => number): CallRate {
	const counts = new Map<string, number>();
	let current = 0;
	return {
		refuse: (action, region) => {
			if (callsPerSecond === undefined) return undefined;
			const window = Math.floor(now() / second);
			if (window !== current) counts.clear();
			current = window;
			const key = `${action} ${region}`;
			const count = (counts.get(key) ?? 0) + 1;
			counts.set(key, count);
			if (count <= callsPerSecond) return undefined;
			const retryAfter = (window + 1) * second - now();
			return refusal({kind: 'throttle', ...(tellsRetryAfter && {retryAfter})}, action);
		},
	};
}
