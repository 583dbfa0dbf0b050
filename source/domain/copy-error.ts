/** Why nothing was copied. */
export type CopyProblem =
	/** No program for it, and a terminal that has no clipboard, or none at all. */
	| 'no-clipboard'
	/** More than a terminal takes, and no program for it. */
	| 'too-long';

/** What a terminal takes at most, in bytes of UTF-8: of a sequence of 100,000 bytes the part that is text. */
export const mostBytesForTerminal = 74_994;

/** How a clipboard fails. */
export class CopyError extends Error {
	override readonly name = 'CopyError';
	readonly problem: CopyProblem;

	constructor(problem: CopyProblem) {
		super(problem);
		this.problem = problem;
	}
}
