/** Texts are compared in one case, and every run of spaces is one space: the API sends two where one is shown. */
export function toSearchable(text: string): string {
	return text.replaceAll(/\s{2,}|[^\S ]/g, ' ').toLowerCase();
}

/** Texts to be searched together: each is a line. */
export function toLines(texts: readonly (string | undefined)[]): string {
	return texts
		.filter((text): text is string => Boolean(text))
		.map(toSearchable)
		.join('\n');
}
