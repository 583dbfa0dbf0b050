import {type FilterProblemKind, WrongFilter} from './problem.ts';

/** A piece of an expression: what it says and where it stands. */
export type Piece = {
	/** Without quotes. */
	readonly value: string;
	readonly start: number;
	readonly end: number;
};

/** Reads an expression from left to right. */
export class FilterReader {
	readonly #text: string;
	position = 0;

	constructor(text: string) {
		this.#text = text;
	}

	get isAtEnd(): boolean {
		return this.position >= this.#text.length;
	}

	/** At the end or before a space: the term is complete. */
	get isAtBreak(): boolean {
		return this.isAtEnd || /\s/.test(this.#text.charAt(this.position));
	}

	skipSpaces(): void {
		this.match(/\s*/y);
	}

	/** What a sticky pattern finds here; goes on behind it. */
	match(pattern: RegExp): RegExpExecArray | undefined {
		pattern.lastIndex = this.position;
		const found = pattern.exec(this.#text) ?? undefined;
		this.position += found?.[0].length ?? 0;
		return found;
	}

	/** A text in quotes, or everything up to the next space; empty right before one. */
	value(): Piece {
		const quoted = this.quoted();
		if (quoted === undefined) {
			const start = this.position;
			return {value: this.match(/\S*/y)?.[0] ?? '', start, end: this.position};
		}

		this.endTerm();
		return quoted;
	}

	/** A text in quotes, `"…"` or `'…'`; the quote itself stands twice in it. Undefined when there is no quote here. */
	quoted(): Piece | undefined {
		const start = this.position;
		const [quote] = this.match(/["']/y) ?? [];
		if (quote === undefined) {
			return undefined;
		}

		const found = this.match(quote === '"' ? /([^"]*(?:""[^"]*)*)"(?!")/y : /([^']*(?:''[^']*)*)'(?!')/y);
		if (found === undefined) {
			throw this.problem('quote-not-closed', start, Number.POSITIVE_INFINITY);
		}

		return {value: (found[1] ?? '').replaceAll(quote + quote, quote), start, end: this.position};
	}

	/** Nothing may stick to a closing quote. */
	endTerm(): void {
		if (!this.isAtBreak) {
			const start = this.position;
			this.match(/\S*/y);
			throw this.problem('text-after-quote', start);
		}
	}

	problem(kind: FilterProblemKind, start: number, end = this.position, suggestion?: string): WrongFilter {
		const text = this.#text.slice(start, end);
		return new WrongFilter({kind, position: start, text, ...(suggestion !== undefined && {suggestion})});
	}
}
