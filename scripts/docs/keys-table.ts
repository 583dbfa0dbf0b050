import type {Language} from '#domain/language.ts';
import {displayChords} from '#keys/chords.ts';
import {groupedBindings} from '#keys/help.ts';
import {wordsFor} from '#text/words.ts';
import {code, markdownTable} from './markdown-table.ts';
import {docsWords} from './words.ts';

/** The key table, under the headings of the app's own help. */
export function keysTable(language: Language): string {
	const words = wordsFor(language);
	return markdownTable(
		docsWords[language].keys.head,
		groupedBindings().flatMap(({group, bindings}) => [
			[`**${words.help.groups[group]}**`, ''],
			...bindings.map(({keys, label}) => [
				displayChords(keys).split(' ').map(code).join(' '),
				// In the app the word stands next to what it means; here it has to say it all.
				words.keys[label === 'log' ? 'logCycle' : label],
			]),
		]),
	);
}
