import type {Language} from '#domain/language.ts';

/** The language of the locale in the environment, as POSIX orders it: LC_ALL, LC_MESSAGES, LANG. */
export function detectLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
	const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
	return /^zh(?:[-_.@]|$)/i.test(locale) ? 'zh-CN' : 'en';
}
