import type {Message} from '#state/message.ts';
import type {State} from '#state/state.ts';
import type {CommandProblem} from '#text/explain-command-problem.ts';
import type {CommandName, CommandUsage, DisabledReason, Words} from '#text/words.ts';

/** Something that an argument can be. */
export type Candidate = {
	/** What is typed for it. */
	readonly value: string;
	/** What else it is found by. */
	readonly names: readonly string[];
	readonly description: string;
	/** Something else can follow it. */
	readonly isFollowed?: true;
};

export type Argument = {
	readonly usage: CommandUsage;
	/** What is asked when it is not there; without it the command works alone as well. */
	readonly isRequired?: Extract<CommandProblem, {kind: 'missing-argument'}>['argument'];
	/** What the last piece of what is typed so far can become. */
	readonly complete: (state: State, typed: string) => Completion;
};

/** The piece, which is the end of what was typed, and what it can be. */
type Completion = {readonly piece: string; readonly candidates: readonly Candidate[]};

/** What comes of a command: what it does, or why it does nothing. */
export type Outcome = {readonly message: Message} | {readonly problem: CommandProblem};

/** One row of the command table: the palette, the help and the READMEs all read it. Its name is the key of its words. */
export type Command = {
	readonly name: CommandName;
	/** Shorter ones, habits from other programs, and the word in Chinese. */
	readonly aliases: readonly string[];
	readonly argument?: Argument;
	/** `argument`: without spaces around it, empty when there is none. */
	readonly run: (state: State, argument: string) => Outcome;
	/** Why it cannot work now; shown to the user. */
	readonly disabled?: (state: State) => DisabledReason | undefined;
};

/** A command that takes nothing and always does the same. */
export function plainCommand(
	name: CommandName,
	aliases: readonly string[],
	message: Message,
	disabled?: Command['disabled'],
): Command {
	return {name, aliases, run: () => ({message}), ...(disabled && {disabled})};
}

/** As it is written in manuals: `:sort <column> [asc|desc]`. */
export function usageOf({name, argument}: Command, words: Words): string {
	return argument ? `:${name} ${words.palette.usages[argument.usage]}` : `:${name}`;
}
