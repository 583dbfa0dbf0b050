import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {openTerminal, type Terminal} from '../support/terminal.ts';

export type ShellOptions = {
	readonly environment: Readonly<Record<string, string>>;
	readonly args?: readonly string[];
	/** The built program unless given. */
	readonly program?: string;
	/** What the shell does before it looks, ending in `;`. */
	readonly before?: string;
	readonly columns?: number;
	readonly rows?: number;
};

export const programPath = join(import.meta.dirname, '../../dist/cli.js');

/**
 * yundeck as a shell starts it: the shell is still there when yundeck has ended, and tells what the terminal is like
 * then and what the exit code was.
 */
export function openShell({
	environment,
	args = [],
	program = programPath,
	before = '',
	...size
}: ShellOptions): Terminal {
	const script = `node "$0" "$@"; code=$?; ${before}stty -a; echo; echo "ended with $code"`;
	return openTerminal({command: '/bin/sh', args: ['-c', script, program, ...args], environment, ...size});
}

/** The process that the shell has started. */
export function childOf({pid}: Terminal): number {
	return Number(execFileSync('pgrep', ['-P', String(pid)], {encoding: 'utf8'}).split('\n')[0]);
}

/** What `stty -a` says, and the exit code, when the shell has told. */
export async function endOf(terminal: Terminal): Promise<{readonly exitCode: number; readonly isRaw: boolean}> {
	await terminal.exit;
	const {output} = terminal;
	return {
		exitCode: Number(/ended with (\d+)/.exec(output)?.[1]),
		isRaw: ['icanon', 'echo', 'isig', 'icrnl', 'opost'].some(flag => !new RegExp(`[\\s;]${flag}[\\s;]`).test(output)),
	};
}
