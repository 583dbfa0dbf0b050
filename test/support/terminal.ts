import {type IPty, spawn} from '@lydell/node-pty';
import {bytesOfKey} from './terminal-keys.ts';
import {type Screen, ScreenEmulator} from './terminal-screen.ts';

export type TerminalOptions = {
	readonly command: string;
	readonly args?: readonly string[];
	readonly columns?: number;
	readonly rows?: number;
	/** All of it: nothing is taken over from the developer's own environment. */
	readonly environment: Readonly<Record<string, string>>;
	readonly folder?: string;
};

export type Exit = {
	readonly exitCode: number;
	readonly signal: number;
};

/** A text on the screen, a match in it, or anything else that becomes true of it. */
export type Expectation = string | RegExp | ((screen: Screen) => boolean);

type Waiter = {
	readonly isMet: (screen: Screen) => boolean;
	readonly resolve: (screen: Screen) => void;
	readonly reject: (error: Error) => void;
	readonly wanted: string;
};

const patience = 10_000;

/** Runs a program in a terminal of its own. `await using`: leaving the block ends the program. */
export function openTerminal(options: TerminalOptions): Terminal {
	return new Terminal(options);
}

export class Terminal implements AsyncDisposable {
	readonly exit: Promise<Exit>;
	readonly #pty: IPty;
	readonly #emulator: ScreenEmulator;
	readonly #waiters = new Set<Waiter>();
	readonly #chunks: string[] = [];
	/** The end of the queue of what has arrived and of resizes, which have to keep their order. */
	#parsed: Promise<void> = Promise.resolve();
	#ended: Exit | undefined;

	constructor({command, args = [], columns = 80, rows = 24, environment, folder = process.cwd()}: TerminalOptions) {
		this.#pty = spawn(command, [...args], {cols: columns, rows, cwd: folder, env: {...environment}});
		this.#emulator = new ScreenEmulator(columns, rows, bytes => this.#send(bytes));
		this.#pty.onData(bytes => this.#receive(bytes));
		const {promise, resolve} = Promise.withResolvers<Exit>();
		this.exit = promise;
		this.#pty.onExit(({exitCode, signal = 0}) => {
			this.#parsed = this.#parsed.then(() => {
				this.#ended = {exitCode, signal};
				this.#rejectWaiters();
				resolve(this.#ended);
			});
		});
	}

	get pid(): number {
		return this.#pty.pid;
	}

	get screen(): Screen {
		return this.#emulator.screen;
	}

	/** Every byte that the program has written, escape sequences included. */
	get output(): string {
		return this.#chunks.join('');
	}

	get bytesWritten(): number {
		return Buffer.byteLength(this.output);
	}

	/** Keys by name (`down`, `ctrl+c`), or text, which is typed letter by letter. */
	press(...keys: readonly string[]): void {
		for (const key of keys) {
			this.#send(bytesOfKey(key));
		}
	}

	paste(text: string): void {
		this.#send(this.screen.isBracketedPaste ? `\u001B[200~${text}\u001B[201~` : text);
	}

	async resize(columns: number, rows: number): Promise<void> {
		this.#parsed = this.#parsed.then(() => {
			this.#emulator.resize(columns, rows);
			this.#pty.resize(columns, rows);
		});
		await this.#parsed;
	}

	kill(signal: NodeJS.Signals = 'SIGKILL'): void {
		if (this.#ended === undefined) {
			this.#pty.kill(signal);
		}
	}

	/**
	 * Resolves as soon as it is so: looked at each time that something the program wrote has reached the screen. Rejects
	 * with the screen in the message when the program ends first, or when it takes absurdly long.
	 */
	async waitFor(expectation: Expectation, limit = patience): Promise<Screen> {
		const {promise, resolve, reject} = Promise.withResolvers<Screen>();
		const waiter: Waiter = {isMet: toPredicate(expectation), resolve, reject, wanted: String(expectation)};
		await this.#parsed;
		this.#waiters.add(waiter);
		this.#settleWaiters();
		if (this.#ended) {
			this.#rejectWaiters();
		}

		const timer = setTimeout(() => this.#reject(waiter, `${limit} ms have passed`), limit);
		return promise.finally(() => clearTimeout(timer));
	}

	async [Symbol.asyncDispose](): Promise<void> {
		this.kill();
		await this.exit;
		this.#emulator.dispose();
	}

	#send(bytes: string): void {
		if (this.#ended === undefined) {
			this.#pty.write(bytes);
		}
	}

	#receive(bytes: string): void {
		this.#chunks.push(bytes);
		this.#parsed = this.#parsed.then(async () => {
			await this.#emulator.write(bytes);
			this.#settleWaiters();
		});
	}

	#settleWaiters(): void {
		if (this.#emulator.isDrawing) {
			return;
		}

		const {screen} = this;
		for (const waiter of this.#waiters) {
			if (waiter.isMet(screen)) {
				this.#waiters.delete(waiter);
				waiter.resolve(screen);
			}
		}
	}

	#rejectWaiters(): void {
		for (const waiter of this.#waiters) {
			this.#reject(waiter, `the program has ended (${JSON.stringify(this.#ended)})`);
		}
	}

	#reject(waiter: Waiter, reason: string): void {
		this.#waiters.delete(waiter);
		waiter.reject(new Error(`Waited for ${waiter.wanted}, but ${reason}. The screen:\n${framed(this.screen)}`));
	}
}

function toPredicate(expectation: Expectation): (screen: Screen) => boolean {
	if (typeof expectation === 'function') {
		return expectation;
	}

	return ({text}) => (typeof expectation === 'string' ? text.includes(expectation) : expectation.test(text));
}

function framed({lines, columns}: Screen): string {
	const edge = `+${'-'.repeat(columns)}+`;
	return [edge, ...lines.map(line => `|${line}`), edge].join('\n');
}
