import {CopyError} from '#domain/copy-error.ts';
import type {Clipboard} from '#ports.ts';
import type {Effect} from '#state/effect.ts';
import type {Message} from '#state/message.ts';

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
