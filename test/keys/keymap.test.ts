import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {languages} from '#domain/language.ts';
import {displayChords} from '#keys/chords.ts';
import {helpRows} from '#keys/help.ts';
import {hints} from '#keys/hints.ts';
import {keymap} from '#keys/keymap.ts';
import {commands} from '#palette/commands.ts';
import {columnEntries} from '#state/column-picker.ts';
import {initialState} from '#state/initial-state.ts';
import type {Overlay} from '#state/overlay.ts';
import {emptyPalette} from '#state/palette.ts';
import type {ScreenName, State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {instanceList, loadOf} from '../support/instance-list.ts';
import {instancesNamed} from '../support/instances.ts';

const screens: readonly ScreenName[] = ['profiles', 'credentials', 'profile-form', 'regions', 'instances', 'details'];

function stateOf(screen: ScreenName, language: State['language'] = 'en'): State {
	const empty = initialState({
		size: {columns: 80, rows: 24},
		now: 0,
		language,
		settings: {isDemo: false, isReadOnly: false, hasColor: true, profilePath: '/config.json'},
	});
	return {...empty, screen};
}

/** With something in every list, so that every key works. */
function fullStateOf(screen: ScreenName, language: State['language']): State {
	const state = stateOf(screen, language);
	const regions = [{id: 'cn-hangzhou', name: 'China (Hangzhou)'}];
	const instances = instancesNamed('web', 2);
	return {
		...state,
		profiles: {
			...state.profiles,
			items: [{name: 'shop', source: 'yundeck', kind: 'AccessKey', hint: 'LTAI5t…y001'}],
		},
		regions: {...state.regions, items: regions, shown: regions},
		lists: {...state.lists, instances: instanceList(loadOf({id: 'cn-hangzhou', name: ''}, instances))},
	};
}

test('no key stands twice in a scope', () => {
	for (const scope of new Set(keymap.map(row => row.scope))) {
		const keys = keymap.filter(row => row.scope === scope).flatMap(row => row.keys);
		expect(keys, scope).toEqual([...new Set(keys)]);
	}
});

test.each(languages)('every row has words in %s', language => {
	for (const {label} of keymap) {
		expect(wordsFor(language).keys[label].trim()).not.toBe('');
	}
});

describe.each(languages)('the hint bar in %s', language => {
	test.each(screens)('of %s fits 80 columns', screen => {
		const texts = hints(fullStateOf(screen, language)).map(({key, label}) => `${key} ${label}`);
		expect(texts.length).toBeGreaterThan(0);
		expect(stringWidth(texts.join('  '))).toBeLessThanOrEqual(78);
	});

	test('shows only keys that work now', () => {
		const keys = hints(stateOf('instances', language)).map(({key}) => key);
		// Nothing is selected: there is nothing to open, and nothing to filter.
		expect(keys).not.toContain('Enter');
		expect(keys).not.toContain('/');
		expect(keys).toContain('?');
	});
});

describe.each(languages)('the hint bar in %s', language => {
	const state = fullStateOf('instances', language);
	const overlays: readonly Overlay[] = [
		emptyPalette,
		{kind: 'sign-in-again', error: {kind: 'expired-token'}, isBusy: false},
		{kind: 'columns', resource: 'instances', entries: columnEntries('instances'), index: 0, top: 0},
	];

	test.each(overlays)('of what lies over the screen fits 80 columns ($kind)', overlay => {
		const texts = hints({...state, overlay}).map(({key, label}) => `${key} ${label}`);
		expect(texts.length).toBeGreaterThan(2);
		expect(stringWidth(texts.join('  '))).toBeLessThanOrEqual(77);
	});
});

test('the help has a section of the commands, which can be searched by every name', () => {
	const search = (value: string) =>
		helpRows({
			...stateOf('regions'),
			overlay: {kind: 'help', search: {value, cursor: 0}, isSearching: true, top: 0},
		}).flatMap(row => (row.kind === 'command' ? [row] : []));
	expect(search('')).toHaveLength(commands.length);
	expect(search('地域').map(({keys}) => keys)).toContain(':regions [region]');
	expect(search('ecs')).toMatchObject([{keys: ':instances [region]', disabledReason: 'nobody is signed in yet'}]);
	expect(search('quit')).toEqual([{kind: 'command', keys: ':quit', label: 'quit yundeck'}]);
});

test('the help lists every key of the table', () => {
	const state: State = {
		...stateOf('instances'),
		overlay: {kind: 'help', search: {value: '', cursor: 0}, isSearching: false, top: 0},
	};
	const shown = helpRows(state).flatMap(row => (row.kind === 'key' ? [row.keys] : []));
	expect(shown.toSorted()).toEqual(keymap.map(({keys}) => displayChords(keys)).toSorted());
});

test('the help can be searched by key and by what it does', () => {
	const search = (value: string) =>
		helpRows({
			...stateOf('instances'),
			overlay: {kind: 'help', search: {value, cursor: 0}, isSearching: true, top: 0},
		}).flatMap(row => (row.kind === 'key' ? [row.label] : []));
	expect(search('Ctrl-d')).toContain('half a page down');
	expect(search('refresh').length).toBeGreaterThan(0);
	expect(new Set(search('refresh'))).toEqual(new Set(['refresh']));
	expect(search('no such thing')).toEqual([]);
});
