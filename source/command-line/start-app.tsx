import {join} from 'node:path';
import {render} from 'ink';
import {createApp} from '#app/app.ts';
import {Root} from '#app/root.tsx';
import {systemClock} from '#io/clock.ts';
import {configFolder} from '#io/config-folder.ts';
import {environmentProfile} from '#io/environment-profile.ts';
import {createTerminalControl} from '#io/terminal-control.ts';
import {initialState} from '#state/initial-state.ts';
import type {Message} from '#state/message.ts';
import type {Size} from '#state/state.ts';
import {escaped} from './escaped.ts';
import type {OpenPorts} from './load-ports.ts';
import type {CommonOptions} from './options.ts';
import {signalExitCodes} from './signal-exit-codes.ts';

export type StartOptions = {
	readonly options: CommonOptions;
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Opens them once, when they are first needed. */
	readonly openPorts: () => Promise<OpenPorts>;
	/** Told how to reach the running app. */
	readonly onStart: (dispatch: (message: Message) => void) => void;
};

/** Runs the app until the user leaves it; resolves to the exit code, with the terminal as it was before. */
export async function startApp({options, environment, openPorts, onStart}: StartOptions): Promise<number> {
	const {stdin, stdout} = process;
	const terminal = createTerminalControl();
	let quit: (exitCode: number) => void = () => {};
	const ended = new Promise<number>(resolve => {
		quit = resolve;
	});
	const wanted = options.isDemo ? undefined : environmentProfile(environment);
	const app = createApp({
		initialState: initialState({
			size: sizeOf(stdout),
			now: systemClock.now(),
			language: options.language,
			settings: {
				isDemo: options.isDemo,
				isReadOnly: options.isReadOnly,
				// https://no-color.org: set and not empty.
				hasColor: !environment.NO_COLOR,
				profilePath: join(configFolder(environment), 'config.json'),
				...(options.profile !== undefined && {profile: options.profile}),
				...(options.region !== undefined && {region: options.region}),
				...(options.isLanguageGiven && {language: options.language}),
				...(wanted !== undefined && {environmentProfile: wanted}),
			},
		}),
		loadPorts: async () => (await openPorts()).ports,
		clock: systemClock,
		terminal,
		quit,
	});

	// Node's own way to tell of a warning is to print it, over whatever is on the screen.
	process.removeAllListeners('warning');
	// Before Ink listens: the state has the new size when Ink draws again.
	const onResize = () => app.dispatch({type: 'resized', size: sizeOf(stdout)});
	stdout.on('resize', onResize);
	stdout.on('error', () => quit(0));
	stdin.on('end', () => quit(signalExitCodes.SIGHUP));
	for (const [signal, exitCode] of Object.entries(signalExitCodes)) {
		process.on(signal, () => quit(exitCode));
	}

	const screen = render(<Root app={app} onMount={terminal.attach} />, {
		alternateScreen: true,
		incrementalRendering: true,
		// No limit: a key that is pressed a moment after rows have arrived is not to wait for the next sixtieth of a second.
		// What arrives by itself waits for each other before it is drawn (`app.ts`).
		maxFps: 1000,
		exitOnCtrlC: false,
		// Ink would draw nothing where it believes to be in a CI job; whether there is a terminal was asked before.
		interactive: true,
	});
	onStart(app.dispatch);
	app.dispatch({type: 'started'});
	try {
		return await Promise.race([ended, crashed(screen.waitUntilExit())]);
	} finally {
		app.stop();
		stdout.off('resize', onResize);
		screen.unmount();
		await screen.waitUntilExit().catch(() => {});
		const {close} = await openPorts();
		await close();
	}
}

function sizeOf({columns, rows}: NodeJS.WriteStream): Size {
	return {columns: columns || 80, rows: rows || 24};
}

/** Rejects with whatever ended the screen or escaped from an effect. */
async function crashed(screenEnd: Promise<unknown>): Promise<never> {
	return Promise.race([escaped(), screenEnd.then(() => new Promise<never>(() => {}))]);
}
