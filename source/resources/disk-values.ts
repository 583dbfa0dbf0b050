import type {Disk} from '#domain/disk.ts';
import type {Context} from './context.ts';
import {knownName} from './known-name.ts';
import type {Tone} from './tone.ts';

type DiskState = Pick<Disk, 'status'> & {readonly locks?: readonly string[]};

/** `● In use`, with a mark behind it when the disk is locked. */
export function diskStatusText({status, locks = []}: DiskState, {words}: Context): string {
	return `${statusGlyph(status)} ${knownName(words.diskStatuses, status)}${locks.length > 0 ? ' ⊘' : ''}`;
}

// So that a status is seen without colours as well.
function statusGlyph(status: string): string {
	switch (status) {
		case 'In_use':
			return '●';
		case 'Available':
			return '○';
		case 'Attaching':
		case 'Detaching':
		case 'Creating':
		case 'ReIniting':
		case 'Deleting':
			return '◐';
		default:
			return '?';
	}
}

export function diskStatusTone({status, locks = []}: DiskState): Tone {
	if (locks.length > 0) {
		return 'bad';
	}

	switch (statusGlyph(status)) {
		case '●':
			return 'good';
		case '○':
			return 'stopped';
		case '◐':
			return 'changing';
		default:
			return 'normal';
	}
}

/** `ESSD PL1` */
export function diskCategoryText({category, performanceLevel}: Disk, {words}: Context): string {
	return [knownName(words.diskCategories, category), performanceLevel].filter(Boolean).join(' ') || words.values.none;
}

/** System or data disk. */
export function diskKindText({type}: Disk, {words}: Context): string {
	return knownName(words.diskKinds, type) || words.values.none;
}

/** `40 GiB` */
export function gibibytesText(gibibytes: number | undefined, {words}: Context): string {
	return gibibytes === undefined ? words.values.none : `${gibibytes} GiB`;
}
