/** Ends the command with something to tell. */
export class Stop extends Error {
	override readonly name = 'Stop';
	readonly exitCode: number;
	/** For stderr: printable lines, the last one ended as well. */
	readonly text: string;

	constructor(exitCode: number, text: string) {
		super(text);
		this.exitCode = exitCode;
		this.text = text;
	}
}

/** Ends the command with nothing to tell: the reader went away or a signal came. */
export class QuietEnd extends Error {
	override readonly name = 'QuietEnd';
	readonly exitCode: number;

	constructor(exitCode: number) {
		super('ended quietly');
		this.exitCode = exitCode;
	}
}
