import {type Language, languages} from '#domain/language.ts';
import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {type Candidate, type Command, plainCommand} from './command.ts';
import {intervalArgument, refreshEvery} from './interval.ts';
import {withMeant} from './match.ts';

const languageNames: Readonly<Record<Language, readonly string[]>> = {
	en: ['English', '英文', '英语'],
	'zh-CN': ['Chinese', '中文', '简体中文'],
};

/** Commands that are about the app itself. */
export const appCommands: readonly Command[] = [
	{
		name: 'refresh',
		aliases: ['reload', '刷新'],
		argument: intervalArgument,
		run: (_state, argument) => refreshEvery(argument),
	},
	plainCommand('log', ['日志'], {type: 'log-cycled'}),
	{
		name: 'language',
		aliases: ['lang', '语言'],
		argument: {
			usage: 'language',
			isRequired: 'language',
			complete: (state, piece) => ({piece, candidates: languageCandidates(state)}),
		},
		run: (state, argument) =>
			withMeant(languageCandidates(state), argument, 'language', ({value}) => ({
				message: {type: 'language-chosen', language: value as Language},
			})),
	},
	plainCommand('help', ['h', '帮助'], {type: 'help-opened'}),
	plainCommand('quit', ['q', 'q!', 'qa', 'qa!', 'wq', 'exit', '退出'], {type: 'quit-requested', by: 'key'}),
];

function languageCandidates(state: State): readonly Candidate[] {
	const {english, chinese} = wordsFor(state.language).palette.meanings;
	const descriptions: Readonly<Record<Language, string>> = {en: english, 'zh-CN': chinese};
	return languages.map(value => ({value, names: languageNames[value], description: descriptions[value]}));
}
