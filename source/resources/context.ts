import type {Language} from '#domain/language.ts';
import type {Words} from '#text/words.ts';

/** What a value may depend on besides the thing itself. */
export type Context = {
	/** Milliseconds since 1970. */
	readonly now: number;
	readonly language: Language;
	readonly words: Words;
};
