import {accessSync, readdirSync, readFileSync} from 'node:fs';
import process from 'node:process';
import type {Written} from './places.ts';

export type ChildWatch = {
	/** How each child was called, and its environment. */
	readonly stop: () => readonly Written[];
};

/** Looks again and again, while a program runs, at what the processes are given that it starts. Linux only. */
export function watchChildren(pid: number): ChildWatch {
	// A system that does not tell would have us see nothing.
	accessSync(`/proc/self/task/${process.pid}/children`);
	const seen = new Map<string, Written>();
	const look = (): void => {
		const own = read(`/proc/${pid}/cmdline`);
		for (const child of descendantsOf(pid)) {
			const called = read(`/proc/${child}/cmdline`);
			// For a moment it is a copy of its parent, before it becomes another program.
			if (called !== own) {
				seen.set(called, {place: 'cmdline of a child', text: called});
				const given = read(`/proc/${child}/environ`);
				seen.set(given, {place: 'environ of a child', text: given});
			}
		}
	};
	const timer = setInterval(look, 25);
	return {
		stop() {
			clearInterval(timer);
			return [...seen.values()];
		},
	};
}

/** All processes that it has started, and theirs. */
function descendantsOf(pid: number): readonly number[] {
	return threadsOf(pid)
		.flatMap(thread => read(`/proc/${pid}/task/${thread}/children`).split(' '))
		.filter(child => child !== '')
		.flatMap(child => [Number(child), ...descendantsOf(Number(child))]);
}

/** None when it is over. */
function threadsOf(pid: number): readonly string[] {
	try {
		return readdirSync(`/proc/${pid}/task`);
	} catch {
		return [];
	}
}

function read(path: string): string {
	try {
		return readFileSync(path, 'latin1');
	} catch {
		// Over before it was looked at.
		return '';
	}
}
