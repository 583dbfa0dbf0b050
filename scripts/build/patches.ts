import type {SourcePatch} from './source-patches.ts';

const graphemeSegmenter = ['graphemeSegmenter', 'grapheme-segmenter.ts'] as const;
const lazyRegExp = ['lazyRegExp', 'lazy-regexp.ts'] as const;

/**
 * What the bundle has different from the packages, all of it to start faster and none of it to behave differently:
 * `test/scripts/` holds the patched modules against the unpatched ones.
 */
export const patches: readonly SourcePatch[] = [
	// Yoga hands its WebAssembly to `fetch` as a data: URL, which loads all of undici (23 ms).
	{
		file: 'yoga-layout/dist/binaries/yoga-wasm-base64-esm.js',
		replacements: [
			{
				find: /"(data:application\/octet-stream;base64,)(AGFzbQ[^"]+)"(.*)export default loadYoga;/s,
				replace: '"$1"$3export default () => loadYoga({instantiateWasm: instantiateYoga("$2")});',
			},
		],
		needs: [['instantiateYoga', 'instantiate-yoga.ts']],
	},
	// Five modules make a segmenter when they are loaded, though hardly any text needs one.
	{
		file: 'ink/build/line-update.js',
		replacements: [{find: "new Intl.Segmenter(undefined, { granularity: 'grapheme' })", replace: 'graphemeSegmenter'}],
		needs: [graphemeSegmenter],
	},
	{
		file: '@alcalzone/ansi-tokenize/build/tokenize.js',
		replacements: [{find: 'new Intl.Segmenter(undefined, { granularity: "grapheme" })', replace: 'graphemeSegmenter'}],
		needs: [graphemeSegmenter],
	},
	{
		file: 'slice-ansi/tokenize-ansi.js',
		replacements: [{find: "new Intl.Segmenter(undefined, {granularity: 'grapheme'})", replace: 'graphemeSegmenter'}],
		needs: [graphemeSegmenter],
	},
	{
		file: 'wrap-ansi/index.js',
		replacements: [{find: 'new Intl.Segmenter()', replace: 'graphemeSegmenter'}],
		needs: [graphemeSegmenter],
	},
	{
		file: 'string-width/index.js',
		replacements: [
			{find: 'new Intl.Segmenter()', replace: 'graphemeSegmenter'},
			{
				find: String.raw`/^(?:\p{RGI_Emoji}|\p{Regional_Indicator}{1,2}|[\d#*]\u{FE0F})/v`,
				replace: String.raw`lazyRegExp(String.raw${'`'}^(?:\p{RGI_Emoji}|\p{Regional_Indicator}{1,2}|[\d#*]\u{FE0F})${'`'}, 'v')`,
			},
		],
		needs: [graphemeSegmenter, lazyRegExp],
	},
	// The SDK needs one function of lodash.
	{
		file: '@darabonba/typescript/dist/func.js',
		replacements: [{find: '__importStar(require("lodash"))', replace: '{merge: require("lodash/merge")}'}],
	},
];
