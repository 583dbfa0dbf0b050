import {Dice, purposes} from './dice.ts';
import type {Region} from './regions.ts';

// The last five characters of an identifier hide the number of the thing, so that it is found without a table.
const space = 36 ** 5;
const factor = 52_706_327;
const shift = 31_337_003;

function inverseOf(value: number): number {
	let [previous, current, rest, divisor] = [0, 1, space, value];
	while (rest % divisor !== 0) {
		const quotient = Math.floor(rest / divisor);
		[previous, current] = [current, previous - quotient * current];
		[rest, divisor] = [divisor, rest - quotient * divisor];
	}

	return ((current % space) + space) % space;
}

const inverse = inverseOf(factor);

export function resourceId(seed: number, kind: string, region: Region, reference: number, length = 20): string {
	const kindKey = kind.charCodeAt(0) * 256 + kind.charCodeAt(kind.length - 2);
	const hidden = (reference * factor + shift) % space;
	const noise = new Dice(seed, purposes.identifier, kindKey, reference).letters(length - region.prefix.length - 5);
	return `${kind}${region.prefix}${noise}${hidden.toString(36).padStart(5, '0')}`;
}

/** The number that an identifier hides, if it is well formed. The caller compares the whole identifier. */
export function referenceOf(id: string): number | undefined {
	const ending = /[0-9a-z]{5}$/.exec(id)?.[0];
	if (ending === undefined) return undefined;
	return (((Number.parseInt(ending, 36) - shift + space) % space) * inverse) % space;
}
