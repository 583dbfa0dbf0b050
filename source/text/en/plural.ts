import {number} from '#text/number.ts';

/** `1 row`, `12 rows`. */
export const plural = (count: number, one: string) => `${number(count)} ${count === 1 ? one : `${one}s`}`;
