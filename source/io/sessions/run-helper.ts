import {Buffer} from 'node:buffer';
import {type ChildProcess, spawn} from 'node:child_process';
import process from 'node:process';
import {CallError} from '#domain/app-error.ts';
import {windowsProgram} from '#io/desk/session.ts';
import type {Environment} from '#io/files/config-folder.ts';
import {codeOf} from '#io/files/file-errors.ts';

const longestOutput = 65_536;

// Killed when this thread ends: whoever waited for them is gone.
const running = new Set<() => void>();
process.on('exit', () => {
	for (const kill of running) {
		kill();
	}
});

/**
 * Runs a program without a shell and resolves to what it prints. It can't ask anything: it has no terminal, and what it
 * complains about goes nowhere. When the signal is aborted it is killed, with all that it has started.
 */
export async function runHelper(
	[program = '', ...words]: readonly string[],
	environment: Environment,
	signal: AbortSignal,
): Promise<Buffer> {
	const {promise, resolve, reject} = Promise.withResolvers<Buffer>();
	const name = programName(program);
	const child = start(program, words, environment);
	const chunks: Buffer[] = [];
	let length = 0;
	let exit: {readonly code: number | null; readonly by: NodeJS.Signals | null} | undefined;
	const kill = (): void => killAll(child, environment);
	running.add(kill);
	const finish = (end: () => void): void => {
		running.delete(kill);
		signal.removeEventListener('abort', onAbort);
		child.stdout?.destroy();
		end();
	};
	const fail = (kind: 'helper-missing' | 'helper-failed' | 'helper-garbage', code?: string): void =>
		finish(() => reject(new CallError({kind, place: name, ...(code !== undefined && {code})})));
	const onAbort = (): void => {
		kill();
		finish(() => reject(new CallError({kind: 'cancelled', place: name})));
	};
	const look = (isAll: boolean): void => {
		if (exit === undefined) {
			return;
		}

		if (exit.code !== 0) {
			fail('helper-failed', exit.by ?? `exit ${exit.code}`);
			return;
		}

		// What it has left running may hold on to its output for ever.
		const output = Buffer.concat(chunks);
		if (isAll || isJson(output.toString())) {
			finish(() => resolve(output));
		}
	};
	signal.addEventListener('abort', onAbort);
	child.once('error', error => fail('helper-missing', codeOf(error)));
	child.once('exit', (code, by) => {
		exit = {code, by};
		look(false);
	});
	child.once('close', () => look(true));
	child.stdout?.on('data', (chunk: Buffer) => {
		chunks.push(chunk);
		length += chunk.length;
		if (length > longestOutput) {
			kill();
			fail('helper-garbage');
			return;
		}

		look(false);
	});
	if (signal.aborted) {
		onAbort();
	}

	return promise;
}

function start(program: string, words: readonly string[], environment: Environment) {
	try {
		return spawn(program, words, {
			env: {...environment},
			stdio: ['ignore', 'pipe', 'ignore'],
			windowsHide: true,
			// A session of its own: away from the terminal, and to be killed as a whole. On Windows it would open a window.
			detached: process.platform !== 'win32',
		});
	} catch {
		// What is no name of a program, or no word. Node quotes it.
		throw new CallError({kind: 'helper-missing', place: programName(program)});
	}
}

/** Without its path, and never its arguments: there may be secrets among them. */
export function programName(program: string): string {
	return program.split(/[\\/]/).at(-1) ?? '';
}

function killAll(child: ChildProcess, environment: Environment): void {
	if (child.pid === undefined) {
		return;
	}

	if (process.platform === 'win32') {
		const session = {platform: process.platform, environment};
		spawn(windowsProgram(session, 'taskkill.exe'), ['/pid', String(child.pid), '/T', '/F'], {
			stdio: 'ignore',
			windowsHide: true,
		}).once('error', () => child.kill());
		return;
	}

	try {
		// The whole group.
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		// It is gone already.
	}
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
