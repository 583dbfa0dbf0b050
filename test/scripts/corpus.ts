/** Texts that are hard to measure, cut and wrap, beside the plain ones that take the short cuts. */
export const corpus: readonly string[] = [
	'',
	' ',
	'web-01.prod',
	'● Running   10.0.0.1',
	'华东1（杭州）',
	'生产环境-订单服务-01',
	'e\u0301 ö ﬁ Ångström',
	'─ │ ┌ ┐ ❯ ✔ ▲ ◐ … → ⏎ ☀ ☁ ☂ ♻ ⚡ ⌚ ⏰ ◽ ◾',
	'☀️ ❤️ ▶️ 1️⃣ #️⃣',
	'👍 👍🏽 👨‍👩‍👧‍👦 🏳️‍🌈 🇨🇳 🇩🇪🇺 🧑🏻‍💻',
	'한국어 각 ᄀ ᅡ ᆨ',
	'ｶﾞ ｷﾞ ﾊﾟ パ ハ\u309A',
	'ไทย กำ नमस्ते क्षि தமிழ்',
	'שלום مرحبا ‏ ‎',
	'a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf\u00ADg',
	'\r\n a\rb\nc\td',
	'\u0000\u0007\u001B\u007F\u0085\u2028\u2029',
	'\u001B[31mred\u001B[39m \u001B[1;44m华东\u001B[0m plain',
	'\u001B]8;;https://example.com\u0007链接 link\u001B]8;;\u0007 after',
	'\uD800 alone \uDC00',
	'𠮷野家 𝒳 🀄 🃏',
	'ÅÅÅ\u0301\u0301\u0301\u0301',
	'漢字かな交じり文：「半角ｶﾅ」、全角ＡＢＣ！',
	'x'.repeat(300),
	'长'.repeat(150),
	'🙂'.repeat(60),
];

// Where the rules for clusters, widths and wrapping change.
const pool = [
	...'a Z0~-/.·…●❯─│华东中文（）、。「」あアｶﾞ한각각é\u0301\u200D\uFE0F\uFE0E👍🏽🇨🇳1#\u20E3กำक्ष\r\n\t\u001B[31m',
];

/** The same texts in every run: a generator with a fixed seed. */
export function mixedTexts(count: number): readonly string[] {
	let seed = 20_140_526;
	const next = (limit: number): number => {
		seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor((seed / 2_147_483_648) * limit);
	};

	return Array.from({length: count}, () => Array.from({length: 1 + next(24)}, () => pool[next(pool.length)]).join(''));
}
