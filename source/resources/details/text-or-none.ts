import type {Context} from '../context.ts';

/** A text, or the dash that stands for none. */
export function orNone(text: string | undefined, {words}: Context): string {
	return text || words.values.none;
}

/** All of them in one text. */
export function listOrNone(texts: readonly string[], context: Context): string {
	return orNone(texts.join(', '), context);
}
