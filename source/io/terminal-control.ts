import type {TerminalControl} from '#ports.ts';

/** Hands the terminal over while the callback runs, then takes it back and draws everything anew. */
export type SuspendTerminal = (callback: () => void | Promise<void>) => Promise<void>;

/** The terminal of a running app; does nothing until the screen is there. */
export function createTerminalControl(): TerminalControl & {readonly attach: (suspend: SuspendTerminal) => void} {
	let suspendTerminal: SuspendTerminal | undefined;
	return {
		attach(suspend) {
			suspendTerminal = suspend;
		},
		async suspend() {
			// To the whole process group, as the terminal itself does on Ctrl-Z: `npx` stops with us. Where there is no job
			// control the signal does nothing and the app goes on.
			await suspendTerminal?.(() => {
				process.kill(0, 'SIGTSTP');
			});
		},
		async redraw() {
			await suspendTerminal?.(() => {});
		},
	};
}
