import type {Line} from '../line.ts';

const blank: Line = {kind: 'blank'};

/** Lines under a heading; nothing when there are none. */
export function section(title: string, lines: readonly Line[]): readonly Line[] {
	return lines.length === 0 ? [] : [{kind: 'heading', text: title}, ...lines];
}

/** Blocks of lines with a blank one between them. */
export function spaced(blocks: readonly (readonly Line[])[]): readonly Line[] {
	return blocks.filter(lines => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : [blank, ...lines]));
}
