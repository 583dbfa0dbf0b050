import {Buffer} from 'node:buffer';
import {createHash} from 'node:crypto';

/** A text that must not be seen, and what it is. */
export type Planted = {
	readonly what: string;
	readonly value: string;
};

/** A secret that was found where it must not be. */
export type Leak = {
	readonly what: string;
	/** In which of its forms. */
	readonly form: string;
	readonly around: string;
};

// Long enough that no other text has them by chance.
const pieceLength = 12;

/** A secret that can be told from all others from its first letter on. Of letters and digits, as real ones are. */
export function plant(what: string): Planted {
	const letters = createHash('sha256').update(what).digest('base64').replaceAll(/[+/=]/g, 'x');
	return {what, value: `Zq${letters}`.slice(0, 40)};
}

/** One with all that is written in another way in an address, in JSON or in a shell. */
export function plantOdd(what: string): Planted {
	const {value} = plant(what);
	return {what, value: `${value.slice(0, 8)}+/="\\'&%${value.slice(8)}`};
}

/** All secrets of a run: those that were planted, and those that were given out meanwhile. */
export class Secrets {
	readonly #forms = new Map<string, readonly (readonly [form: string, text: string])[]>();
	readonly #what = new Map<string, string>();

	get size(): number {
		return this.#what.size;
	}

	add(...secrets: readonly Planted[]): void {
		for (const {what, value} of secrets) {
			if (value.length >= pieceLength && !this.#what.has(value)) {
				this.#what.set(value, what);
				this.#forms.set(value, formsOf(value));
			}
		}
	}

	/** Those that are such a thing. */
	valuesOf(what: RegExp): readonly string[] {
		return [...this.#what].filter(([, name]) => what.test(name)).map(([value]) => value);
	}

	/** Those that stand in a text, in whatever form. `allowed`: values that may. */
	findIn(text: string, allowed: ReadonlySet<string> = new Set()): readonly Leak[] {
		const leaks: Leak[] = [];
		for (const [value, forms] of this.#forms) {
			const [form, found] = allowed.has(value) ? [] : (forms.find(([, form]) => text.includes(form)) ?? []);
			if (form !== undefined && found !== undefined) {
				const at = text.indexOf(found);
				leaks.push({what: this.#what.get(value) ?? '', form, around: text.slice(Math.max(0, at - 60), at + 60)});
			}
		}

		return leaks;
	}
}

function formsOf(value: string): readonly (readonly [form: string, text: string])[] {
	const pieces = [value, JSON.stringify(value).slice(1, -1)]
		.flatMap(text =>
			[0, pieceLength, 2 * pieceLength, text.length - pieceLength]
				.filter(start => start >= 0 && start + pieceLength <= text.length)
				.map(start => ['a piece', text.slice(start, start + pieceLength)] as const),
		)
		// So begin the secrets of the built-in endpoint, and also its keys and the names of its roles.
		.filter(([, piece]) => !/^yundeck-?demo/i.test(piece));
	const hex = Buffer.from(value).toString('hex');
	const forms: readonly (readonly [form: string, text: string])[] = [
		['itself', value],
		...pieces,
		// What stands before it decides which of three it is.
		...[0, 1, 2].flatMap(before => [
			['base64', base64Within(value, before, 'base64')] as const,
			['base64url', base64Within(value, before, 'base64url')] as const,
		]),
		['hex', hex],
		['HEX', hex.toUpperCase()],
		['an address', encodeURIComponent(value)],
		['JSON', JSON.stringify(value).slice(1, -1)],
	];
	return forms.filter(([, text]) => text.length >= pieceLength);
}

/** As it looks in the middle of something longer. */
function base64Within(value: string, before: number, encoding: 'base64' | 'base64url'): string {
	const text = Buffer.from(`${'\0'.repeat(before)}${value.slice(0, 24)}`).toString(encoding);
	// The first letters are of what stands before, the last of what follows.
	return text.slice(before === 0 ? 0 : 4, -4);
}
