// The latest of this thread: what goes wrong by mistake is told in words that nobody knows beforehand.
const known = new Set<string>();
const mostKnown = 1000;
// What is shorter may be a part of any word.
const shortestKnown = 8;

/** The text with stars for all secrets that there are. */
export function withoutSecrets(text: string): string {
	return [...known]
		.flatMap(secret => [secret, JSON.stringify(secret).slice(1, -1)])
		.reduce((left, secret) => left.replaceAll(secret, '***'), text);
}

function remember(value: unknown): void {
	if (typeof value !== 'string' || value.length < shortestKnown) {
		return;
	}

	known.delete(value);
	known.add(value);
	if (known.size > mostKnown) {
		known.delete(known.values().next().value ?? '');
	}
}

/**
 * A value that must not be seen: it prints, inspects and serialises as `***`.
 * Only `io/` calls `reveal`, at the moment the value leaves for a request or a file.
 */
export class Secret<T = string> {
	readonly #value: T;

	constructor(value: T) {
		this.#value = value;
		remember(value);
	}

	reveal(): T {
		return this.#value;
	}

	/** Works on the hidden value without letting it out: the result is hidden as well. */
	map<U>(change: (value: T) => U): Secret<U> {
		return new Secret(change(this.#value));
	}

	/** `map` for a change that is hidden already. */
	flatMap<U>(change: (value: T) => Secret<U>): Secret<U> {
		return change(this.#value);
	}

	/** One fact about the hidden value that may be shown, such as its length. */
	tell<U extends number | boolean>(fact: (value: T) => U): U {
		return fact(this.#value);
	}

	toString(): string {
		return '***';
	}

	toJSON(): string {
		return '***';
	}

	// Node's own hook of `console.log` and `util.inspect`, named without importing them.
	[Symbol.for('nodejs.util.inspect.custom')](): string {
		return '***';
	}
}
