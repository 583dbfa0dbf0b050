import {CallError, toAppError} from '#domain/app-error.ts';
import {silence} from '#io/calls/silence.ts';
import {isTooOld, neededNode} from './needed-node.ts';
import type {Command} from './options.ts';
import {createReporter} from './report.ts';
import {write} from './write.ts';

/** Does what the command line asks for; resolves to the exit code. */
export async function runCommand(command: Command, version: string): Promise<number> {
	if (command.kind === 'print') {
		await write(process[command.stream], command.text);
		return command.exitCode;
	}

	const {env: environment} = process;
	const report = createReporter({language: command.options.language, version, environment});
	if (isTooOld(process.versions.node)) {
		return report.misuse(({oldNode}) => oldNode(neededNode, process.versions.node));
	}

	const isTalkative = silence(environment);
	const run = {command, version, environment, report, isTalkative};
	try {
		if (command.kind === 'app') {
			const {runApp} = await import('./run-app.ts');
			return await runApp(command.options, run);
		}

		const {runScript} = await import('./run-script.ts');
		return await runScript(command, run);
	} catch (error) {
		return error instanceof CallError ? report.failure(toAppError(error)) : report.crash(error);
	}
}
