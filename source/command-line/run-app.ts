import type {AppError} from '#domain/app-error.ts';
import {startApiThread} from '#io/thread/start-api-thread.ts';
import type {OpenPorts} from './load-ports.ts';
import type {CommonOptions} from './options.ts';
import type {RunContext} from './run-context.ts';

/** Opens the app, if there is a terminal and what was named exists. */
export async function runApp(options: CommonOptions, {environment, version, report}: RunContext): Promise<number> {
	if (!process.stdin.isTTY || !process.stdout.isTTY) {
		return report.misuse(({noTerminal}) => noTerminal);
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
		const {ports} = await openPorts();
		const {profile} = options;
		if (profile !== undefined && !(await ports.profiles.list()).profiles.some(({name}) => name === profile)) {
			return report.misuse(({unknownProfile}) => unknownProfile(profile));
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
