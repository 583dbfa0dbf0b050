import type {AppError} from '#domain/app-error.ts';
import {chooseProfile} from '#domain/choose-profile.ts';
import {startApiThread} from '#io/thread/start-api-thread.ts';
import type {Ports} from '#ports.ts';
import type {OpenPorts} from './load-ports.ts';
import type {CommonOptions} from './options.ts';
import type {RunContext} from './run-context.ts';

/** Opens the app, if there is a terminal and what was named exists. */
export async function runApp(options: CommonOptions, {environment, version, report}: RunContext): Promise<number> {
	if (!process.stdin.isTTY || !process.stdout.isTTY) {
		return report.misuse(({noTerminal}) => noTerminal);
	}

	// What Emacs' shell and some CI consoles say of themselves: they would show our escape sequences as text.
	if (environment.TERM === 'dumb') {
		return report.misuse(({dumbTerminal}) => dumbTerminal);
	}

	// It loads the SDK while the first frame is made.
	const calls = startApiThread();
	let tellLogFailure: (error: AppError) => void = () => {};
	let opened: Promise<OpenPorts> | undefined;
	// The adapters are loaded behind the first frame.
	const openPorts = () => {
		opened ??= import('./load-ports.ts').then(({loadPorts}) =>
			loadPorts({options, environment, version, calls, onLogFailure: error => tellLogFailure(error)}),
		);
		return opened;
	};

	// What was named on the command line must exist before the screen is taken.
	if (options.logFile !== undefined || options.profile !== undefined) {
		const {ports, close} = await openPorts();
		const {profile} = options;
		const problem = profile === undefined ? undefined : await problemWith(profile, ports);
		if (problem !== undefined) {
			await close();
		}

		if (problem?.kind === 'missing') {
			return report.misuse(({unknownProfile}) => unknownProfile(problem.name));
		}

		if (problem?.kind === 'broken') {
			return report.unusable(problem.profile);
		}
	}

	const {startApp} = await import('./start-app.tsx');
	return startApp({
		options,
		environment,
		openPorts,
		onStart(dispatch) {
			tellLogFailure = error => dispatch({type: 'log-file-failed', error});
		},
	});
}

async function problemWith(flag: string, {profiles}: Ports) {
	const choice = chooseProfile((await profiles.list()).profiles, {flag});
	return choice.kind === 'chosen' ? undefined : choice;
}
