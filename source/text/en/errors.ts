import type {ErrorKind} from '#domain/app-error.ts';
import type {ErrorFacts} from '#text/error-facts.ts';
import {advice} from './error-advice.ts';
import {sentences} from './error-sentences.ts';

const where = ({action, region}: ErrorFacts) => (action ? `${action}${region ? ` in ${region}` : ''}: ` : '');

export const errors = {
	title: (facts: ErrorFacts, kind: ErrorKind) => `${where(facts)}${sentences[kind](facts)}`,
	hint: (facts: ErrorFacts, kind: ErrorKind) => advice[kind](facts),
	inOneLine: (title: string, hint: string) => `${title}. ${hint}`,
	kept: 'What is shown is older.',
	incomplete: 'The list is not complete.',
};
