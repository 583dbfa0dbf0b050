// What JSON.stringify leaves as it is, although a terminal could obey it or hide it: DEL, C1, soft hyphens, bidi
// controls, invisible characters and tags. Joiners of emoji and variation selectors do no harm.
const harmful =
	/[\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|\uDB40[\uDC00-\uDC7F]/g;

/** JSON in one line of harmless characters. A parser reads the very same value. */
export function toSafeJson(value: unknown): string {
	return JSON.stringify(value).replaceAll(harmful, characters =>
		Array.from({length: characters.length}, (_, index) => escapeUnit(characters.charCodeAt(index))).join(''),
	);
}

function escapeUnit(code: number): string {
	return `\\u${code.toString(16).padStart(4, '0')}`;
}
