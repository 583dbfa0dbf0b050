import {type IPty, spawn} from '@lydell/node-pty';

export type ProgramOptions = {
	readonly args: readonly string[];
	readonly environment: Readonly<Record<string, string>>;
};

type Waiter = {
	readonly isMet: (output: string) => boolean;
	readonly resolve: (milliseconds: number) => void;
};

// Ink puts each frame between the start and the end of a synchronized update: with the end the frame is complete.
const frameEnd = '\u001B[?2026l';

/**
 * A Node program in a pty, seen from the terminal's side: nothing is parsed or drawn here, bytes are only counted and
 * looked for as they arrive, so that the measuring costs next to nothing.
 */
export class Program implements AsyncDisposable {
	readonly columns = 120;
	readonly rows = 40;
	readonly #pty: IPty;
	readonly #waiters = new Set<Waiter>();
	readonly #exit: Promise<void>;
	#start = performance.now();
	#output = '';
	#hasEnded = false;

	constructor({args, environment}: ProgramOptions) {
		this.#pty = spawn(process.execPath, [...args], {cols: this.columns, rows: this.rows, env: {...environment}});
		const {promise, resolve} = Promise.withResolvers<void>();
		this.#exit = promise;
		this.#pty.onData(bytes => {
			this.#output += bytes;
			this.#settle();
		});
		this.#pty.onExit(() => {
			this.#hasEnded = true;
			this.#settle();
			resolve();
		});
	}

	get pid(): number {
		return this.#pty.pid;
	}

	/** What has arrived since the start or the last `press`. */
	get output(): string {
		return this.#output;
	}

	/** Sends a key; what is waited for from now on is the time since then. */
	press(bytes: string): void {
		this.#output = '';
		this.#start = performance.now();
		this.#pty.write(bytes);
	}

	/** Passes on what arrives; returns how to stop it. */
	listen(listener: (bytes: string) => void): () => void {
		const {dispose} = this.#pty.onData(listener);
		return dispose;
	}

	/** Milliseconds until a frame was complete, or one with that in it. */
	async frame(content: RegExp = /(?:)/): Promise<number> {
		return this.#until(output => {
			const end = output.lastIndexOf(frameEnd);
			return end !== -1 && content.test(output.slice(0, end));
		}, `a frame with ${content}`);
	}

	/** Milliseconds until the program had ended. */
	async end(): Promise<number> {
		return this.#until(() => this.#hasEnded, 'the end');
	}

	async [Symbol.asyncDispose](): Promise<void> {
		if (!this.#hasEnded) {
			this.#pty.kill('SIGKILL');
		}

		await this.#exit;
	}

	async #until(isMet: Waiter['isMet'], wanted: string, limit = 120_000): Promise<number> {
		const {promise, resolve, reject} = Promise.withResolvers<number>();
		const waiter: Waiter = {isMet, resolve};
		const timer = setTimeout(() => {
			reject(
				new Error(
					`Waited ${limit} ms for ${wanted}. The last of the output: ${JSON.stringify(this.#output.slice(-500))}`,
				),
			);
		}, limit);
		this.#waiters.add(waiter);
		this.#settle();
		return promise.finally(() => {
			clearTimeout(timer);
			this.#waiters.delete(waiter);
		});
	}

	#settle(): void {
		const elapsed = performance.now() - this.#start;
		for (const {isMet, resolve} of this.#waiters) {
			if (isMet(this.#output)) {
				resolve(elapsed);
			}
		}
	}
}
