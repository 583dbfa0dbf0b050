import {cellWidth, fitText, wrap} from '#domain/cells.ts';
import {toPrintable} from '#domain/printable.ts';
import type {Line} from './line.ts';
import type {Tone} from './tone.ts';

/** A label with its value, before it is laid out. */
export type FieldText = {readonly label: string; readonly value: string; readonly tone?: Tone};

const gap = 2;
// An instance id is not to be broken.
const valueCells = 22;

/**
 * Labels in one column, values wrapped in another. A label that is too long for the column stands on lines of its own,
 * with the value below it: nothing is cut.
 */
export function fieldLines(fields: readonly FieldText[], labelColumn: number, width: number): readonly Line[] {
	const valueWidth = Math.max(1, width - labelColumn - gap);
	const indent = ' '.repeat(labelColumn + gap);
	return fields.flatMap(({label: rawLabel, value, tone}) => {
		const label = toPrintable(rawLabel);
		const isLong = cellWidth(label) > labelColumn;
		const above: readonly Line[] = isLong
			? wrapLabel(label, width).map(line => ({kind: 'field', label: line, value: ''}) as const)
			: [];
		return [
			...above,
			...wrap(value, valueWidth).map((line, index): Line => {
				const filled = index === 0 && !isLong ? fitText(label, labelColumn + gap) : indent;
				return {kind: 'field', label: filled, value: line, ...(tone && {tone})};
			}),
		];
	});
}

/** How wide the column of labels must be: for the longest, but never more than a share of the line. */
export function labelWidth(fields: readonly FieldText[], width: number, share = 0.4): number {
	const longest = Math.max(0, ...fields.map(({label}) => cellWidth(label)));
	return Math.min(longest, Math.floor(width * share), Math.max(0, width - gap - valueCells));
}

// Labels may be paths into a record: they are broken behind their dots.
function wrapLabel(label: string, width: number): readonly string[] {
	const lines: string[] = [];
	for (const part of label.split(/(?<=\.)/)) {
		const line = `${lines.pop() ?? ''}${part}`;
		if (cellWidth(line) <= width) {
			lines.push(line);
		} else {
			const before = line.slice(0, line.length - part.length);
			lines.push(...(before === '' ? [] : [before]), ...wrap(part, width));
		}
	}

	return lines;
}
