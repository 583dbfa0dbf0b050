import {formatClock} from '../format.ts';

// As many as have some room between them.
const wide = 60;

/** The times below a graph, `14:05` each: at its ends and in between, in the user's time zone. */
export function timeAxis(start: number, end: number, width: number): string {
	const steps = width >= wide ? 4 : 2;
	let line = '';
	for (let step = 0; step <= steps; step++) {
		const label = formatClock(start + ((end - start) * step) / steps).slice(0, 5);
		const middle = ((width - 1) * step) / steps;
		const left = step === 0 ? 0 : step === steps ? width - label.length : Math.round(middle - label.length / 2);
		line = line.padEnd(left) + label;
	}

	return line;
}
