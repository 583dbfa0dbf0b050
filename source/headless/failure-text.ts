import type {AppError} from '#domain/app-error.ts';
import {cellWidth, fitText} from '#domain/cells.ts';
import {toPrintable} from '#domain/printable.ts';
import {explainError} from '#text/explain-error.ts';
import type {Words} from '#text/words.ts';

/** An error as lines for stderr. `introduction` says what it means for the command; without, the error itself does. */
export function failureText(error: AppError, words: Words, introduction?: string): string {
	const {title, hint} = explainError(error, words);
	const {fields} = words.request;
	const {kind, attempts = 1, code, httpStatus, message, requestId, recommend} = error;
	const sentence = attempts > 1 ? words.headless.tried(title, attempts) : title;
	const facts: readonly (readonly [label: string, value: string | undefined])[] = [
		[fields.meaning, introduction === undefined ? undefined : sentence],
		// What is wrong with a file is no code, and stands in the sentence.
		[fields.code, kind === 'file-not-understood' ? undefined : code],
		[fields.status, httpStatus === undefined ? undefined : String(httpStatus)],
		[fields.message, message],
		[fields.hint, hintFor(error, words) ?? hint],
		[fields.requestId, requestId],
		[fields.recommend, recommend],
	];
	return `${words.commandLine.problem(introduction ?? sentence)}\n${factLines(facts)}`;
}

/** Where the advice of the app speaks of its keys. */
function hintFor({kind}: AppError, {headless}: Words): string | undefined {
	const hints: Readonly<Record<string, string>> = headless.hints;
	return Object.hasOwn(hints, kind) ? hints[kind] : undefined;
}

function factLines(facts: readonly (readonly [label: string, value: string | undefined])[]): string {
	const known = facts.map(([label, value = '']) => ({label, text: toPrintable(value)})).filter(({text}) => text !== '');
	const width = Math.max(...known.map(({label}) => cellWidth(label)));
	return known.map(({label, text}) => `  ${fitText(label, width)}  ${text}\n`).join('');
}
