import {type DataAge, dataAge} from './data-age.ts';
import {summarize} from './list.ts';
import {listOf, resourceInFocus} from './lists.ts';
import type {State} from './state.ts';

/** When what the screen shows was read, milliseconds since 1970. */
function screenReadAt(state: State): number | undefined {
	const {screen, regions} = state;
	switch (screen) {
		case 'start':
		case 'profiles':
		case 'credentials':
		case 'profile-form':
			return undefined;
		case 'regions':
			return regions.status.phase === 'loaded' ? regions.status.at : undefined;
		default: {
			const name = resourceInFocus(state);
			return name && summarize(listOf(state, name).loads).readAt;
		}
	}
}

/** How old that is at a moment, milliseconds since 1970. */
export function screenAge(state: State, now = state.now): DataAge | undefined {
	const readAt = screenReadAt(state);
	return readAt === undefined ? undefined : dataAge(readAt, now);
}
