import type {State} from '#state/state.ts';
import {press} from '../support/press.ts';
import {play, type SampleOptions, signedInState, startState, typing} from '../support/sample-state.ts';
import type {GalleryEntry} from './gallery-entry.ts';

function opened(options: SampleOptions): State {
	return press(signedInState(options), ':');
}

function typed(options: SampleOptions, text: string): State {
	return play(opened(options), ...typing(text));
}

/** After these commands, with the command line open again. */
function after(options: SampleOptions, ...lines: readonly string[]): State {
	return lines.reduce(
		(state, line) => press(press(play(state, ...typing(line)), 'enter'), ':'),
		press(signedInState(options), ':'),
	);
}

/** The command line and the choice of columns. */
export const paletteEntries: readonly GalleryEntry[] = [
	{name: 'palette', state: opened},
	{name: 'palette/signed-out', state: options => press(play({...startState(options), screen: 'profiles'}), ':')},
	{name: 'palette/typed', state: options => typed(options, 're')},
	{name: 'palette/chosen', state: options => press(typed(options, 're'), 'down', 'down', 'down')},
	{
		name: 'palette/region',
		state: options => typed(options, options.language === 'en' ? 'regions shan' : '地域 上海'),
	},
	{name: 'palette/column', state: options => typed(options, 'columns name,status,')},
	{name: 'palette/free-text', state: options => typed(options, 'filter status=Running')},
	{name: 'palette/problem', state: options => press(typed(options, 'regoins cn-beijing'), 'enter')},
	{name: 'palette/history', state: options => after(options, 'sort name', 'wide', 'refresh 10s')},
	{name: 'help/commands', state: options => press(signedInState(options), '?', 'G')},
	{name: 'columns', state: options => press(play(opened(options), ...typing('columns')), 'enter')},
	{
		name: 'columns/moved',
		state: options => press(play(opened(options), ...typing('columns')), 'enter', 'j', 'J', 'J', ' ', 'j', 'j', ' '),
	},
	{
		name: 'instances/columns-chosen',
		state: options => press(play(opened(options), ...typing('columns name,private,type,status,os')), 'enter'),
	},
	{name: 'instances/interval-chosen', state: options => press(play(opened(options), ...typing('refresh 1m')), 'enter')},
];
