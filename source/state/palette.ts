import {emptyEdit, type TextEdit} from '#domain/text-edit.ts';
import type {CommandProblem} from '#text/explain-command-problem.ts';

/** The command line that lies over the screen. */
export type PaletteOverlay = {
	readonly kind: 'palette';
	readonly text: TextEdit;
	/** Id of the suggestion that the user went to; undefined, or no longer there: what is typed counts. */
	readonly chosen?: string;
	/** First visible suggestion. */
	readonly top: number;
	/** Why what was entered was not run. */
	readonly problem?: CommandProblem;
};

export const emptyPalette: PaletteOverlay = {kind: 'palette', text: emptyEdit, top: 0};

const historyLimit = 20;

/** The commands that were run, the latest first, each once. */
export function remember(history: readonly string[], line: string): readonly string[] {
	return [line, ...history.filter(other => other !== line)].slice(0, historyLimit);
}
