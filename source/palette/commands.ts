import {appCommands} from './app-commands.ts';
import type {Command} from './command.ts';
import {detailCommands} from './detail-commands.ts';
import {placeCommands} from './place-commands.ts';
import {profileCommands} from './profile-commands.ts';
import {tableCommands} from './table-commands.ts';

/** THE command table: what is not here is no command, what is here works. */
export const commands: readonly Command[] = [
	...placeCommands,
	...tableCommands,
	...detailCommands,
	...profileCommands,
	...appCommands,
];

/** The commands that a word means: the one that is called so, else those whose names begin with it. */
export function commandsCalled(word: string): readonly Command[] {
	const wanted = word.toLowerCase();
	const called = commands.filter(({name, aliases}) => name === wanted || aliases.includes(wanted));
	return called.length > 0 ? called : commands.filter(({name}) => wanted !== '' && name.startsWith(wanted));
}
