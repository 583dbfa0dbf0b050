import {toAppError} from '#domain/app-error.ts';
import {CopyError} from '#domain/copy-error.ts';
import type {Clipboard, Exporter} from '#ports.ts';
import type {Effect} from '#state/effect.ts';
import type {Message} from '#state/message.ts';

type ExportEffect = Extract<Effect, {readonly type: 'export'}>;

type CopyEffect = Extract<Effect, {readonly type: 'copy'}>;

/** Copies, and tells how far it is known to have come. */
export async function takeAway(
	{text, what}: CopyEffect,
	clipboard: Clipboard,
	dispatch: (message: Message) => void,
): Promise<void> {
	try {
		dispatch({type: 'copied', what, to: await clipboard.copy(text)});
	} catch (error) {
		if (!(error instanceof CopyError)) {
			throw error;
		}

		dispatch({type: 'copy-failed', problem: error.problem});
	}
}

/** Writes an export, with pauses for the screen between its pieces. */
export async function writeExport(
	{fileName, chunks, rows}: ExportEffect,
	exporter: Exporter,
	dispatch: (message: Message) => void,
): Promise<void> {
	try {
		dispatch({type: 'exported', path: await exporter.write(fileName, withPauses(chunks)), rows});
	} catch (error) {
		dispatch({type: 'export-failed', error: toAppError(error)});
	}
}

async function* withPauses(chunks: Iterable<string>): AsyncGenerator<string> {
	for (const chunk of chunks) {
		yield chunk;
		await new Promise(resolve => setImmediate(resolve));
	}
}
