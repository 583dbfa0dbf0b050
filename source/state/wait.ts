import type {RegionLoad} from './list.ts';
import {listOf, resourceInFocus} from './lists.ts';
import type {State} from './state.ts';

type Load = Pick<RegionLoad<unknown>, 'status' | 'generation'>;

/** What the user is waiting for, and since when, milliseconds since 1970, to the second. */
export type Wait = {readonly name: string; readonly since: number};

/** What the user is waiting for, by a name that the next waiting does not have; undefined: nothing. */
function waitedFor(state: State): string | undefined {
	const {screen, overlay, profiles, credentials, profileForm, regions, details} = state;
	const isBusy = overlay !== undefined && 'isBusy' in overlay && overlay.isBusy;
	if (isBusy || profiles.opening !== undefined || credentials.isChecking || profileForm?.work !== undefined) {
		return 'sign-in';
	}

	if (screen === 'regions') {
		return regions.status.phase === 'loading' ? `regions ${regions.generation}` : undefined;
	}

	if (screen === 'details' && Object.values(details.parts).some(({status}) => status.phase === 'loading')) {
		return `details ${details.subject?.item.id}`;
	}

	const name = resourceInFocus(state);
	const loads: readonly Load[] = name ? listOf(state, name).loads : [];
	const generations = loads.flatMap(({status, generation}) => (status.phase === 'loading' ? [generation] : []));
	// What was asked for first: a region that is asked again is no new waiting.
	return generations.length > 0 ? `${name} ${Math.min(...generations)}` : undefined;
}

/** Whether it is to be noted that the user waits for something else than before. */
export function isNewWait(state: State): boolean {
	const name = waitedFor(state);
	return name !== undefined && name !== state.wait?.name;
}

/** Notes from when on the user waits. State knows the time only when it has been told. */
export function noteWait(state: State): State {
	const name = waitedFor(state);
	return name !== undefined && isNewWait(state) ? {...state, wait: {name, since: state.now}} : state;
}

/** Forgets the waiting that is over. */
export function endWait(state: State): State {
	const {wait, ...rest} = state;
	return wait && wait.name !== waitedFor(state) ? rest : state;
}

/** How many whole seconds the user has waited at a moment, milliseconds since 1970. */
export function waitedSeconds({wait}: State, now: number): number {
	return wait ? Math.max(0, Math.floor((now - wait.since) / 1000)) : 0;
}
