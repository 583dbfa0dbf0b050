import {Command as CommanderCommand, CommanderError, Option} from 'commander';
import {cellWidth} from '#domain/cells.ts';
import {parseEndpointUrl} from '#domain/endpoint-url.ts';
import {type Language, languages} from '#domain/language.ts';
import {toPrintable} from '#domain/printable.ts';
import {isRegionId} from '#domain/region.ts';
import {detectLanguage} from '#text/detect-language.ts';
import {type Words, wordsFor} from '#text/words.ts';
import {type Command, type CommonOptions, headlessCommands, outputs} from './options.ts';

export type CommandLineInput = {
	/** Without `node` and the script. */
	readonly arguments_: readonly string[];
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly version: string;
	readonly scenarioNames: readonly string[];
};

const most = 1_000_000;

/** A mistake of the user's in the command line, told in their language. */
class UsageError extends Error {}

/** Reads the command line. Never throws: a mistake is something to print. */
export function parseCommandLine(input: CommandLineInput): Command {
	const language = wantedLanguage(input);
	const words = wordsFor(language);
	let command: Command | undefined;
	let printed = '';
	const program = createProgram(input, words, text => {
		printed += text;
	});
	program.action((word?: string) => {
		if (word !== undefined) {
			throw new UsageError(words.commandLine.problems.unknownCommand(toPrintable(word)));
		}

		command = {kind: 'app', options: readOptions(program.opts(), input, language)};
	});
	for (const name of headlessCommands) {
		const sub = program.commands.find(candidate => candidate.name() === name);
		sub?.action(() => {
			const {output = 'table', allRegions = false, filter} = sub.opts();
			const options = readOptions(program.opts(), input, language);
			if (allRegions && options.region !== undefined) {
				throw new UsageError(words.commandLine.problems.regionAndAllRegions);
			}

			if (!outputs.includes(output)) {
				throw new UsageError(words.commandLine.problems.badOutput(toPrintable(output)));
			}

			command = {kind: 'headless', name, options, output, allRegions, ...(filter !== undefined && {filter})};
		});
	}

	try {
		program.parse([...input.arguments_], {from: 'user'});
	} catch (error) {
		if (error instanceof CommanderError && error.exitCode === 0) {
			return {kind: 'print', stream: 'stdout', text: printed, exitCode: 0};
		}

		if (error instanceof CommanderError || error instanceof UsageError) {
			const sentence = error instanceof UsageError ? error.message : explain(error, words);
			const text = `${words.commandLine.problem(sentence)}\n${words.commandLine.seeHelp}\n`;
			return {kind: 'print', stream: 'stderr', text, exitCode: 2};
		}

		throw error;
	}

	if (!command) {
		throw new Error('The command line led to no command.');
	}

	return command;
}

/** The words of the answer to a broken command line are chosen before the line is understood. */
function wantedLanguage({arguments_, environment}: CommandLineInput): Language {
	const index = arguments_.findIndex(argument => argument === '--language' || argument.startsWith('--language='));
	const argument = arguments_[index] ?? '';
	const value = argument.includes('=') ? argument.slice(argument.indexOf('=') + 1) : arguments_[index + 1];
	return languages.find(language => index !== -1 && language === value) ?? detectLanguage(environment);
}

function createProgram(
	{version, scenarioNames}: CommandLineInput,
	words: Words,
	print: (text: string) => void,
): CommanderCommand {
	const {options, commands, summary, headings} = words.commandLine;
	const program = new CommanderCommand('yundeck');
	const configure = (command: CommanderCommand) =>
		command
			.exitOverride()
			.configureOutput({writeOut: print, writeErr: () => {}})
			.configureHelp({
				displayWidth: cellWidth,
				styleTitle: title => (headings as Readonly<Record<string, string>>)[title] ?? title,
			})
			.helpOption('-h, --help', options.help)
			.helpCommand(false)
			.allowExcessArguments(false);
	configure(program)
		.description(summary)
		.version(version, '-V, --version', options.version)
		.option('--demo', options.demo)
		.option('--demo-instances <n>', options.demoInstances)
		.option('--demo-scenario <name>', options.demoScenario(scenarioNames.join(', ')))
		.option('--profile <name>', options.profile)
		.option('--region <id>', options.region)
		.option('--endpoint <url>', options.endpoint)
		.option('--language <en|zh-CN>', options.language)
		.option('--read-only', options.readOnly)
		.option('--log-file <path>', options.logFile)
		// A word that is no command is told so, not taken for an argument.
		.argument('[command]')
		.usage('[options] [command]');
	for (const name of headlessCommands) {
		const sub = configure(program.command(name)).description(commands[name]);
		sub.addOption(new Option('-o, --output <table|json|id>', options.output));
		if (name === 'instances') {
			sub.option('--all-regions', options.allRegions).option('--filter <expression>', options.filter);
		}
	}

	return program;
}

function readOptions(
	given: Readonly<Record<string, string | true | undefined>>,
	{environment, scenarioNames}: CommandLineInput,
	language: Language,
): CommonOptions {
	const {problems} = wordsFor(language).commandLine;
	const text = (name: string) => (typeof given[name] === 'string' ? given[name] : undefined);
	const check = (
		value: string | undefined,
		isRight: (value: string) => boolean,
		problem: (value: string) => string,
	) => {
		if (value !== undefined && !isRight(value)) {
			throw new UsageError(problem(toPrintable(value)));
		}
	};

	const {demoInstances, demoScenario, region, profile, logFile} = {
		demoInstances: text('demoInstances'),
		demoScenario: text('demoScenario'),
		region: text('region'),
		profile: text('profile'),
		logFile: text('logFile'),
	};
	const endpoint = text('endpoint') ?? (environment.ALIBABA_CLOUD_ENDPOINT || undefined);
	check(text('language'), value => languages.some(known => known === value), problems.badLanguage);
	check(demoInstances, value => /^\d+$/.test(value) && Number(value) <= most, problems.badCount);
	check(
		demoScenario,
		value => scenarioNames.includes(value),
		value => problems.badScenario(value, scenarioNames.join(', ')),
	);
	check(region, isRegionId, problems.badRegion);
	check(
		endpoint,
		value => parseEndpointUrl(value).ok,
		value => problems.badEndpoint(withoutPassword(value)),
	);
	return {
		language,
		isDemo: given.demo === true,
		isReadOnly: given.readOnly === true,
		...(given.language !== undefined && {isLanguageGiven: true}),
		...(demoInstances !== undefined && {demoInstances: Number(demoInstances)}),
		...(demoScenario !== undefined && {demoScenario}),
		...(profile !== undefined && {profile}),
		...(region !== undefined && {region}),
		...(endpoint !== undefined && {endpoint}),
		...(logFile !== undefined && {logFile}),
	};
}

/** An address may have come with a user and a password, or with a key behind it. */
function withoutPassword(address: string): string {
	return address.replace(/^([a-z]+:\/*)?.*@/is, '$1***@').replace(/[?#].*$/s, '…');
}

/** Commander's own complaints, in our words. The name of what it complains about stands in quotes. */
function explain({code, message}: CommanderError, {commandLine: {problems}}: Words): string {
	const name = toPrintable(/'([^']*)'/.exec(message)?.[1] ?? '');
	switch (code) {
		case 'commander.unknownOption':
			return problems.unknownOption(name);
		case 'commander.optionMissingArgument':
			return problems.missingValue(name);
		case 'commander.excessArguments':
			return problems.excessArguments(name);
		default:
			return message;
	}
}
