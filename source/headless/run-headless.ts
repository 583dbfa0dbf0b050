import {toAppError} from '#domain/app-error.ts';
import {wordsFor} from '#text/words.ts';
import type {HeadlessCommand, HeadlessContext} from './command.ts';
import {QuietEnd, Stop} from './ends.ts';
import {exitCodes} from './exit-codes.ts';
import {failureText} from './failure-text.ts';
import {printInstances} from './instances.ts';
import {printProfiles} from './profiles.ts';
import {printRegions} from './regions.ts';
import type {Run} from './run.ts';
import {createStreams} from './streams.ts';

const commands = {
	regions: printRegions,
	instances: printInstances,
	profiles: printProfiles,
} satisfies Record<HeadlessCommand['name'], (run: Run) => Promise<number>>;

/** Runs a sub-command: what was asked for goes to stdout, all else to stderr. Resolves to the exit code. */
export async function runHeadless(command: HeadlessCommand, context: HeadlessContext): Promise<number> {
	const {ports, language, clock} = context;
	const end = new AbortController();
	const run: Run = {
		command,
		ports,
		language,
		words: wordsFor(language),
		now: clock.now(),
		call: {
			signal: AbortSignal.any([context.signal, end.signal]),
			report: record => ports.requestLog.write(record),
		},
		...createStreams(context),
	};
	try {
		return await commands[command.name](run);
	} catch (thrown) {
		if (thrown instanceof QuietEnd) {
			return thrown.exitCode;
		}

		if (context.signal.aborted) {
			return exitCodes.interrupted;
		}

		const isForeseen = thrown instanceof Stop;
		await run.tell(isForeseen ? thrown.text : failureText(toAppError(thrown), run.words));
		return isForeseen ? thrown.exitCode : exitCodes.failed;
	} finally {
		// Calls that are still under way would keep the process alive.
		end.abort();
	}
}
