import type {TextRange} from '#domain/fold.ts';
import {canTakeForever} from './slow-regex.ts';
import type {TextSearch} from './text-search.ts';

/** Longer ones are pasted by mistake, and each character can make a search slower. */
const longest = 200;

export type FilterRegex =
	| {readonly ok: true; readonly search: TextSearch}
	| {readonly ok: false; readonly problem: 'regex-too-long' | 'regex-invalid' | 'regex-too-slow'};

/** Upper and lower case count as the same. The syntax is the strict one: a slip is told, not guessed at. */
export function compileFilterRegex(source: string): FilterRegex {
	if (source.length > longest) {
		return {ok: false, problem: 'regex-too-long'};
	}

	try {
		new RegExp(source, 'iu');
	} catch {
		return {ok: false, problem: 'regex-invalid'};
	}

	return canTakeForever(source) ? {ok: false, problem: 'regex-too-slow'} : {ok: true, search: regexSearch(source)};
}

function regexSearch(source: string): TextSearch {
	const ofLine = new RegExp(source, 'iu');
	const ofLines = new RegExp(source, 'gimu');
	const all = new RegExp(source, 'giu');
	// Searching all lines at once is many times as fast, but a match may reach over the end of a line: the line alone
	// decides. What must not follow may be the next line, so that looking at all of them could miss one.
	const isLineByLine = /\(\?<?!/.test(source);

	return {
		find(lines, from) {
			for (let start = from; start <= lines.length; ) {
				const place = isLineByLine ? start : firstPlace(ofLines, lines, start);
				if (place === -1) {
					return -1;
				}

				const lineStart = lines.lastIndexOf('\n', place - 1) + 1;
				const lineEnd = endOfLine(lines, place);
				if (ofLine.test(lines.slice(lineStart, lineEnd))) {
					return place;
				}

				start = lineEnd + 1;
			}

			return -1;
		},
		places: text =>
			Array.from(text.matchAll(all), ({0: match, index}): TextRange => ({start: index, end: index + match.length})),
	};
}

function firstPlace(regex: RegExp, lines: string, from: number): number {
	regex.lastIndex = from;
	return regex.exec(lines)?.index ?? -1;
}

function endOfLine(lines: string, place: number): number {
	const end = lines.indexOf('\n', place);
	return end === -1 ? lines.length : end;
}
