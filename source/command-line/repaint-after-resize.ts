import process from 'node:process';

// As long as somebody drags the edge of a window, Ink follows as well as it can.
const calm = 100;

/**
 * Repaints when the window has not changed for a moment. While it does, terminals cut off and move what is on them, and
 * several changes are told as one or, when it is as large as before in the end, as none: Ink, which writes only what
 * differs from what it wrote before, would leave holes. Gives what stops it.
 */
export function repaintAfterResize(stdout: NodeJS.WriteStream, repaint: () => void): () => void {
	let timer: NodeJS.Timeout | undefined;
	const wait = () => {
		clearTimeout(timer);
		timer = setTimeout(repaint, calm);
	};

	stdout.on('resize', wait);
	process.on('SIGWINCH', wait);
	return () => {
		clearTimeout(timer);
		stdout.off('resize', wait);
		process.off('SIGWINCH', wait);
	};
}
