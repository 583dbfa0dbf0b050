/** A group with a choice in it may stand that often: `(\d{1,3}\.){3}`. More can take exponentially long. */
const mostRepeats = 4;
/** As many times as a text is long, for each of them. */
const mostOpenRepeats = 2;
/** Twice as long, for each of them. */
const mostChoices = 8;

type Group = {
	/** It can match the same text in several ways. */
	hasChoice: boolean;
	/** A group in it stands several times. */
	hasRepeatedGroup: boolean;
};

const tokens =
	/\\.|\[(?:\\.|[^\]\\])*\]|(?<open>\((?:\?(?:<?[=!]|<[^>]+>|[a-z-]*:))?)|(?<close>\))|(?<or>\|)|(?<quantifier>[*+?]|\{\d+(?:,\d*)?\})|./gsu;

/**
 * Whether JavaScript might not come to an end in a lifetime. It tries every way to match before it gives up; the texts
 * come from outside, and nothing can interrupt the search.
 */
export function canTakeForever(source: string): boolean {
	return repeatsChoices(source) || leavesTooMuchOpen(source);
}

/** Whether a group that has a choice in it is repeated: a text can be split among the repeats in any number of ways. */
function repeatsChoices(source: string): boolean {
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

/** Whether too many pieces can end at any place of a text, and each of them is tried with all the others. */
function leavesTooMuchOpen(source: string): boolean {
	const pieces = Array.from(source.matchAll(tokens), ({0: text, groups}) => ({text, quantifier: groups?.quantifier}));
	let openRepeats = 0;
	let choices = 0;
	for (const [index, {quantifier}] of pieces.entries()) {
		// A `?` behind another quantifier only says which way is tried first.
		if (quantifier === undefined || pieces[index - 1]?.quantifier !== undefined) {
			continue;
		}

		const next = pieces[pieces[index + 1]?.quantifier === '?' ? index + 2 : index + 1]?.text;
		if (mostRepeatsOf(quantifier) === Number.POSITIVE_INFINITY) {
			openRepeats += isClosedBy(pieces[index - 1]?.text ?? '', next) ? 0 : 1;
		} else if (!/^\{\d+\}$/.test(quantifier)) {
			choices++;
		}
	}

	return openRepeats > mostOpenRepeats || choices > mostChoices;
}

/** Whether what is repeated ends in one place only: at the end, or before a character that it can't be itself. */
function isClosedBy(repeated: string, next: string | undefined): boolean {
	if (next === undefined || next === '$') {
		return true;
	}

	const literal =
		/^\\?([^\p{L}\p{N}\s.[\](){}*+?|^$\\])$/u.exec(next)?.[1] ??
		/^[\p{L}\p{N}]$/u.exec(next)?.[0] ??
		(next === '\\.' ? '.' : undefined);
	return literal !== undefined && repeated !== ')' && !new RegExp(`^(?:${repeated})$`, 'iu').test(literal);
}
