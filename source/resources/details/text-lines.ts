import {wrap} from '#domain/cells.ts';
import type {Line} from '../line.ts';
import type {Tone} from '../tone.ts';

/** A text from anywhere, in as many lines as it takes. */
export function textLines(text: string, width: number, tone?: Tone): readonly Line[] {
	return wrap(text, width).map(line => ({kind: 'text', text: line, ...(tone && {tone})}));
}
