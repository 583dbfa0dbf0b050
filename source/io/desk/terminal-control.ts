import process from 'node:process';
import {promises as timers} from 'node:timers';
import type {TerminalControl} from '#ports.ts';
import type {TerminalWatch} from './terminal-watch.ts';

/** Hands the terminal over while the callback runs, then takes it back and draws everything anew. */
type SuspendTerminal = (callback: () => void | Promise<void>) => Promise<void>;

export type AttachedTerminal = TerminalControl & {
	/** Told how to take the terminal from Ink. From now on signals stop and continue it in good order. */
	readonly attach: (suspend: SuspendTerminal) => void;
	readonly detach: () => void;
};

/**
 * The window may have another size than when we were stopped, which only the program in the foreground is told. Node asks
 * for the size on this signal, and on nothing else.
 */
async function measureAgain(): Promise<void> {
	if (process.platform !== 'win32') {
		process.kill(process.pid, 'SIGWINCH');
		await timers.setImmediate();
	}
}

/** The terminal of a running app; does nothing until the screen is there. While it is stopped, nobody watches it. */
export function createTerminalControl(watch: TerminalWatch): AttachedTerminal {
	let suspendTerminal: SuspendTerminal | undefined;
	let isHandedOver = false;

	/** Ink can do this once at a time; a key that is held asks again and again. */
	async function handOver(callback: () => void | Promise<void>): Promise<void> {
		if (isHandedOver || !suspendTerminal) {
			return;
		}

		isHandedOver = true;
		try {
			await suspendTerminal(callback);
		} finally {
			isHandedOver = false;
		}
	}

	const suspend = () => handOver(stop);
	const redraw = () => handOver(measureAgain);
	// `kill -TSTP`, as the shell's own Ctrl-Z does it.
	const onStop = () => void suspend();
	// After a `kill -STOP`, that nobody hears of, the shell has been in the terminal as well.
	const onContinue = () => void redraw();

	function stop(): Promise<void> {
		watch.stop();
		// With nobody listening the signal does what it does to any program.
		process.off('SIGTSTP', onStop);
		// To the whole process group, as the terminal itself does on Ctrl-Z: `npx` stops with us. Where there is no job
		// control the signal does nothing and the app goes on.
		process.kill(0, 'SIGTSTP');
		process.on('SIGTSTP', onStop);
		watch.start();
		return measureAgain();
	}

	return {
		attach(suspendInk) {
			suspendTerminal = suspendInk;
			if (process.platform !== 'win32') {
				process.on('SIGTSTP', onStop).on('SIGCONT', onContinue);
			}
		},
		detach() {
			suspendTerminal = undefined;
			process.off('SIGTSTP', onStop).off('SIGCONT', onContinue);
		},
		suspend,
		redraw,
	};
}
