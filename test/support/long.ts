import process from 'node:process';

/** `npm run test:long`: everything that takes too long for the one gate. */
export const isLong = process.env.LONG === '1';

/** How often something is tried. */
export function times(quick: number, long: number): number {
	return isLong ? long : quick;
}
