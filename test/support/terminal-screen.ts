import xterm, {type Terminal as Xterm} from '@xterm/headless';

/** What a person would see, and what the program has asked of the terminal. */
export type Screen = {
	readonly lines: readonly string[];
	readonly text: string;
	readonly columns: number;
	readonly rows: number;
	readonly cursor: {readonly column: number; readonly row: number};
	readonly isCursorVisible: boolean;
	readonly isAlternateScreen: boolean;
	readonly isBracketedPaste: boolean;
};

/** A terminal emulator without a window: bytes in, a screen out. */
export class ScreenEmulator {
	readonly #xterm: Xterm;
	#isCursorVisible = true;
	#isDrawing = false;

	constructor(columns: number, rows: number, answer: (bytes: string) => void) {
		this.#xterm = new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
		this.#xterm.onData(answer);
		this.#watchModes('h', true);
		this.#watchModes('l', false);
	}

	/** Two that xterm keeps to itself. */
	#watchModes(final: string, isOn: boolean): void {
		this.#xterm.parser.registerCsiHandler({prefix: '?', final}, parameters => {
			this.#isCursorVisible = parameters.includes(25) ? isOn : this.#isCursorVisible;
			this.#isDrawing = parameters.includes(2026) ? isOn : this.#isDrawing;
			return false;
		});
	}

	/** Half of a frame has arrived: a terminal would not show it yet. */
	get isDrawing(): boolean {
		return this.#isDrawing;
	}

	/** Resolves when the bytes are on the screen. */
	async write(bytes: string): Promise<void> {
		const {promise, resolve} = Promise.withResolvers<void>();
		this.#xterm.write(bytes, resolve);
		await promise;
	}

	resize(columns: number, rows: number): void {
		this.#xterm.resize(columns, rows);
	}

	get screen(): Screen {
		const {cols: columns, rows, modes, buffer} = this.#xterm;
		const {active} = buffer;
		const lines = Array.from(
			{length: rows},
			(_, row) => active.getLine(active.baseY + row)?.translateToString(true) ?? '',
		);
		return {
			lines,
			text: lines.join('\n'),
			columns,
			rows,
			cursor: {column: active.cursorX, row: active.cursorY},
			isCursorVisible: this.#isCursorVisible,
			isAlternateScreen: active.type === 'alternate',
			isBracketedPaste: modes.bracketedPasteMode,
		};
	}

	dispose(): void {
		this.#xterm.dispose();
	}
}
