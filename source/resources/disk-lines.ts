import {wrap} from '#domain/cells.ts';
import type {Disk} from '#domain/disk.ts';
import type {RemoteStatus} from '#domain/remote.ts';
import {explainError} from '#text/explain-error.ts';
import type {Context} from './context.ts';
import {type FieldText, fieldLines} from './field-lines.ts';
import type {Line} from './line.ts';
import type {Tone} from './tone.ts';

/** The disks of an instance, one block each, or why they are not there. */
export function diskLines(
	{disks, disksStatus}: {readonly disks: readonly Disk[]; readonly disksStatus: RemoteStatus},
	context: Context,
	labelColumn: number,
	width: number,
): readonly Line[] {
	const {details} = context.words;
	const blocks = disks.flatMap(disk => fieldLines(diskFields(disk, context), labelColumn, width));
	switch (disksStatus.phase) {
		case 'idle':
		case 'loading':
			return disks.length > 0 ? blocks : textLines(details.disksLoading, width, 'muted');
		case 'loaded':
			return disks.length > 0 ? blocks : textLines(details.disksNone, width, 'muted');
		case 'failed': {
			const {title, hint} = explainError(disksStatus.error, context.words, 'r');
			return [...textLines(`✗ ${title}`, width, 'bad'), ...textLines(hint, width), ...blocks];
		}
	}
}

function diskFields(disk: Disk, {words}: Context): readonly FieldText[] {
	const {values} = words;
	const size = disk.sizeGibibytes === undefined ? values.none : `${disk.sizeGibibytes} GiB`;
	const category = [disk.category, disk.performanceLevel].filter(Boolean).join(' ');
	const kind = disk.type === 'system' ? values.systemDisk : disk.type === 'data' ? values.dataDisk : disk.type;
	const traits = [
		disk.name,
		disk.device,
		disk.status,
		...(disk.isEncrypted ? [values.encrypted] : []),
		...(disk.isDeletedWithInstance ? [] : [values.keptAfterRelease]),
	].filter(Boolean);
	return [
		{label: kind, value: `${values.disk(size, category)} · ${disk.id}`},
		{label: '', value: traits.join(' · '), tone: 'muted'},
	];
}

function textLines(text: string, width: number, tone?: Tone): readonly Line[] {
	return wrap(text, width).map(line => ({kind: 'text', text: line, ...(tone && {tone})}));
}
