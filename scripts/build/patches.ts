import type {SourcePatch} from './source-patches.ts';

const runtime = {
	segmenter: import.meta.resolve('./runtime/grapheme-segmenter.ts'),
	emoji: import.meta.resolve('./runtime/emoji-clusters.ts'),
	yoga: import.meta.resolve('./runtime/instantiate-yoga.ts'),
};
const graphemeSegmenter = ['graphemeSegmenter', runtime.segmenter] as const;

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
		needs: [['instantiateYoga', runtime.yoga]],
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
				replace: 'emojiPrefix',
			},
			{
				find: 'string = string.toWellFormed();',
				replace:
					'if (isPlain(string)) return width + plainWidth(string, character => eastAsianWidth(character, {ambiguousAsWide: !ambiguousIsNarrow})); string = string.toWellFormed();',
			},
			{
				find: 'const emoji = emojiPrefixRegex.exec(visibleSegment);',
				replace: 'if (isPlainEmoji(visibleSegment)) return 2; const emoji = emojiPrefixRegex.exec(visibleSegment);',
			},
		],
		needs: [
			graphemeSegmenter,
			['isPlain', runtime.segmenter],
			['plainWidth', runtime.segmenter],
			['emojiPrefix', runtime.emoji],
			['isPlainEmoji', runtime.emoji],
		],
	},
	// Ink asks of every character whether it is invisible.
	{
		file: 'ink/build/output.js',
		replacements: [
			{
				find: /styledCharsFromTokens\(tokenize\(line\)\)(\.filter\(character => !\/\^\\p\{Default_Ignorable_Code_Point\}\+\$\/u\.test\(character\.value\)\));/,
				replace: 'styledCharsFromTokens(tokenize(line)); if (!isPlain(line)) cached = cached$1;',
			},
		],
		needs: [['isPlain', runtime.segmenter]],
	},
	// The SDK needs one function of lodash, and neither dates nor XML for what yundeck calls.
	{
		file: '@darabonba/typescript/dist/func.js',
		replacements: [{find: '__importStar(require("lodash"))', replace: '{merge: require("lodash/merge")}'}],
	},
	{
		file: '@darabonba/typescript/dist/date.js',
		replacements: [
			{find: '__importDefault(require("moment"))', replace: '{get default() { return require("moment"); }}'},
		],
	},
	{
		file: '@darabonba/typescript/dist/xml.js',
		replacements: [
			{
				find: 'var xml2js_1 = require("xml2js");',
				replace:
					'var xml2js_1 = {get Builder() { return require("xml2js").Builder; }, get Parser() { return require("xml2js").Parser; }};',
			},
		],
	},
];
