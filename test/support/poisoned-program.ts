import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {bundle} from '../../scripts/build/bundle.ts';
import {programScripts} from '../../scripts/build/program-scripts.ts';

export type PoisonedProgram = AsyncDisposable & {readonly path: string};

/** Builds what is shipped, with one module replaced: its screen fails when it is told to. */
export async function buildPoisonedProgram(): Promise<PoisonedProgram> {
	const folder = await mkdtemp(join(tmpdir(), 'yundeck-poisoned-'));
	await bundle({
		entryPoints: programScripts,
		outputFolder: folder,
		plugins: [
			{
				name: 'poison',
				setup(build) {
					build.onResolve({filter: /^#screens\/screen\.tsx$/}, () => ({
						path: fileURLToPath(import.meta.resolve('./poisoned-screen.tsx')),
					}));
				},
			},
		],
	});
	return {
		path: join(folder, 'cli.js'),
		async [Symbol.asyncDispose]() {
			await rm(folder, {recursive: true, force: true});
		},
	};
}
