import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import process from 'node:process';
import {text} from 'node:stream/consumers';
import {watchChildren} from './children.ts';
import type {Written} from './places.ts';

export const program = join(import.meta.dirname, '../../dist/cli.js');

/** What the libraries and Node itself would print. */
const talkative = {DEBUG: '*', NODE_DEBUG: 'http,https,net,child_process,worker'};

/** `yundeck` in a script, with all that comes out of it, and all that it gives to the programs that it starts. */
export async function runWatched(
	{program, environment}: {readonly program: string; readonly environment: Readonly<Record<string, string>>},
	args: readonly string[],
	hasChildren: boolean,
) {
	const env = {...environment, ...talkative};
	const child = spawn(process.execPath, [program, ...args], {env, stdio: ['ignore', 'pipe', 'pipe']});
	const watch = hasChildren ? watchChildren(child.pid ?? 0) : undefined;
	const [[exitCode], stdout, stderr] = await Promise.all([
		once(child, 'close'),
		text(child.stdout),
		text(child.stderr),
	]);
	const written: readonly Written[] = [
		{place: 'stdout', text: stdout},
		{place: 'stderr', text: stderr},
		...(watch?.stop() ?? []),
	];
	return {exitCode: exitCode as number | null, stdout, stderr, written};
}
