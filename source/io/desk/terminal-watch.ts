import {type ChildProcess, spawn} from 'node:child_process';
import type {Socket} from 'node:net';
import process from 'node:process';

// In reverse order: a frame that is being drawn, bracketed paste, the keyboard protocol, the cursor, colours, the
// alternate screen. The modes of the line are the terminal's own, which is its standard output here.
const script = `
read -r line
stty sane <&1
printf '\\033[?2026l\\033[?2004l\\033[=0u\\033[?25h\\033[0m\\033[?1049l%s\\n' "$1"
`;

export type TerminalWatch = {
	readonly start: () => void;
	readonly stop: () => void;
};

/**
 * Restores the terminal when this process can't: killed, or ended by V8 when its heap is full, it is told of nothing. A
 * shell of a megabyte waits for that at the other end of a pipe, and says the sentence.
 */
export function createTerminalWatch(sentence: () => string): TerminalWatch {
	let watcher: ChildProcess | undefined;
	return {
		start() {
			if (process.platform !== 'win32') {
				watcher ??= startWatcher(sentence());
			}
		},
		stop() {
			watcher?.kill('SIGKILL');
			watcher = undefined;
		},
	};
}

function startWatcher(sentence: string): ChildProcess {
	const child = spawn('/bin/sh', ['-c', script, 'yundeck-terminal', sentence], {
		stdio: ['pipe', 'inherit', 'ignore'],
		env: {PATH: process.env.PATH},
		// Whatever ends the processes of this terminal, or stops them, is not meant for it.
		detached: true,
	});
	// Without it everything is as it would be anyhow.
	child.on('error', () => undefined);
	child.stdin?.on('error', () => undefined);
	child.unref();
	(child.stdin as Socket | null)?.unref();
	return child;
}
