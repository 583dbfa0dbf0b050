import {Buffer} from 'node:buffer';
import process from 'node:process';
import {CopyError, mostBytesForTerminal} from '#domain/copy-error.ts';
import type {Environment} from '#io/files/config-folder.ts';
import type {Clipboard} from '#ports.ts';
import {clipboardPrograms} from './clipboard-programs.ts';
import {osc52} from './osc-52.ts';
import {runProgram, type SystemProgram} from './run-program.ts';

export type ClipboardOptions = {
	readonly environment?: Environment;
	readonly platform?: NodeJS.Platform;
	/** Where the user is; what is written there is not shown. */
	readonly terminal?: {readonly isTTY?: boolean; readonly write: (text: string) => unknown};
	/** For each program. */
	readonly timeoutMilliseconds?: number;
};

// Nothing is printed there that is not for the eyes.
const withoutClipboard = new Set([undefined, '', 'dumb', 'linux']);

/** The clipboard of the machine the user sits at. */
export function createClipboard({
	environment = process.env,
	platform = process.platform,
	terminal = process.stdout,
	timeoutMilliseconds = 5000,
}: ClipboardOptions = {}): Clipboard {
	async function takes(program: SystemProgram, text: string): Promise<boolean> {
		const {end, kill} = await runProgram(program, {environment, input: text, milliseconds: timeoutMilliseconds});
		if (end === 'still-running') {
			kill();
		}

		return end === 'succeeded';
	}

	return {
		async copy(text) {
			for (const program of clipboardPrograms({environment, platform}, text)) {
				if (await takes(program, text)) {
					return 'clipboard';
				}
			}

			if (terminal.isTTY !== true || (withoutClipboard.has(environment.TERM) && !environment.TMUX)) {
				throw new CopyError('no-clipboard');
			}

			if (Buffer.byteLength(text) > mostBytesForTerminal) {
				throw new CopyError('too-long');
			}

			// tmux heeds what its programs write only if it was told to; asked like this it passes the text on by itself.
			if (!environment.TMUX || !(await takes({command: 'tmux', arguments: ['load-buffer', '-w', '-']}, text))) {
				terminal.write(osc52(text, environment));
			}

			return 'terminal';
		},
	};
}
