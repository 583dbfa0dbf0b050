import {play, signedInState, startState, typing} from '../support/sample-state.ts';
import type {GalleryEntry} from './gallery-entry.ts';

/** What lies over the screens. */
export const overlayEntries: readonly GalleryEntry[] = [
	{
		name: 'log/focused',
		state: options => play(signedInState(options), {type: 'pane-switched'}, {type: 'list-moved', move: {rows: -1}}),
	},
	{
		name: 'log/empty',
		state: options => play({...startState(options), screen: 'credentials'}),
	},
	{
		name: 'request',
		state: options =>
			play(
				signedInState(options),
				{type: 'pane-switched'},
				{type: 'list-moved', move: {rows: -1}},
				{type: 'request-opened'},
			),
	},
	{name: 'help', state: options => play(signedInState(options), {type: 'help-opened'})},
	{
		name: 'help/search',
		state: options =>
			play(signedInState(options), {type: 'help-opened'}, {type: 'filter-started'}, ...typing(searchFor(options))),
	},
	{
		name: 'too-small',
		state: options => play({...signedInState(options), size: {columns: 39, rows: 9}}),
	},
];

function searchFor({language}: {readonly language: string}): string {
	return language === 'en' ? 'page' : '页';
}
