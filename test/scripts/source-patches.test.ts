import {build} from 'esbuild';
import {expect, test} from 'vitest';
import {type SourcePatch, sourcePatches} from '../../scripts/build/source-patches.ts';

const bundleWith = async (patch: SourcePatch, mustUseAll = true) => {
	const {outputFiles} = await build({
		stdin: {contents: "export {default} from 'string-width';", resolveDir: import.meta.dirname},
		bundle: true,
		write: false,
		format: 'esm',
		logLevel: 'silent',
		plugins: [sourcePatches([patch], {mustUseAll})],
	});
	return outputFiles[0]?.text ?? '';
};

const file = 'string-width/index.js';

test('a patched text is in the bundle', async () => {
	const text = await bundleWith({file, replacements: [{find: 'new Intl.Segmenter()', replace: 'somethingElse$1'}]});
	expect(text).toContain('somethingElse$1');
	expect(text).not.toContain('new Intl.Segmenter()');
});

test('the groups of a regular expression can be used', async () => {
	const text = await bundleWith({file, replacements: [{find: /new Intl\.(Segmenter)\(\)/, replace: 'my$1'}]});
	expect(text).toContain('mySegmenter');
});

test('a text that is gone fails the build', async () => {
	const patching = bundleWith({file, replacements: [{find: 'no such text', replace: ''}]});
	await expect(patching).rejects.toThrow('string-width/index.js: the text to patch is there 0 times');
});

test('a text that is there twice fails the build', async () => {
	await expect(bundleWith({file, replacements: [{find: 'return', replace: ''}]})).rejects.toThrow(/is there \d+ times/);
});

test('a file that is not in the bundle fails the build', async () => {
	const patch: SourcePatch = {file: 'gone/index.js', replacements: [{find: 'a', replace: 'b'}]};
	await expect(bundleWith(patch)).rejects.toThrow('gone/index.js is patched but not in the bundle');
	await expect(bundleWith(patch, false)).resolves.toContain('stringWidth');
});
