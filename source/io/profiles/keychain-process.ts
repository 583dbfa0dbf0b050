import {type ChildProcessByStdio, spawn} from 'node:child_process';
import {extname} from 'node:path';
import process from 'node:process';
import {createInterface} from 'node:readline';
import type {Readable, Writable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {isJsonRecord} from '#domain/json.ts';
import type {Environment} from '#io/files/config-folder.ts';

export type KeychainRequest =
	| {readonly action: 'connect' | 'get' | 'remove'; readonly key: string}
	| {readonly action: 'set'; readonly key: string; readonly secret: string};

export type KeychainAnswer = {readonly secret: string | null} | {readonly failure: string};

export type KeychainProcessOptions = {
	readonly environment: Environment;
	/** Instead of our own. */
	readonly program?: string;
	/** How long it may take to find the keychain. */
	readonly connectMilliseconds?: number;
	/** How long anything else may take: somebody may have to find a password first. */
	readonly answerMilliseconds?: number;
	/** How long it stays when it has nothing to do. */
	readonly idleMilliseconds?: number;
};

type Child = ChildProcessByStdio<Writable, Readable, null>;

// In `dist/` it lies next to this code as it does here.
const ownProgram = fileURLToPath(new URL('./keychain-program.ts', import.meta.url)).replace(
	/\.ts$/,
	extname(import.meta.url),
);

/** Asks `keychain-program.ts`, which is started when it is needed and killed when it does not answer in time. */
export class KeychainProcess {
	readonly #options: Required<KeychainProcessOptions>;
	#child: Child | undefined;
	#answered: ((answer: KeychainAnswer) => void) | undefined;
	#turn: Promise<unknown> = Promise.resolve();
	#idle: NodeJS.Timeout | undefined;

	constructor(options: KeychainProcessOptions) {
		this.#options = {
			program: ownProgram,
			connectMilliseconds: 2000,
			answerMilliseconds: 60_000,
			idleMilliseconds: 2000,
			...options,
		};
	}

	/** Never rejects; one after the other. */
	ask(request: KeychainRequest): Promise<KeychainAnswer> {
		const answer = this.#turn.then(() => this.#askNow(request));
		// Not the answer itself: it would stay here.
		this.#turn = answer.then(() => undefined);
		return answer;
	}

	async #askNow(request: KeychainRequest): Promise<KeychainAnswer> {
		clearTimeout(this.#idle);
		const {connectMilliseconds, answerMilliseconds, idleMilliseconds} = this.#options;
		let answer: KeychainAnswer = {secret: null};
		if (this.#child === undefined) {
			this.#child = this.#start();
			answer = await this.#exchange({action: 'connect', key: request.key}, connectMilliseconds);
		}

		if (!('failure' in answer) && request.action !== 'connect') {
			answer = await this.#exchange(request, answerMilliseconds);
		}

		if ('failure' in answer) {
			// The next one may find that there is a keychain now.
			this.#stop();
		} else {
			this.#idle = setTimeout(() => this.#stop(), idleMilliseconds).unref();
		}

		return answer;
	}

	#exchange(request: KeychainRequest, milliseconds: number): Promise<KeychainAnswer> {
		const {promise, resolve} = Promise.withResolvers<KeychainAnswer>();
		// Nothing else of the child keeps our own process alive.
		const timer = setTimeout(resolve, milliseconds, {failure: 'no answer in time'});
		this.#answered = resolve;
		this.#child?.stdin.write(`${JSON.stringify(request)}\n`);
		return promise.finally(() => clearTimeout(timer));
	}

	#start(): Child {
		const child = spawn(process.execPath, [this.#options.program], {
			env: allowed(this.#options.environment),
			stdio: ['pipe', 'pipe', 'ignore'],
			windowsHide: true,
		});
		const kill = (): boolean => child.kill('SIGKILL');
		const ended = (): void => {
			process.off('exit', kill);
			if (this.#child === child) {
				this.#child = undefined;
				this.#answered?.({failure: 'it ended without an answer'});
			}
		};
		process.on('exit', kill);
		child.once('error', ended);
		child.once('close', ended);
		// How it ended says enough.
		child.stdin.on('error', () => undefined);
		createInterface({input: child.stdout}).on('line', line => {
			if (this.#child === child) {
				this.#answered?.(parse(line));
			}
		});
		for (const handle of [child, child.stdin, child.stdout]) {
			(handle as {unref?: () => void}).unref?.();
		}

		return child;
	}

	#stop(): void {
		this.#child?.kill('SIGKILL');
		this.#child = undefined;
	}
}

// What it takes to find the keychain and to ask for its password. AccessKeys of the environment are not among it.
const passedOn: ReadonlySet<string> = new Set([
	...['DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'HOME', 'USER', 'LOGNAME'],
	...['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'PATH', 'LANG'],
	...['SYSTEMROOT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'TEMP', 'USERNAME', 'USERDOMAIN'],
]);

function allowed(environment: Environment): Environment {
	return Object.fromEntries(Object.entries(environment).filter(([name]) => passedOn.has(name.toUpperCase())));
}

function parse(line: string): KeychainAnswer {
	try {
		const answer: unknown = JSON.parse(line);
		const {secret, failure} = isJsonRecord(answer) ? answer : {};
		if (typeof failure === 'string') {
			return {failure};
		}

		if (typeof secret === 'string' || secret === null) {
			return {secret};
		}
	} catch {
		// Its words may be the secret.
	}

	return {failure: 'an answer that is none'};
}
