import {describe, expect, test} from 'vitest';
import type {Scope} from '#keys/binding.ts';
import {keymap} from '#keys/keymap.ts';
import {findBinding} from '#keys/resolve.ts';
import {activeScopes} from '#keys/scopes.ts';
import type {KeyLabel} from '#text/words.ts';
import {gallery} from '../gallery/gallery.ts';

// Screens in all their states, with all that can lie over them.
const states = gallery.map(({name, state}) => ({
	name,
	state: state({size: {columns: 80, rows: 24}, language: 'en'}),
}));

describe.each(states)('at $name', ({state}) => {
	test('Ctrl-C quits, Ctrl-Z suspends and Ctrl-L redraws', () => {
		const labels = ['ctrl+c', 'ctrl+z', 'ctrl+l'].map(chord => findBinding(state, chord)?.label);
		expect(labels).toEqual(['quit', 'suspend', 'redraw']);
	});

	test.runIf(activeScopes(state).includes('list'))('the keys that scroll do nothing else', () => {
		for (const binding of keymap.filter(({scope}) => scope === 'list')) {
			for (const chord of binding.keys) {
				expect(findBinding(state, chord), chord).toBe(binding);
			}
		}
	});

	test('there is a key that leads out', () => {
		const isOut = (label: KeyLabel | undefined) =>
			label !== undefined && ['back', 'close', 'clear', 'no', 'goOnLooking'].includes(label);
		expect(isOut(findBinding(state, 'escape')?.label)).toBe(true);
	});
});

/** Where keys are not answers, nor about what lies over the screen, which names its keys itself. */
const screens: readonly Scope[] = [
	'profiles',
	'regions',
	'table',
	'instances',
	'disks',
	'details',
	'signed-in',
	'list',
	'log',
	'global',
	'always',
];

/** The same said of different things. */
const synonyms: Readonly<Partial<Record<KeyLabel, KeyLabel>>> = {
	describe: 'open',
	markRegion: 'mark',
	search: 'filter',
	columnsRight: 'nextTab',
	columnsLeft: 'previousTab',
};

/** Promised in both meanings: names are sorted in tables, matches are walked in texts. Profiles come before all regions. */
const twofold: Readonly<Record<string, readonly KeyLabel[]>> = {
	N: ['sortByName', 'previousMatch'],
	...Object.fromEntries(Array.from('123456789', digit => [digit, ['pickByNumber', 'recentRegion']])),
};

test('a key means the same on every screen', () => {
	const meanings = new Map<string, Set<KeyLabel>>();
	for (const {keys, label} of keymap.filter(row => screens.includes(row.scope))) {
		for (const key of keys) {
			meanings.set(key, (meanings.get(key) ?? new Set()).add(synonyms[label] ?? label));
		}
	}

	const different = [...meanings].filter(([, labels]) => labels.size > 1);
	expect(Object.fromEntries(different.map(([key, labels]) => [key, [...labels].toSorted()]))).toEqual(
		Object.fromEntries(Object.entries(twofold).map(([key, labels]) => [key, labels.toSorted()])),
	);
});

test('no key that pages or moves in other tools changes anything here', () => {
	const harmless = new Set(
		keymap.filter(({scope}) => ['list', 'text', 'palette', 'always'].includes(scope)).flatMap(({keys}) => keys),
	);
	for (const chord of ['ctrl+d', 'ctrl+u', 'ctrl+f', 'ctrl+b', 'ctrl+k', 'pagedown', 'pageup', 'backspace']) {
		const elsewhere = keymap.filter(
			({scope, keys}) => keys.includes(chord) && !['list', 'text', 'palette'].includes(scope),
		);
		expect(elsewhere, chord).toEqual([]);
		expect(harmless.has(chord), chord).toBe(true);
	}
});
