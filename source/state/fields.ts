import {toPrintable} from '#domain/printable.ts';
import {fieldsOf, type NamedValue} from '#resources/fields.ts';
import {wordsFor} from '#text/words.ts';
import {kindOf, type Subject} from './details.ts';
import {memoizeLatest} from './memoize-latest.ts';
import type {FieldsOverlay} from './overlay.ts';
import type {State} from './state.ts';

/** A value that can be taken away, under the identity that cursors need. */
export type FieldEntry = NamedValue & {readonly id: string};

const minute = 60_000;

/** The values of the thing that the search lets through. */
export function fieldEntries(
	{now, language}: Pick<State, 'now' | 'language'>,
	{subject, search}: FieldsOverlay,
): readonly FieldEntry[] {
	const needle = search.value.trim().toLowerCase();
	const all = everyField(subject, language, Math.floor(now / minute) * minute);
	return needle === ''
		? all
		: all.filter(({label, value}) => `${label}\n${toPrintable(value)}`.toLowerCase().includes(needle));
}

const everyField = memoizeLatest(
	(subject: Subject, language: State['language'], now: number): readonly FieldEntry[] => {
		const context = {now, language, words: wordsFor(language)};
		const fields = fieldsOf(subject.item, kindOf(subject).columns, context);
		const seen = new Map<string, number>();
		return fields.map(field => {
			// The API has names that the table has as well: the first, the second of that name.
			const count = (seen.get(field.label) ?? 0) + 1;
			seen.set(field.label, count);
			return {...field, id: `${field.label} ${count}`};
		});
	},
);
