import {existsSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundle} from '../build/bundle.ts';

export type Workplace = AsyncDisposable & {
	/** What `npm run build` has made. */
	readonly program: string;
	/** A bare Ink program, bundled the plain way: the same esbuild options without our patches. */
	readonly bareInk: string;
	/** With a home folder in which nothing is yet. */
	readonly environment: Readonly<Record<string, string>>;
};

/** What the measurements need: programs to run, and a home so that nothing of the user's is read or written. */
export async function openWorkplace(): Promise<Workplace> {
	const program = join(import.meta.dirname, '../../dist/cli.js');
	if (!existsSync(program)) {
		throw new Error('There is no dist/cli.js: npm run build makes it.');
	}

	const folder = await mkdtemp(join(tmpdir(), 'yundeck-bench-'));
	const bareFolder = join(folder, 'bare-ink');
	await bundle({
		entryPoints: {'bare-ink': fileURLToPath(import.meta.resolve('./bare-ink.tsx'))},
		outputFolder: bareFolder,
		isPatched: false,
	});
	return {
		program,
		bareInk: join(bareFolder, 'bare-ink.js'),
		environment: {
			PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
			HOME: join(folder, 'home'),
			TERM: 'xterm-256color',
			LANG: 'en_US.UTF-8',
			YUNDECK_KEYCHAIN: 'off',
		},
		async [Symbol.asyncDispose]() {
			await rm(folder, {recursive: true, force: true});
		},
	};
}
