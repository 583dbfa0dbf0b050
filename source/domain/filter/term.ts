import type {Instance} from '#domain/instance.ts';

/** One term of an expression; `now` in milliseconds since 1970. */
export type FilterTerm = (instance: Instance, now: number) => boolean;

export function not<T>(test: (item: T, now: number) => boolean): (item: T, now: number) => boolean {
	return (item, now) => !test(item, now);
}
