import type {EditCommand} from '#domain/text-edit.ts';
import type {Message} from '#state/message.ts';
import type {KeyLabel} from '#text/words.ts';
import type {Binding} from './binding.ts';
import type {Chord} from './chords.ts';

function edits(keys: readonly [Chord, ...Chord[]], label: KeyLabel, command: EditCommand): Binding {
	return {scope: 'text', keys, label, message: () => ({type: 'text-edited', command})};
}

/** Keys of every text field, as in a shell. */
export const textBindings: readonly Binding[] = [
	edits(['left', 'ctrl+b'], 'left', 'left'),
	edits(['right', 'ctrl+f'], 'right', 'right'),
	edits(['ctrl+a', 'home'], 'start', 'start'),
	edits(['ctrl+e', 'end'], 'end', 'end'),
	edits(['backspace', 'ctrl+h'], 'deleteBackward', 'delete-backward'),
	edits(['delete', 'ctrl+d'], 'deleteForward', 'delete-forward'),
	edits(['ctrl+w'], 'deleteWord', 'delete-word'),
	edits(['ctrl+u'], 'deleteToStart', 'delete-to-start'),
	edits(['ctrl+k'], 'deleteToEnd', 'delete-to-end'),
];

const left = (toward: 'next' | 'previous') => (): Message => ({type: 'field-left', toward});

/** Keys of the AccessKey prompt. */
export const credentialBindings: readonly Binding[] = [
	{
		scope: 'credentials',
		keys: ['enter'],
		label: 'submit',
		message: () => ({type: 'credentials-entered'}),
		hint: true,
	},
	{scope: 'credentials', keys: ['tab', 'down'], label: 'nextField', message: left('next')},
	{scope: 'credentials', keys: ['shift+tab', 'up'], label: 'previousField', message: left('previous'), hint: true},
	{
		scope: 'credentials',
		keys: ['escape'],
		label: 'back',
		message: () => ({type: 'escape-pressed'}),
		hint: true,
	},
];

/** Keys of a filter or search. */
export const filterBindings: readonly Binding[] = [
	{
		scope: 'table-filter',
		keys: ['tab'],
		label: 'complete',
		message: () => ({type: 'filter-completed', toward: 1}),
		hint: true,
	},
	{
		scope: 'table-filter',
		keys: ['shift+tab'],
		label: 'completeBefore',
		message: () => ({type: 'filter-completed', toward: -1}),
	},
	{
		scope: 'table-filter',
		keys: ['up'],
		label: 'olderFilter',
		message: () => ({type: 'filter-recalled', toward: 'older'}),
		hint: true,
	},
	{
		scope: 'table-filter',
		keys: ['down'],
		label: 'newerFilter',
		message: () => ({type: 'filter-recalled', toward: 'newer'}),
	},
	{scope: 'filter', keys: ['enter'], label: 'keep', message: () => ({type: 'filter-kept'}), hint: true},
	{scope: 'filter', keys: ['escape'], label: 'clear', message: () => ({type: 'escape-pressed'}), hint: true},
];
