import {setPriority} from 'node:os';
import process from 'node:process';

const niceness = 5;

/** Lets the other threads of this process go first. Only on Linux has a thread a priority of its own by this call. */
export function bePolite(): void {
	if (process.platform === 'linux') {
		setPriority(niceness);
	}
}
