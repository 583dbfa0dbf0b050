import type {Remote} from '#domain/remote.ts';
import type {Snapshot} from '#domain/snapshot.ts';
import type {Context} from '../context.ts';
import {gibibytesText} from '../disk-values.ts';
import {formatDateTime} from '../format.ts';
import {knownName} from '../known-name.ts';
import type {Line} from '../line.ts';
import type {Tone} from '../tone.ts';
import {numberAt} from './record-fields.ts';
import {remoteLines} from './remote-lines.ts';
import {section} from './sections.ts';
import {type TextColumn, tableLines} from './table-lines.ts';

/** The snapshots of a disk, newest first. */
export function snapshotLines(
	snapshots: Remote<readonly Snapshot[]>,
	context: Context,
	width: number,
): readonly Line[] {
	const {titles, snapshots: words} = context.words.detailTabs;
	const lines = (list: readonly Snapshot[]) =>
		list.length === 0
			? []
			: tableLines(
					snapshotColumns(context),
					list.toSorted((a, b) => (b.createdAt ?? 0) - (a.createdAt ?? 0)),
					width,
					snapshotTone,
				);
	return section(titles.snapshots, remoteLines(snapshots, {...words, lines}, context, width));
}

function snapshotColumns(context: Context): readonly TextColumn<Snapshot>[] {
	const {values, detailTabs} = context.words;
	const {columns, days, forEver} = detailTabs.snapshots;
	return [
		{title: columns.id, value: ({id}) => id, priority: 0},
		{title: columns.name, value: ({name}) => name, priority: 3, least: 16},
		{title: columns.status, value: snapshot => statusText(snapshot, context), priority: 1},
		{
			title: columns.size,
			value: ({sizeGibibytes}) => gibibytesText(sizeGibibytes, context),
			priority: 5,
			align: 'right',
		},
		{
			title: columns.created,
			value: ({createdAt}) => (createdAt === undefined ? values.none : formatDateTime(createdAt)),
			priority: 2,
		},
		{
			title: columns.retention,
			value: ({record}) => {
				const count = numberAt(record.read(), 'RetentionDays');
				return count === undefined ? forEver : days(count);
			},
			priority: 4,
		},
	];
}

/** `◐ in progress 45%`; how far it came goes without saying once it is whole. */
function statusText({status, progress}: Snapshot, {words}: Context): string {
	const name = knownName(words.detailTabs.snapshots.statuses, status) || words.values.none;
	const text = `${statusGlyph(status)} ${name}`;
	return status === 'accomplished' || progress === '' ? text : `${text} ${progress}`;
}

// So that a status is seen without colours as well.
function statusGlyph(status: string): string {
	switch (status) {
		case 'accomplished':
			return '●';
		case 'progressing':
			return '◐';
		case 'failed':
			return '✗';
		default:
			return '?';
	}
}

function snapshotTone({status}: Snapshot): Tone {
	return status === 'failed' ? 'bad' : status === 'progressing' ? 'changing' : 'normal';
}
