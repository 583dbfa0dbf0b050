import {cellWidth} from '#domain/cells.ts';

/** A line across the screen with a title in it, and something at its end. */
export function ruleText(title: string, end: string, columns: number): string {
	const start = `── ${title} `;
	const closing = end === '' ? '' : ` ${end} ──`;
	return `${start}${'─'.repeat(Math.max(0, columns - cellWidth(start) - cellWidth(closing)))}${closing}`;
}
