import type {Language} from '#domain/language.ts';
import {initialState} from '#state/initial-state.ts';
import type {Message} from '#state/message.ts';
import type {Settings, Size, State} from '#state/state.ts';
import {update} from '#state/update.ts';
import {instanceList, loadOf} from './instance-list.ts';
import {sampleAccount, sampleIdentity, sampleProfiles} from './sample-account.ts';
import {sampleInstances, sampleNow} from './sample-instances.ts';
import {sampleRegion, sampleRegions} from './sample-regions.ts';
import {sampleLog} from './sample-requests.ts';

export type SampleOptions = {
	readonly size: Size;
	readonly language: Language;
	readonly hasColor?: boolean;
};

/** The app as it starts. */
export function startState({size, language, hasColor = true}: SampleOptions, settings: Partial<Settings> = {}): State {
	return initialState({
		size,
		language,
		now: sampleNow,
		settings: {
			isDemo: false,
			isReadOnly: false,
			hasColor,
			profilePath: '/home/lin/.config/yundeck-nodejs/config.json',
			...settings,
		},
	});
}

/** Signed in, with a region open and its instances on the screen. */
export function signedInState(options: SampleOptions, settings: Partial<Settings> = {}): State {
	const {language} = options;
	const state = startState(options, settings);
	return play({
		...state,
		screen: 'instances',
		account: sampleAccount,
		identity: {status: {phase: 'loaded', at: sampleNow - 64_000}, value: sampleIdentity, generation: 0},
		profiles: {...state.profiles, items: sampleProfiles, status: {phase: 'loaded', at: sampleNow - 65_000}},
		regions: {
			...state.regions,
			items: sampleRegions(language),
			shown: sampleRegions(language),
			cursor: {id: 'cn-hangzhou', index: 5, top: 0},
			status: {phase: 'loaded', at: sampleNow - 64_000},
		},
		place: {regions: [sampleRegion('cn-hangzhou', language)], isAll: false},
		lists: {
			...state.lists,
			instances: instanceList(
				loadOf(sampleRegion('cn-hangzhou', language), sampleInstances, {
					total: sampleInstances.length,
					isComplete: true,
					readAt: sampleNow - 12_000,
					status: {phase: 'loaded', at: sampleNow - 12_000},
				}),
			),
		},
		recentRegions: ['cn-hangzhou', 'ap-southeast-1'].map(id => sampleRegion(id, language)),
		log: {...state.log, entries: sampleLog},
	});
}

/** What the app makes of a state after these messages. Effects are left undone. */
export function play(state: State, ...messages: readonly Message[]): State {
	// A change of size first: whatever scrolls finds its place.
	const {size} = state;
	const settled: readonly Message[] = [
		{type: 'resized', size: {columns: size.columns, rows: size.rows + 1}},
		{type: 'resized', size},
	];
	return [...settled, ...messages].reduce((current, message) => update(current, message)[0], state);
}

/** The messages of typing into whatever has the keys. */
export function typing(text: string): readonly Message[] {
	return Array.from(text, character => ({type: 'text-entered', text: character}));
}
