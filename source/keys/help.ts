import {usageOf} from '#palette/command.ts';
import {commands} from '#palette/commands.ts';
import {tableOnScreen} from '#state/lists.ts';
import type {State} from '#state/state.ts';
import {type KeyGroup, wordsFor} from '#text/words.ts';
import type {Binding, Scope} from './binding.ts';
import {displayChords} from './chords.ts';
import {keymap} from './keymap.ts';

type EntryRow = {
	readonly kind: 'key' | 'command';
	/** A command as it is written: `:sort <column> [asc|desc]`. */
	readonly keys: string;
	readonly label: string;
	/** Why it can't work now. */
	readonly disabledReason?: string;
};

export type HelpRow = {readonly kind: 'group'; readonly title: string} | EntryRow;

/** Under which heading the keys of a scope stand. */
const groupOf = {
	always: 'global',
	global: 'global',
	'signed-in': 'global',
	list: 'list',
	profiles: 'profiles',
	credentials: 'credentials',
	'profile-form': 'profile-form',
	choice: 'profile-form',
	regions: 'regions',
	table: 'table',
	instances: 'instances',
	disks: 'disks',
	details: 'details',
	filter: 'filter',
	'table-filter': 'filter',
	text: 'filter',
	log: 'log',
	palette: 'palette',
	columns: 'columns',
	help: 'overlay',
	fields: 'overlay',
	export: 'overlay',
	overlay: 'overlay',
	question: 'question',
	'sign-in-again': 'question',
} as const satisfies Record<Scope, KeyGroup>;

const groupOrder: readonly KeyGroup[] = [
	'global',
	'list',
	'profiles',
	'profile-form',
	'credentials',
	'regions',
	'table',
	'instances',
	'disks',
	'details',
	'log',
	'palette',
	'columns',
	'filter',
	'overlay',
	'question',
];

/** The rows of the table under their headings, in the order of the help. */
export function groupedBindings(): readonly {readonly group: KeyGroup; readonly bindings: readonly Binding[]}[] {
	return groupOrder.map(group => ({group, bindings: keymap.filter(({scope}) => groupOf[scope] === group)}));
}

/** What the help shows: every key, those first that belong to where the user is, and every command; cut down by the search. */
export function helpRows(state: State): readonly HelpRow[] {
	const words = wordsFor(state.language);
	const needle = state.overlay?.kind === 'help' ? state.overlay.search.value.trim().toLowerCase() : '';
	const isHere = isGroupOf(state);
	const groups = groupedBindings().toSorted((a, b) => Number(isHere(b.group)) - Number(isHere(a.group)));
	const keys = groups.flatMap(({group, bindings}) => {
		const rows = bindings
			.map(binding => keyRow(binding, state))
			.filter(({keys, label}) => `${keys} ${label}`.toLowerCase().includes(needle));
		return rows.length > 0 ? [{kind: 'group', title: words.help.groups[group]} as const, ...rows] : [];
	});
	const found = commandRows(state, needle);
	return found.length > 0 ? [...keys, {kind: 'group', title: words.help.commands}, ...found] : keys;
}

function commandRows(state: State, needle: string): readonly EntryRow[] {
	const words = wordsFor(state.language);
	const {overlay, ...below} = state;
	return commands.flatMap(command => {
		const {name, aliases} = command;
		const [keys, label] = [usageOf(command, words), words.palette.commands[name]];
		const reason = command.disabled?.(below);
		return `${keys} ${aliases.join(' ')} ${label}`.toLowerCase().includes(needle)
			? [{kind: 'command', keys, label, ...(reason !== undefined && {disabledReason: words.disabled[reason]})}]
			: [];
	});
}

/** The headings that belong to where the user is. */
function isGroupOf(state: State): (group: KeyGroup) => boolean {
	return group => group === state.screen || (group === 'table' && tableOnScreen(state) !== undefined);
}

function keyRow(binding: Binding, state: State): EntryRow {
	const words = wordsFor(state.language);
	// The help lies over the screen: a key is judged as it will be when the help is closed.
	const {overlay, ...below} = state;
	const group = groupOf[binding.scope];
	const reason = isGroupOf(below)(group) || group === 'global' ? binding.disabled?.(below) : undefined;
	return {
		kind: 'key',
		keys: displayChords(binding.keys),
		label: words.keys[binding.label],
		...(reason !== undefined && {disabledReason: words.disabled[reason]}),
	};
}
