import {expect, test} from 'vitest';
import {
	columnNames,
	type Filter,
	instanceLanguage,
	matchesFilter,
	parseFilter,
	quoteForFilter,
	searchedText,
} from '#domain/filter/filter.ts';
import type {Instance} from '#domain/instance.ts';
import fastCheck from '../../support/fast-check.ts';
import {instanceNamed} from '../../support/instances.ts';

const pieces = fastCheck.constantFrom(
	...[
		'"',
		"'",
		'/',
		'!',
		'=',
		'<',
		'>',
		'*',
		' ',
		'tag:',
		'(',
		')',
		'+',
		'|',
		'[',
		'\\',
		'{2,}',
		'?',
		'30d',
		'2026-01-31',
	],
	...columnNames(instanceLanguage),
);
const expressions = fastCheck.oneof(
	fastCheck.string({unit: 'binary'}),
	fastCheck.array(fastCheck.oneof(pieces, fastCheck.string())).map(parts => parts.join('')),
);
const texts = fastCheck.string({unit: 'binary', minLength: 1});

function read(expression: string): Filter<Instance> {
	const parsed = parseFilter(expression, instanceLanguage);
	if (!parsed.ok) {
		throw new Error(JSON.stringify(parsed.problem));
	}

	return parsed.filter;
}

test('any text is an expression that can be matched or has its problem in it', () => {
	const instance = instanceNamed('web-1', {tags: [{key: 'env', value: 'prod'}]});
	fastCheck.assert(
		fastCheck.property(expressions, expression => {
			const parsed = parseFilter(expression, instanceLanguage);
			if (parsed.ok) {
				expect(matchesFilter(parsed.filter, instance, 0)).toBeTypeOf('boolean');
			} else {
				const {position, text} = parsed.problem;
				expect(text).not.toBe('');
				expect(expression.slice(position, position + text.length)).toBe(text);
			}
		}),
		{numRuns: 2000},
	);
});

test('a quoted text is plain text and finds what it is a part of', () => {
	fastCheck.assert(
		fastCheck.property(texts, texts, (text, around) => {
			const instance = instanceNamed(`${around}${text}`, {description: text});
			expect(matchesFilter(read(quoteForFilter(text)), instance, 0)).toBe(true);
			expect(matchesFilter(read(`!${quoteForFilter(text)}`), instance, 0)).toBe(false);
		}),
	);
});

test('a quoted value is equal to itself', () => {
	fastCheck.assert(
		fastCheck.property(texts, texts, (name, tag) => {
			const instance = instanceNamed(name, {tags: [{key: tag, value: name}]});
			const [quotedName, quotedTag] = [quoteForFilter(name), quoteForFilter(tag)];
			for (const term of [`name=${quotedName}`, `tag:${quotedTag}`, `tag:${quotedTag}=${quotedName}`]) {
				expect(matchesFilter(read(term), instance, 0)).toBe(true);
				expect(matchesFilter(read(`!${term}`), instance, 0)).toBe(false);
			}
		}),
	);
});

test('terms are independent of each other: together they find what each of them finds', () => {
	const fleet = ['web-1', 'web 2', 'db', 'a"b', '/x/'].map(name => instanceNamed(name));
	const terms = fastCheck.constantFrom('web', '!web', 'name=db', '/\\d/', '"a""b"', 'cpu>1', 'tag:x', '!"/x/"');
	fastCheck.assert(
		fastCheck.property(terms, terms, (one, other) => {
			const find = (expression: string) => fleet.filter(item => matchesFilter(read(expression), item, 0));
			expect(find(`${one} ${other}`)).toEqual(find(one).filter(item => find(other).includes(item)));
		}),
	);
});

test('one value of the searched text can not be taken for two', () => {
	expect(searchedText(instanceLanguage, instanceNamed('one\ntwo\r\n  three')).split('\n')[0]).toBe('one two three');
});
