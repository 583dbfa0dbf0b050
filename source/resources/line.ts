import type {Tone} from './tone.ts';

/** A line of a text that scrolls: details, a request, a raw record. Cut to the width it was made for. */
export type Line =
	| {readonly kind: 'heading'; readonly text: string}
	/** `label` is filled up to the column of the values; all spaces on the second and later lines of a long value. */
	| {readonly kind: 'field'; readonly label: string; readonly value: string; readonly tone?: Tone}
	| {readonly kind: 'text'; readonly text: string; readonly tone?: Tone}
	| {readonly kind: 'blank'};
