import type {State} from '#state/state.ts';
import type {DisabledReason} from '#text/words.ts';
import {wordsFor} from '#text/words.ts';
import {type Candidate, type Command, usageOf} from './command.ts';
import {readCommandLine} from './command-line.ts';
import {commands, commandsCalled} from './commands.ts';
import {fitness, fitting, namesOf} from './match.ts';

/** A line of the list below the command line. */
export type Suggestion = {
	/** The same as long as it is the same suggestion, wherever in the list it stands. */
	readonly id: string;
	/** What the command line becomes with it. */
	readonly text: string;
	/** As it stands in the list: a command as it is written, or what its argument can be. */
	readonly label: string;
	readonly description: string;
	/** More has to follow before it can be run. */
	readonly isIncomplete: boolean;
	/** It was entered before. */
	readonly isUsedBefore: boolean;
	/** Why it can't be run now. */
	readonly reason?: DisabledReason;
};

/** What can be meant by what is typed: at first what was run before and every command, then whatever fits. */
export function suggestions(state: State): readonly Suggestion[] {
	const {overlay, ...below} = state;
	if (overlay?.kind !== 'palette') {
		return [];
	}

	const typed = overlay.text.value;
	const {word, argument} = readCommandLine(typed);
	if (argument !== undefined) {
		return withUsedBefore(argumentsFor(below, typed, argument), below, typed);
	}

	if (word === '') {
		return [...usedBefore(below, ''), ...commands.map(command => suggestCommand(command, below))];
	}

	const fits = fitting(commands, ({name, aliases}) =>
		fitness(word, [name, ...aliases], wordsFor(state.language).palette.commands[name]),
	);
	return withUsedBefore(
		fits.map(command => suggestCommand(command, below)),
		below,
		word,
	);
}

/** Behind what fits now, what was run before and is not the same. */
function withUsedBefore(found: readonly Suggestion[], state: State, typed: string): readonly Suggestion[] {
	const texts = new Set(found.map(({text}) => text.trim()));
	return [...found, ...usedBefore(state, typed).filter(({text}) => !texts.has(text))];
}

/** The suggestion that the user went to, as long as there is one. */
export function chosenSuggestion(state: State): Suggestion | undefined {
	const {overlay} = state;
	const chosen = overlay?.kind === 'palette' ? overlay.chosen : undefined;
	return chosen === undefined ? undefined : suggestions(state).find(({id}) => id === chosen);
}

function argumentsFor(state: State, typed: string, argument: string): readonly Suggestion[] {
	const [command, ...others] = commandsCalled(readCommandLine(typed).word);
	if (!command?.argument || others.length > 0) {
		return [];
	}

	const {piece, candidates} = command.argument.complete(state, argument);
	const fits =
		piece === ''
			? candidates
			: fitting(candidates, candidate => fitness(piece, namesOf(candidate), candidate.description));
	const before = typed.slice(0, typed.length - piece.length);
	return fits.map(candidate => suggestArgument(candidate, before, reasonOf(command, state)));
}

function suggestArgument(
	{value, description, isFollowed}: Candidate,
	before: string,
	reason: DisabledReason | undefined,
): Suggestion {
	const text = `${before}${value}${isFollowed ? ' ' : ''}`;
	return {
		id: text,
		text,
		label: value,
		description,
		isIncomplete: false,
		isUsedBefore: false,
		...(reason && {reason}),
	};
}

function suggestCommand(command: Command, state: State): Suggestion {
	const {name, argument} = command;
	const words = wordsFor(state.language);
	const reason = reasonOf(command, state);
	const text = argument ? `${name} ` : name;
	return {
		id: text,
		text,
		label: usageOf(command, words),
		description: words.palette.commands[name],
		isIncomplete: argument?.isRequired !== undefined,
		isUsedBefore: false,
		...(reason && {reason}),
	};
}

/** The lines of this run that begin so, the latest first. */
function usedBefore(state: State, typed: string): readonly Suggestion[] {
	return state.commandHistory
		.filter(line => line !== typed.trim() && line.toLowerCase().startsWith(typed.toLowerCase()))
		.flatMap(line => {
			const [command] = commandsCalled(readCommandLine(line).word);
			const reason = command && reasonOf(command, state);
			return command
				? [
						{
							id: `used ${line}`,
							text: line,
							label: `:${line}`,
							description: wordsFor(state.language).palette.usedBefore,
							isIncomplete: false,
							isUsedBefore: true,
							...(reason && {reason}),
						},
					]
				: [];
		});
}

function reasonOf(command: Command, state: State): DisabledReason | undefined {
	return command.disabled?.(state);
}
