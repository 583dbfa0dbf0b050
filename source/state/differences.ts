import type {Context} from '#resources/context.ts';
import {type ResourceItems, type ResourceName, resourceOf} from '#resources/registry.ts';
import {wordsFor} from '#text/words.ts';
import type {Differences} from './finish-region.ts';
import type {State} from './state.ts';

/**
 * In which columns of its table two readings of a row differ, whether they are on the screen or not. Both are seen at
 * the same moment, so that what only ages is no difference.
 */
export function differencesOf<K extends ResourceName>({now, language}: State, name: K): Differences<ResourceItems[K]> {
	const context: Context = {now, language, words: wordsFor(language)};
	const {columns} = resourceOf(name);
	return (before, after) =>
		columns.filter(({value}) => value(before, context) !== value(after, context)).map(({title}) => title);
}
