import {spawn} from 'node:child_process';
import process from 'node:process';
import type {Environment} from '#io/files/config-folder.ts';

/** A program of the system, called without a shell. */
export type SystemProgram = {
	readonly command: string;
	readonly arguments: readonly string[];
	/** On top of our own. */
	readonly environment?: Environment;
};

export type RunOptions = {
	readonly environment: Environment;
	/** For its standard input. */
	readonly input?: string;
	readonly milliseconds: number;
};

/** How it ended, as far as that was waited for. */
export type RunEnd = 'succeeded' | 'failed' | 'missing' | 'still-running';

/**
 * Runs a program and waits for it that long; one that takes longer runs on. It is in a session of its own: it may live
 * on behind the terminal, as what holds the selection of X11 does. What it prints goes nowhere.
 */
export function runProgram(
	program: SystemProgram,
	{environment, input, milliseconds}: RunOptions,
): Promise<{readonly end: RunEnd; readonly kill: () => void}> {
	const {promise, resolve} = Promise.withResolvers<{readonly end: RunEnd; readonly kill: () => void}>();
	const child = spawn(program.command, program.arguments, {
		env: {...withoutAccount(environment), ...program.environment},
		stdio: [input === undefined ? 'ignore' : 'pipe', 'ignore', 'ignore'],
		windowsHide: true,
		// On Windows it would open a window.
		detached: process.platform !== 'win32',
	});
	const finish = (end: RunEnd): void => {
		clearTimeout(timer);
		resolve({end, kill: () => child.kill()});
	};
	const timer = setTimeout(finish, milliseconds, 'still-running');
	child.once('error', () => finish('missing'));
	// Not `close`: what was started by it may hold on to its input.
	child.once('exit', code => finish(code === 0 ? 'succeeded' : 'failed'));
	child.unref();
	// It may end without reading all; how it ended says enough.
	child.stdin?.on('error', () => undefined);
	child.stdin?.end(input);
	return promise;
}

/** What a browser or a clipboard has to know of the environment; how to sign in to Alibaba Cloud is not a part of it. */
function withoutAccount(environment: Environment): Environment {
	const ofAccount = /^(?:ALIBABA_?CLOUD_|ALICLOUD_|ACCESS_KEY_(?:ID|SECRET)$|SECURITY_TOKEN$)/;
	return Object.fromEntries(Object.entries(environment).filter(([name]) => !ofAccount.test(name)));
}
