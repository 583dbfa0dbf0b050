import {chmod, mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';

const folder = 'programs';

/** Programs of the system that yundeck starts, which write down beside themselves all that they are given. */
export async function installRecorders(home: string): Promise<Readonly<Record<string, string>>> {
	await mkdir(join(home, folder));
	for (const name of ['xclip', 'xdg-open']) {
		const path = join(home, folder, name);
		const script = [
			'#!/bin/sh',
			'printf "%s\\n" "$@" >> "$0.arguments"',
			'env >> "$0.environment"',
			'cat >> "$0.input"',
		];
		await writeFile(path, script.join('\n'));
		await chmod(path, 0o755);
	}

	return {PATH: `${join(home, folder)}:${dirname(process.execPath)}:/usr/bin:/bin`, DISPLAY: ':0'};
}

/** What one of them was given: `arguments`, `environment`, `input`. */
export function recordOf(home: string, name: 'xclip' | 'xdg-open', what: string): string {
	return join(home, folder, `${name}.${what}`);
}
