import {scenarioNames} from '#demo/ecs-endpoint/scenarios.ts';
import {parseCommandLine} from './parse-command-line.ts';
import {runCommand} from './run-command.ts';

/** Reads the command line and does what it says. */
export async function main(version: string): Promise<void> {
	const command = parseCommandLine({
		arguments_: process.argv.slice(2),
		environment: process.env,
		version,
		scenarioNames,
	});
	process.exitCode = await runCommand(command, version);
	// What was given up and still hangs around must not keep the shell waiting.
	setTimeout(() => process.exit(), 1000).unref();
}
