// Makes `dist/`: the program and everything it imports, to run with no node_modules.
import {chmod, rm, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {bundle} from './build/bundle.ts';
import {bundledPackages} from './build/bundled-packages.ts';
import {assertNoLocalPaths, assertSelfContained, fileSizes} from './build/check-output.ts';
import {licenseNotices} from './build/license-notices.ts';
import {programScripts} from './build/program-scripts.ts';

const projectFolder = join(import.meta.dirname, '..');
const outputFolder = join(projectFolder, 'dist');
const aim = 3_000_000;

await rm(outputFolder, {recursive: true, force: true});
const metafile = await bundle({
	entryPoints: programScripts,
	outputFolder,
	isComplete: true,
});
await chmod(join(outputFolder, 'cli.js'), 0o755);
assertSelfContained(metafile);
await assertNoLocalPaths(outputFolder, projectFolder);

const packages = await bundledPackages(metafile);
await writeFile(join(outputFolder, 'THIRD-PARTY-LICENSES.txt'), await licenseNotices(packages));

const sizes = await fileSizes(outputFolder);
for (const {file, bytes} of sizes) {
	console.log(`${kilobytes(bytes)}  dist/${file}`);
}

const others = ['README.md', 'README.zh-CN.md', 'LICENSE', 'package.json'];
const total = [...sizes.map(({bytes}) => bytes), ...(await Promise.all(others.map(sizeOf)))].reduce((a, b) => a + b, 0);
console.log(`${kilobytes(total)}  in the package, ${packages.length} packages bundled`);
if (total > aim) {
	throw new Error(`The package unpacks to more than ${kilobytes(aim).trim()}.`);
}

async function sizeOf(file: string): Promise<number> {
	return stat(join(projectFolder, file)).then(
		({size}) => size,
		() => 0,
	);
}

function kilobytes(bytes: number): string {
	return `${(bytes / 1000).toFixed(1).padStart(8)} kB`;
}
