import {readdirSync, readFileSync} from 'node:fs';
import type {Written} from './places.ts';

export type ChildWatch = {
	/** How each child was called, and its environment. */
	readonly stop: () => readonly Written[];
};

/** Looks again and again, while a program runs, at what the processes are given that it starts. Linux only. */
export function watchChildren(pid: number): ChildWatch {
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
	const parents = new Map<number, number>();
	for (const name of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
		// The name of the program, in brackets, may have anything in it.
		const [, parent] = /^\d+ \(.*\) \S (\d+)/s.exec(read(`/proc/${name}/stat`)) ?? [];
		parents.set(Number(name), Number(parent));
	}

	const below = (parent: number): readonly number[] =>
		[...parents].filter(([, of]) => of === parent).flatMap(([child]) => [child, ...below(child)]);
	return below(pid);
}

function read(path: string): string {
	try {
		return readFileSync(path, 'latin1');
	} catch {
		// Over before it was looked at.
		return '';
	}
}
