import type {ResourceItem} from '#resources/registry.ts';
import type {DataAge} from '#state/data-age.ts';
import {type RegionLoad, summarize} from '#state/list.ts';
import {listOf, resourceInFocus} from '#state/lists.ts';
import {screenAge} from '#state/screen-age.ts';
import type {State} from '#state/state.ts';
import {waitedSeconds} from '#state/wait.ts';
import {type Words, wordsFor} from '#text/words.ts';
import type {ThemeTone} from '#ui/theme.ts';

/** How long the user has waited, so that a slow answer does not look like a frozen app. */
export function waitLabel(state: State): string | undefined {
	const seconds = waitedSeconds(state, state.now);
	return seconds < 1 ? undefined : wordsFor(state.language).header.waited(Math.floor(seconds / 60), seconds % 60);
}

/** How old what is shown is, or how far the reading has come. */
export function ageLabel(state: State): {readonly text: string; readonly tone: ThemeTone} | undefined {
	const words = wordsFor(state.language);
	const {screen, regions, details} = state;
	const isLoading =
		(screen === 'regions' && regions.status.phase === 'loading') ||
		(screen === 'details' && Object.values(details.parts).some(({status}) => status.phase === 'loading'));
	if (isLoading) {
		return {text: words.header.loading, tone: 'changing'};
	}

	const name = resourceInFocus(state);
	const loads: readonly RegionLoad<ResourceItem>[] = name ? listOf(state, name).loads : [];
	const {phase, arrived, total, isComplete} = summarize(loads);
	if (phase === 'loading') {
		// Those that have said nothing yet may have any number.
		const isWhole = loads.every(load => load.total !== undefined || load.isComplete);
		const text = arrived === 0 ? words.header.loading : words.list.progress(arrived, isWhole ? total : undefined);
		return {text, tone: 'changing'};
	}

	const age = screenAge(state);
	if (age === undefined) {
		return undefined;
	}

	const text = ageText(age, words);
	const isOld =
		state.sessionEnd !== undefined ||
		(screen === 'regions' ? regions.status.phase === 'failed' : phase === 'failed' && isComplete);
	return isOld ? {text: words.header.old(text), tone: 'changing'} : {text: words.header.age(text), tone: 'muted'};
}

function ageText(age: DataAge, {header}: Words): string {
	switch (age.unit) {
		case 'now':
			return header.now;
		case 'seconds':
			return header.secondsAgo(age.count);
		case 'minutes':
			return header.minutesAgo(age.count);
		case 'hours':
			return header.hoursAgo(age.count);
	}
}
