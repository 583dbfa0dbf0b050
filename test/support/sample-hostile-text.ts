import fc from './fast-check.ts';

/** What a terminal or a reader must never get from a name: controls, escapes, bidi and invisible characters. */
export const forbidden =
	/[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]|\p{Surrogate}/u;

const pieces = [
	'\u001B[31m',
	'\u001B[2J',
	'\u001B]0;title\u0007',
	'\u001B]8;;https://example.com\u001B\\link\u001B]8;;\u001B\\',
	'\u009B5n',
	'\u0007',
	'\r\n',
	'\t',
	'\u2028',
	'\u202Egnp.exe',
	'\u200B',
	'\u200D',
	'\uFE0F',
	'\uD800',
	'订单服务',
	'한국어',
	'ｆｕｌｌ',
	'🚀',
	'👩‍💻',
	'👨‍👩‍👧‍👦',
	'🇨🇳',
	'e\u0301',
	'กำ',
	'\u0300',
	'…',
	'a b',
	'web-01',
];

/** Names as somebody who means harm would choose them, and as fast-check does. */
export function hostileText(): fc.Arbitrary<string> {
	// fast-check's own unit for that takes most of a second to make.
	const anyCharacter = fc.nat({max: 0x10_ff_ff}).map(code => String.fromCodePoint(code));
	return fc
		.array(
			fc.oneof(fc.constantFrom(...pieces), fc.string({unit: anyCharacter, maxLength: 4}), fc.string({maxLength: 4})),
			{maxLength: 12},
		)
		.map(parts => parts.join(''));
}
