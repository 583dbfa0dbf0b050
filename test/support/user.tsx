import {render} from 'ink-testing-library';
import {onTestFinished} from 'vitest';
import {createApp} from '#app/app.ts';
import {Root} from '#app/root.tsx';
import type {EcsApi} from '#ports.ts';
import {initialState} from '#state/initial-state.ts';
import type {Settings, State} from '#state/state.ts';
import {
	type FakeCloud,
	type FakeProfiles,
	fakeClock,
	fakeCloud,
	fakeDesk,
	fakePorts,
	fakeProfiles,
} from './fake-ports.ts';

const keys: Readonly<Record<string, string>> = {
	enter: '\r',
	tab: '\t',
	'shift+tab': '\u001B[Z',
	up: '\u001B[A',
	down: '\u001B[B',
	right: '\u001B[C',
	'shift+right': '\u001B[1;2C',
	'shift+left': '\u001B[1;2D',
	'shift+up': '\u001B[1;2A',
	'shift+down': '\u001B[1;2B',
	left: '\u001B[D',
	home: '\u001B[H',
	end: '\u001B[F',
	pagedown: '\u001B[6~',
	pageup: '\u001B[5~',
	backspace: '\u007F',
	delete: '\u001B[3~',
	// As terminals with the kitty protocol send it: Ink waits 20 ms whether more follows a bare Esc.
	escape: '\u001B[27u',
};

/** How a terminal sends a key of the key table. */
function bytesOf(chord: string): string {
	const control = /^ctrl\+([a-z\\])$/.exec(chord)?.[1];
	// Control and a letter is the letter with all but its five lowest bits cleared.
	return control === undefined ? (keys[chord] ?? chord) : String.fromCharCode(control.toUpperCase().charCodeAt(0) % 32);
}

export type UserOptions = {
	readonly size?: State['size'];
	readonly language?: State['language'];
	readonly settings?: Partial<Settings>;
	readonly cloud?: Partial<FakeCloud>;
	readonly profiles?: FakeProfiles;
	/** Instead of the scripted cloud. */
	readonly ecs?: EcsApi;
	/** 30 unless given. */
	readonly refreshSeconds?: State['refreshSeconds'];
	/** The test holds an answer back: the start does not wait for it. */
	readonly isHeld?: boolean;
};

/** React draws a change of the store in the next microtask. */
async function drawn(): Promise<void> {
	await Promise.resolve();
}

/** All promises that can go on have gone on: immediates run when no microtask is left. */
async function settled(): Promise<void> {
	for (let round = 0; round < 5; round++) {
		await new Promise(setImmediate);
	}
}

/** A person in front of the whole app, with a scripted cloud behind it. */
export async function openYundeck(options: UserOptions = {}) {
	const clock = fakeClock();
	const cloud = fakeCloud(options.cloud);
	const profiles = options.profiles ?? fakeProfiles();
	const exitCodes: number[] = [];
	const terminalCalls: string[] = [];
	const desk = fakeDesk();
	const ports = {...fakePorts(cloud, profiles, clock, desk), ...(options.ecs && {ecs: options.ecs})};
	const app = createApp({
		initialState: {
			...initialState({
				size: options.size ?? {columns: 80, rows: 24},
				now: clock.now(),
				language: options.language ?? 'en',
				settings: {
					isDemo: false,
					isReadOnly: false,
					hasColor: true,
					profilePath: profiles.path,
					...options.settings,
				},
			}),
			...(options.refreshSeconds !== undefined && {refreshSeconds: options.refreshSeconds}),
		},
		loadPorts: async () => ports,
		clock,
		terminal: {
			suspend: async () => void terminalCalls.push('suspend'),
			redraw: async () => void terminalCalls.push('redraw'),
		},
		quit: exitCode => exitCodes.push(exitCode),
		later: callback => callback(),
	});
	const {stdin, lastFrame, unmount} = render(<Root app={app} />);
	const close = (): void => {
		app.stop();
		unmount();
	};
	onTestFinished(close);
	app.dispatch({type: 'started'});
	await (options.isHeld ? settled() : app.idle());
	await drawn();

	const lines = () => (lastFrame() ?? '').split('\n');
	/** Keys of the key table, one after the other. */
	async function press(...chords: string[]): Promise<void> {
		for (const chord of chords) {
			stdin.write(bytesOf(chord));
			await drawn();
		}
	}

	async function type(text: string): Promise<void> {
		for (const character of text) {
			stdin.write(character);
		}

		await drawn();
	}

	/** Until everything that was asked for is on the screen. */
	async function idle(): Promise<void> {
		await app.idle();
		await drawn();
	}

	/** Opens the command line and types. */
	async function command(text: string): Promise<void> {
		await press(':');
		await idle();
		await type(text);
	}

	return {
		app,
		cloud,
		clock,
		profiles,
		exitCodes,
		terminalCalls,
		desk,
		/** Before the test ends, when it opens many. */
		close,
		press,
		/** Several keys in one read, as they arrive when a key is held down. */
		async burst(...chords: string[]) {
			stdin.write(chords.map(bytesOf).join(''));
			await drawn();
		},
		type,
		command,
		/** A command, until it is done. */
		async run(text: string) {
			await command(text);
			await press('enter');
			await idle();
		},
		async paste(text: string) {
			stdin.write(`\u001B[200~${text}\u001B[201~`);
			await drawn();
		},
		async resize(columns: number, rows: number) {
			app.dispatch({type: 'resized', size: {columns, rows}});
			await drawn();
		},
		/** Until everything is done but what the test itself holds back. */
		settle: settled,
		idle,
		lines,
		screen: () => lines().join('\n'),
		/** The screen as running text, as if no sentence were broken into lines. */
		text: () => lines().join(' ').replaceAll(/\s+/g, ' '),
		/** The line with this text. */
		line(text: string) {
			return lines().find(line => line.includes(text));
		},
		/** The line the cursor is on. */
		selected: () => lines().find(line => line.includes('❯')),
	};
}
