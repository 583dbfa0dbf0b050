import type {Move} from '#domain/list-cursor.ts';
import type {Message} from '#state/message.ts';
import type {Binding} from './binding.ts';

function moved(move: Move): () => Message {
	return () => ({type: 'list-moved', move});
}

/** Keys of everything that scrolls. */
export const listBindings: readonly Binding[] = [
	{scope: 'list', keys: ['j', 'down'], label: 'next', message: moved({rows: 1})},
	{scope: 'list', keys: ['k', 'up'], label: 'previous', message: moved({rows: -1})},
	{scope: 'list', keys: ['g', 'home'], label: 'first', message: moved({to: 'first'})},
	{scope: 'list', keys: ['G', 'end'], label: 'last', message: moved({to: 'last'})},
	{scope: 'list', keys: ['ctrl+f', 'pagedown'], label: 'pageDown', message: moved({pages: 1})},
	{scope: 'list', keys: ['ctrl+b', 'pageup'], label: 'pageUp', message: moved({pages: -1})},
	{scope: 'list', keys: ['ctrl+d'], label: 'halfPageDown', message: moved({pages: 0.5})},
	{scope: 'list', keys: ['ctrl+u'], label: 'halfPageUp', message: moved({pages: -0.5})},
];
