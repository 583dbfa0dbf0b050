import type {Instance} from '#domain/instance.ts';
import {instanceDetailLines} from '#resources/instance-details.ts';
import type {Line} from '#resources/line.ts';
import {rawRecordLines} from '#resources/raw-record.ts';
import {requestDetailLines} from '#resources/request-details.ts';
import {wordsFor} from '#text/words.ts';
import {memoizeLatest} from './memoize-latest.ts';
import type {State} from './state.ts';

// Of the columns: a margin on both sides and the scroll bar.
const marginColumns = 4;
const minute = 60_000;

/** The text of the details screen. `update` scrolls in it, the screen draws a window of it. */
export function detailLines({details, language, size, now}: State): readonly Line[] {
	const width = size.columns - marginColumns;
	const {subject} = details;
	return subject === undefined
		? []
		: details.view === 'raw' || subject.resource !== 'instances'
			? latestRaw(subject.item.record, width)
			: latestSections(
					subject.item,
					details.disks,
					details.disksStatus,
					language,
					// Ages are told in minutes: no need for new lines any sooner.
					Math.floor(now / minute) * minute,
					width,
				);
}

/** The text about one call. */
export function requestLines({overlay, log, language, size, now}: State): readonly Line[] {
	const entry =
		overlay?.kind === 'request' ? log.entries.find(({sequence}) => sequence === overlay.sequence) : undefined;
	return entry ? latestRequest(entry, language, Math.floor(now / minute) * minute, size.columns - marginColumns) : [];
}

const latestRaw = memoizeLatest(rawRecordLines);

const latestSections = memoizeLatest(
	(
		instance: Instance,
		disks: State['details']['disks'],
		disksStatus: State['details']['disksStatus'],
		language: State['language'],
		now: number,
		width: number,
	) => instanceDetailLines({instance, disks, disksStatus}, {now, language, words: wordsFor(language)}, width),
);

const latestRequest = memoizeLatest(
	(record: State['log']['entries'][number], language: State['language'], now: number, width: number) =>
		requestDetailLines(record, {now, language, words: wordsFor(language)}, width),
);
