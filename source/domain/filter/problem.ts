/** What is wrong with a filter expression; each has its own sentence in `text/`. */
export type FilterProblemKind =
	/** `env=prod`: no column is called so. */
	| 'unknown-column'
	/** `name>web`: texts are only equal or not. */
	| 'no-order'
	/** `cpu>`, `tag:`, `//` */
	| 'value-missing'
	/** `!` and nothing behind it. */
	| 'nothing-to-invert'
	| 'quote-not-closed'
	/** `"web"1` */
	| 'text-after-quote'
	| 'regex-not-closed'
	| 'regex-invalid'
	| 'regex-too-long'
	/** One text could keep the program busy for years. */
	| 'regex-too-slow'
	| 'not-a-number'
	| 'not-a-memory-size'
	| 'not-a-disk-size'
	| 'not-a-date'
	| 'not-an-age'
	/** Neither a date nor a time span. */
	| 'not-a-time';

export type FilterProblem = {
	readonly kind: FilterProblemKind;
	/** Where the wrong piece begins, in code units. */
	readonly position: number;
	/** The wrong piece, as it stands there. */
	readonly text: string;
	/** What was probably meant instead. */
	readonly suggestion?: string;
};

/** Thrown inside the parser only. */
export class WrongFilter extends Error {
	readonly problem: FilterProblem;

	constructor(problem: FilterProblem) {
		super(problem.kind);
		this.problem = problem;
	}
}
