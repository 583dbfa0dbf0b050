import {withoutSecrets} from './secret.ts';

// Keys, tokens, signatures, ids: long and not a word. A word of 24 letters may still be a name in the code.
const random = /[\w+/=~-]{12,}/g;
const word = /^[a-z]{1,23}(?:_[a-z]{1,23})*$/i;
const quoted = /".*"|'[^']*'|`[^`]*`|“[^”]*”/gs;
const name = /^.[a-z_$][a-z_$.]{0,23}.$/i;
const hidden = '***';

/**
 * The message of an error without what could be a secret in it: whatever looks like a key, and quotations that are no
 * names in the code, such as the piece of a file that a parser stumbled over. `known`: secrets that are known as such.
 */
export function hideSuspects(text: string, known: readonly string[]): string {
	return known
		.filter(secret => secret !== '')
		.reduce((rest, secret) => rest.replaceAll(secret, hidden), withoutSecrets(text))
		.replaceAll(quoted, quotation =>
			name.test(quotation) ? quotation : `${quotation.at(0)}${hidden}${quotation.at(-1)}`,
		)
		.replaceAll(random, piece => (word.test(piece) ? piece : hidden));
}
