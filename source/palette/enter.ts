import {suggest} from '#domain/suggest.ts';
import type {Message} from '#state/message.ts';
import type {State} from '#state/state.ts';
import type {CommandProblem} from '#text/explain-command-problem.ts';
import type {Command} from './command.ts';
import {readCommandLine} from './command-line.ts';
import {commands, commandsCalled} from './commands.ts';
import {chosenSuggestion} from './suggestions.ts';

/** What Enter does: runs the suggestion that the user went to, or what is typed; nothing closes the command line. */
export function enterCommand(state: State): Message {
	const {overlay, ...below} = state;
	if (overlay?.kind !== 'palette') {
		return {type: 'escape-pressed'};
	}

	const suggestion = chosenSuggestion(state);
	if (suggestion?.isIncomplete) {
		return {type: 'suggestion-accepted', text: suggestion.text};
	}

	return runLine(below, suggestion?.text ?? overlay.text.value);
}

function runLine(state: State, line: string): Message {
	const {word, argument = ''} = readCommandLine(line);
	if (word === '') {
		return {type: 'escape-pressed'};
	}

	const [command, ...others] = commandsCalled(word);
	if (!command) {
		return refused({kind: 'unknown-command', word, nearest: nearestCommand(word)});
	}

	return others.length > 0
		? refused({kind: 'several', word, names: [command, ...others].map(({name}) => `:${name}`)})
		: runCommand(command, state, argument.trim());
}

function runCommand(command: Command, state: State, argument: string): Message {
	const {name} = command;
	const reason = command.disabled?.(state);
	if (reason) {
		return refused({kind: 'disabled', command: `:${name}`, reason});
	}

	if (!command.argument && argument !== '') {
		return refused({kind: 'excess-argument', command: `:${name}`});
	}

	const required = command.argument?.isRequired;
	if (required && argument === '') {
		// Ready for it to be typed.
		return {type: 'command-refused', problem: {kind: 'missing-argument', argument: required}, text: `${name} `};
	}

	const outcome = command.run(state, argument);
	return 'problem' in outcome
		? refused(outcome.problem)
		: {type: 'command-entered', line: `${name} ${argument}`.trim(), message: outcome.message};
}

function refused(problem: CommandProblem): Message {
	return {type: 'command-refused', problem};
}

function nearestCommand(word: string): string | undefined {
	// Of the names of one or two letters every short word is a mistyped one.
	const names = commands.flatMap(({name, aliases}) => [name, ...aliases.filter(alias => alias.length > 2)]);
	const found = suggest(word, names);
	return found && `:${found}`;
}
