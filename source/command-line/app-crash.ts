import type {Language} from '#domain/language.ts';

/** What ended the app without being foreseen, and what the app knew. */
export class AppCrash extends Error {
	readonly language: Language;
	/** The types of the latest messages. */
	readonly messages: readonly string[];

	constructor(cause: unknown, {language, messages}: Pick<AppCrash, 'language' | 'messages'>) {
		super('The app has crashed.', {cause});
		this.language = language;
		this.messages = messages;
	}
}
