import {wrap} from '#domain/cells.ts';
import type {Span} from '#ui/spans.ts';
import type {ThemeTone} from '#ui/theme.ts';

// As wide as the pointer's column.
const margin = 2;

/** A sentence over as many lines as it needs. */
export function paragraph(text: string, columns: number, tone: ThemeTone = 'normal'): readonly (readonly Span[])[] {
	return wrap(text, columns - 2 * margin).map(line => [{text: line, tone}]);
}

export const blankLine: readonly Span[] = [];
