import {scenarioNames} from '#demo/ecs-endpoint/scenarios.ts';
import type {Language} from '#domain/language.ts';
import {code, markdownTable} from './markdown-table.ts';
import {docsWords} from './words.ts';

/** What the built-in endpoint can be made to do. */
export function scenariosTable(language: Language): string {
	const {head, meanings} = docsWords[language].scenarios;
	return markdownTable(
		head,
		scenarioNames.map(name => [code(name), meanings[name]]),
	);
}
