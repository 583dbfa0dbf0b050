const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
const golden = 0x9e37_79b9;
const range = 0x1_0000_0000;

function mix(value: number): number {
	let mixed = value | 0;
	mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
	mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
	return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * The same keys give the same throws, on every machine. A record has one dice per purpose, so a throw added for one
 * purpose leaves all other fields as they were.
 */
export class Dice {
	#state: number;

	constructor(first: number, second: number, third = 0, fourth = 0) {
		let state = mix(first + golden);
		state = mix(state ^ mix(second + golden));
		state = mix(state ^ mix(third + golden));
		this.#state = mix(state ^ mix(fourth + golden));
	}

	fraction(): number {
		this.#state = (this.#state + golden) | 0;
		return mix(this.#state) / range;
	}

	below(limit: number): number {
		return Math.floor(this.fraction() * limit);
	}

	chance(probability: number): boolean {
		return this.fraction() < probability;
	}

	pick<T>(choices: readonly T[]): T {
		const choice = choices[this.below(choices.length)];
		if (choice === undefined) throw new RangeError('nothing to pick from');
		return choice;
	}

	letters(length: number): string {
		return this.#digits(length, 36, 5);
	}

	hex(length: number): string {
		return this.#digits(length, 16, 8);
	}

	/** Version 5, like the identifiers that the service gives out. */
	uuid(): string {
		const variant = this.pick(['8', '9', 'a', 'b']);
		return `${this.hex(8)}-${this.hex(4)}-5${this.hex(3)}-${variant}${this.hex(3)}-${this.hex(12)}`;
	}

	// One throw is good for several digits.
	#digits(length: number, base: number, perThrow: number): string {
		let text = '';
		while (text.length < length) {
			let rest = Math.floor(this.fraction() * range);
			for (let count = Math.min(perThrow, length - text.length); count > 0; count--) {
				text += alphabet.charAt(rest % base);
				rest = Math.floor(rest / base);
			}
		}

		return text;
	}
}

/** What a dice is thrown for. */
export const purposes = {
	region: 1,
	age: 2,
	blueprint: 3,
	machine: 4,
	identifier: 5,
	network: 6,
	disk: 7,
	request: 8,
	group: 9,
	guest: 10,
	restless: 11,
	settling: 12,
	past: 13,
	networkInterface: 14,
	rule: 15,
	snapshot: 16,
	event: 17,
	load: 18,
	console: 19,
	credentials: 20,
	metadataToken: 21,
	oauthToken: 22,
} as const;
