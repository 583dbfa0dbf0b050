import type {AppError} from '#domain/app-error.ts';
import type {Remote} from '#domain/remote.ts';
import type {Line} from '#resources/line.ts';
import {lineText} from '#resources/search-lines.ts';
import type {Tone} from '#resources/tone.ts';
import {sampleNow} from './sample-instances.ts';
import {noPermission} from './sample-requests.ts';

export function loaded<T>(value: T): Remote<T> {
	return {status: {phase: 'loaded', at: sampleNow}, value};
}

/** Asked for, for the first time or again. */
export function loading<T>(value?: T): Remote<T> {
	return {status: {phase: 'loading', since: sampleNow}, ...(value !== undefined && {value})};
}

export function failed<T>(error: AppError, value?: T): Remote<T> {
	return {status: {phase: 'failed', at: sampleNow, error}, ...(value !== undefined && {value})};
}

/** `Forbidden.RAM` for that action. */
export function forbidden(action: string): AppError {
	return {...noPermission, action, missingPermission: `ecs:${action}`};
}

/** The lines as they are read, without what fills them up. */
export function texts(lines: readonly Line[]): readonly string[] {
	return lines.map(line => lineText(line).trimEnd());
}

/** The lines below a heading, up to the next one. */
export function under(lines: readonly Line[], heading: string): readonly string[] {
	const start = lines.findIndex(line => line.kind === 'heading' && line.text === heading);
	const end = lines.findIndex((line, index) => index > start && line.kind === 'heading');
	return start === -1 ? [] : texts(lines.slice(start + 1, end === -1 ? undefined : end)).filter(text => text !== '');
}

export function headings(lines: readonly Line[]): readonly string[] {
	return lines.flatMap(line => (line.kind === 'heading' ? [line.text] : []));
}

/** The tone of the line that has this text in it. */
export function toneOf(lines: readonly Line[], text: string): Tone | undefined {
	const line = lines.find(one => lineText(one).includes(text));
	return line !== undefined && 'tone' in line ? line.tone : 'normal';
}
