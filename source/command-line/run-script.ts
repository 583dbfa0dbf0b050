import {runHeadless} from '#headless/run-headless.ts';
import {systemClock} from '#io/clock.ts';
import type {EcsSource} from '#io/ecs/ecs-source.ts';
import {createLocalSource, type SourceSettings} from '#io/ecs/local-source.ts';
import {environmentRegion} from '#io/profiles/environment-account.ts';
import {environmentProfile} from '#io/profiles/environment-profile.ts';
import {startApiThread} from '#io/thread/start-api-thread.ts';
import {loadPorts} from './load-ports.ts';
import type {Command} from './options.ts';
import type {RunContext} from './run-context.ts';
import {signalExitCodes} from './signal-exit-codes.ts';
import {untilCrash} from './until-crash.ts';
import {write} from './write.ts';

/** Runs `yundeck regions`, `instances` or `profiles`. */
export async function runScript(
	{options, name, output, allRegions, filter}: Extract<Command, {kind: 'headless'}>,
	{environment, version, report, isTalkative}: RunContext,
): Promise<number> {
	const {ports, close} = await loadPorts({
		options,
		environment,
		version,
		// Here Node would print what it sends; of a new thread it can be told not to.
		calls: isTalkative ? startApiThread({isKeepingAlive: true}) : {open: openCalls, close: async () => {}},
		onLogFailure: error => void report.failure(error),
	});
	const interruption = new AbortController();
	let interruptedBy: number | undefined;
	for (const [signal, exitCode] of Object.entries(signalExitCodes)) {
		process.once(signal, () => {
			interruptedBy = exitCode;
			interruption.abort();
		});
	}

	// A reader that went away, as in `| head`.
	process.stdout.on('error', () => {
		interruptedBy = 0;
		interruption.abort();
	});

	const wanted = options.isDemo ? undefined : environmentProfile(environment);
	const here = options.isDemo ? undefined : environmentRegion(environment);
	const run = () =>
		runHeadless(
			{
				name,
				output,
				allRegions,
				...(filter !== undefined && {filter}),
				...(options.profile !== undefined && {profile: options.profile}),
				...(options.region !== undefined && {region: options.region}),
				...(wanted !== undefined && {environmentProfile: wanted}),
				...(here !== undefined && {environmentRegion: here.id}),
			},
			{
				ports,
				clock: systemClock,
				language: options.language,
				stdout: text => write(process.stdout, text),
				stderr: text => write(process.stderr, text),
				signal: interruption.signal,
			},
		);
	try {
		const exitCode = await untilCrash(run);
		return interruptedBy ?? exitCode;
	} finally {
		// After a mistake there may be calls under way.
		interruption.abort();
		await close();
	}
}

function openCalls(settings: SourceSettings): EcsSource {
	const source = createLocalSource({...settings, clock: systemClock});
	// The SDK loads while the profiles are read.
	void source.preload();
	return source;
}
