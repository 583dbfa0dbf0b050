import {chmod, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {temporaryFolder} from './folder.ts';

/** What a program of the test's own does, in the language of `sh`. */
const behaviours = {
	/** Writes down what it was given and called with. */
	works: 'cat > "$0.input"; printf "%s\\n" "$@" > "$0.arguments"; env > "$0.environment"',
	/** As one that is called with nothing on its standard input. */
	opens: 'printf "%s\\n" "$@" > "$0.arguments"',
	fails: 'exit 1',
	/** Does not even read. */
	hangs: 'exec sleep 30',
} as const;

type Behaviour = keyof typeof behaviours;

/** A folder of programs to be found by their names, and nothing else. */
export async function programs(behaviourOf: Readonly<Record<string, Behaviour>>) {
	const folder = await temporaryFolder();
	// The programs themselves need `cat` and `env`.
	const usual = process.env.PATH ?? '';
	for (const [name, behaviour] of Object.entries(behaviourOf)) {
		const path = join(folder.path, name);
		await writeFile(path, `#!/bin/sh\nPATH='${usual}'\n${behaviours[behaviour]}\n`);
		await chmod(path, 0o755);
	}

	const told = (name: string, what: string): Promise<string | undefined> =>
		readFile(join(folder.path, `${name}.${what}`), 'utf8').catch(() => undefined);
	return {
		environment: {PATH: folder.path},
		input: (name: string) => told(name, 'input'),
		arguments: async (name: string) => (await told(name, 'arguments'))?.trimEnd().split('\n'),
		environmentOf: (name: string) => told(name, 'environment'),
		async [Symbol.asyncDispose]() {
			await folder[Symbol.asyncDispose]();
		},
	};
}
