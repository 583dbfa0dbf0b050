import type {MonitorSpan} from '#domain/monitor-point.ts';
import type {Context} from '#resources/context.ts';
import {consoleOutputLines} from '#resources/details/console-output.ts';
import {eventLines} from '#resources/details/events.ts';
import {instanceDiskLines} from '#resources/details/instance-disks.ts';
import {instanceNetworkLines} from '#resources/details/instance-network.ts';
import {monitoringLines} from '#resources/details/monitoring.ts';
import {remoteLines} from '#resources/details/remote-lines.ts';
import {snapshotLines} from '#resources/details/snapshots.ts';
import type {DetailTab} from '#resources/details/tabs.ts';
import {tagLines} from '#resources/details/tags.ts';
import {yamlLines} from '#resources/details/yaml-lines.ts';
import type {Line} from '#resources/line.ts';
import {rawRecordLines} from '#resources/raw-record.ts';
import {requestDetailLines} from '#resources/request-details.ts';
import {wordsFor} from '#text/words.ts';
import {kindOf, type Parts, type Subject} from './details.ts';
import {memoizeLatest} from './memoize-latest.ts';
import type {State} from './state.ts';

// Of the columns: a margin on both sides and the scroll bar.
const marginColumns = 4;
const minute = 60_000;

/** The text of the details screen. `update` scrolls in it, the screen draws a window of it. */
export function detailLines({details, language, size, now}: State): readonly Line[] {
	const {subject, tab, parts, span} = details;
	// Ages are told in minutes: no need for new lines any sooner.
	const moment = Math.floor(now / minute) * minute;
	return subject === undefined
		? []
		: latestTab(subject, tab, parts, span, language, moment, size.columns - marginColumns);
}

/** The text about one call. */
export function requestLines({overlay, language, size, now}: State): readonly Line[] {
	return overlay?.kind === 'request'
		? latestRequest(overlay.entry, language, Math.floor(now / minute) * minute, size.columns - marginColumns)
		: [];
}

const latestTab = memoizeLatest(
	(
		subject: Subject,
		tab: DetailTab,
		parts: Parts,
		span: MonitorSpan,
		language: State['language'],
		now: number,
		width: number,
	) => tabLines({subject, tab, parts, span}, {now, language, words: wordsFor(language)}, width),
);

type Shown = {
	readonly subject: Subject;
	readonly tab: DetailTab;
	readonly parts: Parts;
	readonly span: MonitorSpan;
};

function tabLines({subject, tab, parts, span}: Shown, context: Context, width: number): readonly Line[] {
	const {resource, item} = subject;
	switch (tab) {
		case 'overview':
			return kindOf(subject).overview(item, context, width);
		case 'network':
			return resource === 'instances' ? instanceNetworkLines({instance: item, ...parts}, context, width) : [];
		case 'disks':
			return instanceDiskLines(parts, context, width);
		case 'snapshots':
			return snapshotLines(parts.snapshots, context, width);
		case 'tags':
			return tagLines(item.tags, context, width);
		case 'events':
			return eventLines(parts.events, context, width);
		case 'monitoring':
			return monitoringLines({span, points: parts.monitoring}, context, width);
		case 'console':
			return consoleOutputLines(parts.console, context, width);
		case 'json':
			return rawRecordLines(item.record, width);
		case 'yaml': {
			const {yamlLoading: loading} = context.words.details;
			return remoteLines(parts.yaml, {loading, none: loading, lines: text => yamlLines(text, width)}, context, width);
		}
	}
}

const latestRequest = memoizeLatest(
	(record: State['log']['entries'][number], language: State['language'], now: number, width: number) =>
		requestDetailLines(record, {now, language, words: wordsFor(language)}, width),
);
