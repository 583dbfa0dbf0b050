import type {EndpointProcess} from '../../test/e2e/endpoint-process.ts';
import {accessKeyOf} from '../../test/e2e/yundeck.ts';
import {ScreenEmulator} from '../../test/support/terminal-screen.ts';
import {Program} from './program.ts';
import type {Workplace} from './workplace.ts';

const patience = 120_000;
const enter = '\r';
let opened = 0;

/** The table of all regions, in a program of its own. What it shows is read from an emulated screen. */
export class AllRegions implements AsyncDisposable {
	readonly program: Program;
	readonly #emulator: ScreenEmulator;
	readonly #watchers = new Set<() => void>();
	#written: Promise<void> = Promise.resolve();

	/** Signs in with the endpoint's own AccessKey, from the environment; ends on the list of regions. */
	static async open({program, environment}: Workplace, endpoint: EndpointProcess): Promise<AllRegions> {
		const table = new AllRegions(
			new Program({
				args: [program, '--endpoint', endpoint.url],
				// A home of its own: what was open before would be open again.
				environment: {...environment, HOME: `${environment.HOME}-of-fleet-${++opened}`, ...accessKeyOf(endpoint)},
			}),
		);
		await table.see(text => text.includes('New AccessKey'));
		table.program.press(enter);
		await table.see(text => /Regions +\d+\/\d+/.test(text));
		return table;
	}

	private constructor(program: Program) {
		this.program = program;
		this.#emulator = new ScreenEmulator(program.columns, program.rows, () => {});
		program.listen(bytes => {
			this.#written = this.#written.then(async () => {
				await this.#emulator.write(bytes);
				for (const watcher of this.#watchers) {
					watcher();
				}
			});
		});
	}

	get #head(): string {
		return this.#emulator.screen.lines.slice(0, 3).join('\n');
	}

	/** How many instances there are, as the title says. */
	get count(): number {
		return Number((/Instances +([\d,]+)/.exec(this.#head)?.[1] ?? '0').replaceAll(',', ''));
	}

	/** Opens the table; milliseconds until no region is being read any more. */
	async load(): Promise<number> {
		return this.#read('0');
	}

	/** The same for reading all of it again. */
	async refresh(): Promise<number> {
		return this.#read('r');
	}

	/** Milliseconds until that is on the screen. */
	async see(isThere: (text: string) => boolean): Promise<number> {
		const start = performance.now();
		const {promise, resolve, reject} = Promise.withResolvers<number>();
		const watch = () => {
			if (!this.#emulator.isDrawing && isThere(this.#emulator.screen.text)) {
				resolve(performance.now() - start);
			}
		};
		const timer = setTimeout(() => reject(new Error(`Not seen:\n${this.#emulator.screen.text}`)), patience);
		this.#watchers.add(watch);
		watch();
		return promise.finally(() => {
			clearTimeout(timer);
			this.#watchers.delete(watch);
		});
	}

	async [Symbol.asyncDispose](): Promise<void> {
		await this.program[Symbol.asyncDispose]();
		await this.#written;
		this.#emulator.dispose();
	}

	async #read(key: string): Promise<number> {
		const start = performance.now();
		this.program.press(key);
		// In the strip of the regions, and in none of the rows.
		await this.see(() => this.#head.includes('◐ '));
		await this.see(() => this.#head.includes('✓ ') && !this.#head.includes('◐ '));
		return performance.now() - start;
	}
}
