import {join} from 'node:path';
import {render} from 'ink';
import {createApp} from '#app/app.ts';
import {Root} from '#app/root.tsx';
import {CallError} from '#domain/app-error.ts';
import {systemClock} from '#io/clock.ts';
import {steadyInput} from '#io/desk/steady-input.ts';
import {createTerminalControl} from '#io/desk/terminal-control.ts';
import {createTerminalWatch} from '#io/desk/terminal-watch.ts';
import {configFolder} from '#io/files/config-folder.ts';
import {environmentProfile} from '#io/profiles/environment-profile.ts';
import {initialState} from '#state/initial-state.ts';
import type {Message} from '#state/message.ts';
import type {Size} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {AppCrash} from './app-crash.ts';
import type {OpenPorts} from './load-ports.ts';
import type {CommonOptions} from './options.ts';
import {repaintAfterResize} from './repaint-after-resize.ts';
import {signalExitCodes} from './signal-exit-codes.ts';
import {untilCrash} from './until-crash.ts';

export type StartOptions = {
	readonly options: CommonOptions;
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** Opens them once, when they are first needed. */
	readonly openPorts: () => Promise<OpenPorts>;
	/** Told how to reach the running app. */
	readonly onStart: (dispatch: (message: Message) => void) => void;
};

const bracketedPasteOff = '\u001B[?2004l';
// Milliseconds. By then the first rows are there, and nothing is worth being sooner than they.
const calm = 1000;

/** Runs the app until the user leaves it; resolves to the exit code, with the terminal as it was before. */
export async function startApp({options, environment, openPorts, onStart}: StartOptions): Promise<number> {
	const {stdin, stdout} = process;
	const watch = createTerminalWatch(() => wordsFor(app.state().language).commandLine.endedFromOutside);
	const terminal = createTerminalControl(watch);
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
	// The terminal is gone: its end of the line is closed, or reading from it fails.
	stdin.on('end', () => quit(signalExitCodes.SIGHUP));
	stdin.on('error', () => quit(signalExitCodes.SIGHUP));
	for (const [signal, exitCode] of Object.entries(signalExitCodes)) {
		process.on(signal, () => quit(exitCode));
	}

	const startWatch = setTimeout(watch.start, calm);
	const onExit = () => {
		// When a package ends the process, Ink restores all but this.
		stdout.write(bracketedPasteOff);
		watch.stop();
	};
	process.on('exit', onExit);
	onStart(app.dispatch);
	// Before the first frame: what is read from files then comes while it is drawn.
	app.dispatch({type: 'started'});
	const root = () => <Root app={app} onMount={terminal.attach} />;
	const screen = render(root(), {
		stdin: steadyInput(stdin),
		alternateScreen: true,
		incrementalRendering: true,
		// No limit: a key that is pressed a moment after rows have arrived is not to wait for the next sixtieth of a second.
		// What arrives by itself waits for each other before it is drawn (`app.ts`).
		maxFps: 1000,
		exitOnCtrlC: false,
		// Ink would draw nothing where it believes to be in a CI job; whether there is a terminal was asked before.
		interactive: true,
	});
	const stopRepainting = repaintAfterResize(stdout, () => {
		screen.clear();
		screen.rerender(root());
	});
	const failed = screen.waitUntilExit().then(() => ended);
	try {
		return await untilCrash(() => Promise.race([ended, failed]));
	} catch (error) {
		throw error instanceof CallError
			? error
			: new AppCrash(error, {language: app.state().language, messages: app.messageTypes()});
	} finally {
		app.stop();
		stopRepainting();
		stdout.off('resize', onResize);
		screen.unmount();
		await screen.waitUntilExit().catch(() => {});
		process.off('exit', onExit);
		clearTimeout(startWatch);
		watch.stop();
		terminal.detach();
		await withinTime(openPorts().then(({close}) => close()));
	}
}

function sizeOf({columns, rows}: NodeJS.WriteStream): Size {
	return {columns: columns || 80, rows: rows || 24};
}

const patience = 2000;

/** What is left to close has that long: a log file on a disk that hangs must not keep the shell waiting. */
async function withinTime(work: Promise<unknown>): Promise<void> {
	const {promise: timeIsUp, resolve} = Promise.withResolvers<void>();
	const timer = setTimeout(resolve, patience);
	// Why something could not be opened was told, and closing has no news.
	await Promise.race([work.catch(() => {}), timeIsUp]);
	clearTimeout(timer);
}
