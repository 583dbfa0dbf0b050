import {expect, test} from 'vitest';
import {languages} from '#domain/language.ts';
import {usageOf} from '#palette/command.ts';
import {commands, commandsCalled} from '#palette/commands.ts';
import {wordsFor} from '#text/words.ts';

test('no name stands twice', () => {
	const names = commands.flatMap(({name, aliases}) => [name, ...aliases]);
	expect(names).toEqual([...new Set(names)]);
});

test.each(languages)('every command has its words in %s, and no words are without a command', language => {
	const {commands: meanings, usages} = wordsFor(language).palette;
	expect(Object.keys(meanings).toSorted()).toEqual(commands.map(({name}) => name).toSorted());
	expect(new Set(Object.keys(usages))).toEqual(new Set(commands.flatMap(({argument}) => argument?.usage ?? [])));
	for (const command of commands) {
		expect(usageOf(command, wordsFor(language))).toMatch(/^:[a-z]+( \S.*)?$/);
	}
});

test('a command is found by all of its names, and by the beginning of the first as long as that is clear', () => {
	const called = (word: string) => commandsCalled(word).map(({name}) => name);
	for (const {name, aliases} of commands) {
		for (const word of [name, ...aliases, name.toUpperCase()]) {
			expect(called(word)).toEqual([name]);
		}
	}

	expect(called('reg')).toEqual(['regions']);
	expect(called('re')).toEqual(['regions', 'retry', 'refresh']);
	expect(called('no such')).toEqual([]);
	expect(called('')).toEqual([]);
});
