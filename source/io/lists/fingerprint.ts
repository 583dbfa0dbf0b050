import type {Json, JsonRecord} from '#domain/json.ts';

// Two hashes of 32 bits, with a prime of FNV's and one of MurmurHash's.
const firstPrime = 0x01000193;
const secondPrime = 0x5bd1e995;
let first = 0;
let second = 0;

/** A number of 53 bits that two different values share once in nine thousand million million. */
export function fingerprint(value: Json): number {
	first = 0x811c9dc5;
	second = 0x2545f491;
	mixValue(value);
	return (first >>> 0) * 2 ** 21 + (second >>> 11);
}

function mixValue(value: Json): void {
	if (typeof value === 'string') {
		mixText(value);
	} else if (Array.isArray(value)) {
		mix(value.length + 0x10000);
		for (const item of value as readonly Json[]) {
			mixValue(item);
		}
	} else if (typeof value === 'object' && value !== null) {
		mix(0x20000);
		for (const key in value) {
			mixText(key);
			mixValue((value as JsonRecord)[key] ?? null);
		}
	} else {
		mix(0x30000);
		mixText(String(value));
	}
}

function mixText(text: string): void {
	mix(text.length + 0x40000);
	// Copies: where most of the time goes, and variables of the module are slow.
	let [a, b] = [first, second];
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		a = Math.imul(a ^ code, firstPrime);
		b = Math.imul(b ^ code, secondPrime);
		b ^= b >>> 15;
	}

	first = a;
	second = b;
}

function mix(code: number): void {
	first = Math.imul(first ^ code, firstPrime);
	second = Math.imul(second ^ code, secondPrime);
	second ^= second >>> 15;
}
