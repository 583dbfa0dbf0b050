import {toAppError} from '#domain/app-error.ts';
import type {SettingsStore} from '#ports.ts';
import type {Effect} from '#state/effect.ts';
import type {Message} from '#state/message.ts';

/** Writes down what was chosen. It counts in this run in any case; that it will not in the next one is told. */
export async function saveSettings(
	{change}: Extract<Effect, {readonly type: 'save-settings'}>,
	settings: SettingsStore,
	dispatch: (message: Message) => void,
): Promise<void> {
	try {
		await settings.save(change);
	} catch (error) {
		dispatch({type: 'settings-not-saved', error: toAppError(error)});
	}
}
