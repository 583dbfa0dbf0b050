import {parseCommandLine} from '#command-line/parse-command-line.ts';
import {scenarioNames} from '#demo/ecs-endpoint/scenarios.ts';
import type {Language} from '#domain/language.ts';
import {code, markdownTable} from './markdown-table.ts';
import {parseHelp} from './parse-help.ts';
import {docsWords} from './words.ts';

/** What the program's own help says: its options, then those that only some of its commands have. */
export function flagsTable(language: Language): string {
	const {options, commands} = helpOf(language);
	const known = new Set(options.map(({term}) => term));
	const ofCommands = new Map<string, {readonly meaning: string; readonly commands: string[]}>();
	for (const {term: command} of commands) {
		for (const {term, meaning} of helpOf(language, command).options) {
			if (!known.has(term)) {
				const option = ofCommands.get(term) ?? {meaning, commands: []};
				option.commands.push(command);
				ofCommands.set(term, option);
			}
		}
	}

	const {head, only} = docsWords[language].flags;
	return markdownTable(head, [
		...options.map(({term, meaning}) => [code(term), meaning]),
		...[...ofCommands].map(([term, option]) => [
			code(term),
			`${only(option.commands.map(code).join(language === 'en' ? ', ' : '、'))}${option.meaning}`,
		]),
	]);
}

function helpOf(language: Language, ...command: readonly string[]) {
	const help = parseCommandLine({
		arguments_: [...command, '--help', '--language', language],
		environment: {},
		version: '',
		scenarioNames,
	});
	if (help.kind !== 'print') {
		throw new Error('--help did not print.');
	}

	return parseHelp(help.text);
}
