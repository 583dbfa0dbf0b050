import type {TextRange} from '#domain/fold.ts';
import type {TextSearch} from './text-search.ts';

/** Longer ones are pasted by mistake, and each character can make a search slower. */
const longest = 200;
/** A group with a choice in it may stand that often: `(\d{1,3}\.){3}`. More can take exponentially long. */
const mostRepeats = 4;

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

type Group = {
	/** It can match the same text in several ways. */
	hasChoice: boolean;
	/** A group in it stands several times. */
	hasRepeatedGroup: boolean;
};

const tokens =
	/\\.|\[(?:\\.|[^\]\\])*\]|(?<open>\((?:\?(?:<?[=!]|<[^>]+>|[a-z-]*:))?)|(?<close>\))|(?<or>\|)|(?<quantifier>[*+?]|\{\d+(?:,\d*)?\})|./gsu;

/**
 * Whether a group that has a choice in it is repeated. JavaScript tries every way to split a text among the repeats
 * before it gives up; the texts come from outside, and nothing can interrupt the search.
 */
function canTakeForever(source: string): boolean {
	const groups: Group[] = [{hasChoice: false, hasRepeatedGroup: false}];
	/** The group that ended right before this token. */
	let ended: Group | undefined;
	for (const {groups: token} of source.matchAll(tokens)) {
		const group = groups.at(-1);
		if (group === undefined) {
			break;
		}

		if (token?.close !== undefined) {
			ended = groups.pop();
			const outer = groups.at(-1);
			if (ended && outer) {
				outer.hasChoice ||= ended.hasChoice;
				outer.hasRepeatedGroup ||= ended.hasRepeatedGroup;
			}

			continue;
		}

		if (token?.open !== undefined) {
			groups.push({hasChoice: false, hasRepeatedGroup: false});
		} else if (token?.or !== undefined) {
			group.hasChoice = true;
		} else if (token?.quantifier !== undefined) {
			const most = mostRepeatsOf(token.quantifier);
			if (ended?.hasChoice && (most > mostRepeats || (most > 1 && ended.hasRepeatedGroup))) {
				return true;
			}

			group.hasRepeatedGroup ||= ended !== undefined && most > 1;
			// `{3}` leaves no choice.
			group.hasChoice ||= !/^\{\d+\}$/.test(token.quantifier);
		}

		ended = undefined;
	}

	return false;
}

function mostRepeatsOf(quantifier: string): number {
	if (quantifier === '?') {
		return 1;
	}

	const [, least, comma, most] = /^\{(\d+)(,?)(\d*)\}$/.exec(quantifier) ?? [];
	return least === undefined || (comma !== '' && most === '') ? Number.POSITIVE_INFINITY : Number(most || least);
}
