import type {Language} from '#domain/language.ts';
import {usageOf} from '#palette/command.ts';
import {commands} from '#palette/commands.ts';
import {wordsFor} from '#text/words.ts';
import {code, markdownTable} from './markdown-table.ts';
import {docsWords} from './words.ts';

/** The command table, with every other name that a command has. */
export function commandsTable(language: Language): string {
	const words = wordsFor(language);
	return markdownTable(
		docsWords[language].commands.head,
		commands.map(command => [
			code(usageOf(command, words)),
			command.aliases.map(code).join(' '),
			words.palette.commands[command.name],
		]),
	);
}
