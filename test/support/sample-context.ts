import type {Language} from '#domain/language.ts';
import type {Context} from '#resources/context.ts';
import {wordsFor} from '#text/words.ts';
import {sampleNow} from './sample-instances.ts';

export function sampleContext(language: Language = 'en'): Context {
	return {now: sampleNow, language, words: wordsFor(language)};
}
