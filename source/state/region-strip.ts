import {cellWidth, wrap} from '#domain/cells.ts';
import {toPrintable} from '#domain/printable.ts';
import {explainError} from '#text/explain-error.ts';
import type {Words} from '#text/words.ts';
import type {BannerLine} from './banner.ts';
import {failureOf, type RegionLoad} from './list.ts';

const gap = '  ';
// Lines, or as many reasons.
const mostReasons = 2;
const mostNamed = 2;
// Those that need a look come first.
const urgency = {failed: 0, loading: 1, idle: 2, loaded: 3} as const;

/** How far each region of a table has come, on one line, how many of them have answered, and why some have failed. */
export function regionStrip<T>(loads: readonly RegionLoad<T>[], words: Words, width: number): readonly BannerLine[] {
	const ordered = loads.toSorted(
		(a, b) => urgency[a.status.phase] - urgency[b.status.phase] || b.items.length - a.items.length,
	);
	const awaited = loads.filter(({status}) => status.phase === 'loading' || status.phase === 'idle').length;
	const answered = awaited > 0 ? [words.regions.strip.answered(loads.length - awaited, loads.length)] : [];
	// One that is asked again keeps its reason until it has answered.
	const failed = ordered.filter(load => failureOf(load) !== undefined);
	return [
		{
			kind: 'strip',
			text: fitEntries([...answered, ...ordered.map(load => entryText(load, words))], words, width),
		},
		...reasonLines(reasons(failed, words).slice(0, mostReasons), width),
		...(failed.length > 0 ? [{kind: 'advice', text: words.regions.strip.retry(failed.length)} as const] : []),
	];
}

function entryText<T>({region, status, items, incoming}: RegionLoad<T>, words: Words): string {
	const id = toPrintable(region.id);
	switch (status.phase) {
		case 'idle':
			return `· ${id} ${words.regions.strip.waiting}`;
		case 'loading':
			return `◐ ${id} ${words.regions.strip.loading((incoming?.items ?? items).length)}`;
		case 'failed':
			return `✗ ${id}`;
		case 'loaded':
			return `✓ ${id} ${words.number(items.length)}`;
	}
}

/** One reason has room for its whole sentence, of several there is a line of each. */
function reasonLines(texts: readonly string[], width: number): readonly BannerLine[] {
	return texts.flatMap(text =>
		(texts.length === 1 ? wrap(text, width).slice(0, mostReasons) : [text]).map(
			(line, index): BannerLine => ({kind: 'problem', text: line, ...(index > 0 && {isContinued: true})}),
		),
	);
}

/** Why regions have failed: each reason once, with the regions in front. */
function reasons<T>(failed: readonly RegionLoad<T>[], words: Words): readonly string[] {
	const {strip} = words.regions;
	const regionsOf = new Map<string, string[]>();
	for (const load of failed) {
		const error = failureOf(load);
		if (error) {
			const {title} = explainError(withoutPlace(error), words);
			regionsOf.set(title, [...(regionsOf.get(title) ?? []), toPrintable(load.region.id)]);
		}
	}

	return [...regionsOf].map(([title, ids]) => {
		const left = ids.length - mostNamed;
		const named = ids.slice(0, mostNamed).join(' ');
		return strip.failed(left > 0 ? `${named} ${strip.more(left)}` : named, title);
	});
}

// The region stands before it already.
function withoutPlace<E extends {readonly regionId?: string}>(error: E): Omit<E, 'regionId'> {
	const {regionId, ...rest} = error;
	return rest;
}

function fitEntries(entries: readonly string[], words: Words, width: number): string {
	let text = '';
	for (const [index, entry] of entries.entries()) {
		const next = text === '' ? entry : text + gap + entry;
		const left = entries.length - index - 1;
		const reserved = left > 0 ? cellWidth(gap + words.regions.strip.more(left)) : 0;
		if (text !== '' && cellWidth(next) + reserved > width) {
			return text + gap + words.regions.strip.more(left + 1);
		}

		text = next;
	}

	return text;
}
