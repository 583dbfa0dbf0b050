/** Longer ones are pasted by mistake, and each character can make a search slower. */
const longest = 200;
/** A group with a choice in it may stand that often: `(\d{1,3}\.){3}`. More can take exponentially long. */
const mostRepeats = 4;

export type FilterRegex =
	/** `matches`: whether one of the lines does. */
	| {readonly ok: true; readonly matches: (lines: string) => boolean}
	| {readonly ok: false; readonly problem: 'regex-too-long' | 'regex-invalid' | 'regex-too-slow'};

/** Upper and lower case count as the same. The syntax is the strict one: a slip is told, not guessed at. */
export function compileFilterRegex(source: string): FilterRegex {
	if (source.length > longest) {
		return {ok: false, problem: 'regex-too-long'};
	}

	let ofOne: RegExp;
	let ofSome: RegExp;
	try {
		ofOne = new RegExp(source, 'iu');
		ofSome = new RegExp(source, 'imu');
	} catch {
		return {ok: false, problem: 'regex-invalid'};
	}

	if (isSlow(source)) {
		return {ok: false, problem: 'regex-too-slow'};
	}

	// Searching all lines at once is ten times as fast, but a match may reach over the end of a line. What must not
	// follow may be the next line, so that could miss one.
	const canMiss = /\(\?<?!/.test(source);
	return {
		ok: true,
		matches: lines => (canMiss || ofSome.test(lines)) && lines.split('\n').some(line => ofOne.test(line)),
	};
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
function isSlow(source: string): boolean {
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
