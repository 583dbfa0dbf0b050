import type {Context} from '../context.ts';
import {formatAge, formatDateTime} from '../format.ts';

/** A past moment with how long ago it was: `2025-11-02 04:05 (274 d ago)`. */
export function pastText(time: number | undefined, {words, now}: Context): string {
	return time === undefined
		? words.values.none
		: `${formatDateTime(time)} (${words.detailTabs.age(formatAge(now - time, words))})`;
}
