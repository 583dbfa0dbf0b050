import type {Language} from '#domain/language.ts';
import {en, type Words} from './en.ts';
import {zhCn} from './zh-cn.ts';

export type {Words} from './en.ts';

/** Names of texts that other tables refer to. */
export type ColumnTitle = keyof Words['columns'];
export type KeyLabel = keyof Words['keys'];
export type KeyGroup = keyof Words['help']['groups'];
export type DisabledReason = Exclude<keyof Words['disabled'], 'notHere'>;
export type CommandName = keyof Words['palette']['commands'];
export type CommandUsage = keyof Words['palette']['usages'];
export type CredentialProblem = keyof Words['credentials']['problems'];

const words = {en, 'zh-CN': zhCn} satisfies Record<Language, Words>;

export function wordsFor(language: Language): Words {
	return words[language];
}
