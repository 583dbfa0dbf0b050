import {readdir} from 'node:fs/promises';
import {setTimeout as delay} from 'node:timers/promises';
import {startEndpointProcess} from '../../test/e2e/endpoint-process.ts';
import {accessKeyOf} from '../../test/e2e/yundeck.ts';
import {openTerminal, type Terminal} from '../../test/support/terminal.ts';
import {residentMemory} from './process-figures.ts';
import {median} from './statistics.ts';
import type {Workplace} from './workplace.ts';

export type SoakFigures = {
	readonly minutes: number;
	readonly rounds: number;
	readonly keys: number;
	/** Megabytes, at even distances. */
	readonly memory: readonly number[];
	/** The end as a ratio to what it was when everything had been used for a while. */
	readonly growth: number;
	/** The most in the first half, and at the end. */
	readonly handles: {readonly before: number; readonly after: number};
	/** Whether the last screen is that of a fresh start. */
	readonly endsAsFresh: boolean;
};

const region = 'cn-hangzhou';
const isLoaded = /Instances +([\d,]+)\/\1(?!\S)/;
const samples = 24;
// Until every screen was open, the code is compiled and the kept lists are as many as they become.
const warmUp = 0.33;

/** What people do in an hour, without the time in which they look: each of them once a round. */
const habits: readonly (readonly string[])[] = [
	['r'],
	['down', 'down', 'pagedown', 'G', 'g'],
	['/', 'w', 'e', 'b', 'enter', 'N', 'N', '\u001B[27u'],
	['S', 'A', 'O', 'w', 'w'],
	['enter', 'right', 'right', 'right', 'right', 'right', 'right', 'y', 'q', 'q'],
	[':', 'region cn-shanghai', 'enter', 'r', '-', '-'],
	['0', 'r', 'G', '-'],
	['?', 'pagedown', '\u001B[27u'],
	['@', 'G', 'enter', '\u001B[27u', '@', '@'],
	['space', 'down', 'space', 'ctrl+\\'],
	['R', 'down', 'up', 'enter'],
];

/** Hours of use in minutes, on the built program, against an endpoint that is restless and fails now and then. */
export async function measureSoak(workplace: Workplace, minutes: number): Promise<SoakFigures> {
	await using endpoint = await startEndpointProcess('--demo-instances', '3000', '--demo-scenario', 'flapping');
	const environment = {...workplace.environment, ...accessKeyOf(endpoint)};
	const open = () =>
		openTerminal({
			command: process.execPath,
			args: [workplace.program, '--endpoint', endpoint.url, '--region', region],
			environment,
		});
	await using terminal = open();
	await terminal.waitFor(isLoaded, 60_000);
	const end = performance.now() + minutes * 60_000;
	const memory: number[] = [];
	const handles: number[] = [];
	let [rounds, keys] = [0, 0];
	for (let next = 0; performance.now() < end; ) {
		for (const habit of habits) {
			for (const key of habit) {
				terminal.press(key);
				keys++;
				await delay(15);
			}
		}

		rounds++;
		await terminal.resize(60 + ((rounds * 23) % 100), 14 + ((rounds * 7) % 40));
		const progress = 1 - (end - performance.now()) / (minutes * 60_000);
		if (progress * samples >= next) {
			next = Math.floor(progress * samples) + 1;
			memory.push((await residentMemory(terminal.pid)) ?? 0);
			handles.push(await handlesOf(terminal.pid));
		}
	}

	await terminal.resize(80, 24);
	const last = await settledScreen(terminal);
	const after = await handlesOf(terminal.pid);
	await using fresh = open();
	await fresh.waitFor(isLoaded, 60_000);
	const wanted = await settledScreen(fresh);
	const warm = memory.slice(Math.floor(memory.length * warmUp));
	const third = Math.ceil(warm.length / 3);
	// Connections come and go with the calls.
	const before = Math.max(...handles.slice(0, Math.ceil(handles.length / 2)));
	return {
		minutes,
		rounds,
		keys,
		memory,
		growth: median(warm.slice(-third)) / median(warm.slice(0, third)),
		handles: {before, after},
		endsAsFresh: JSON.stringify(last) === JSON.stringify(wanted),
	};
}

/** Sockets, files and whatever else a process has open; 0 where there is no `/proc`. */
async function handlesOf(pid: number): Promise<number> {
	return readdir(`/proc/${pid}/fd`).then(
		files => files.length,
		() => 0,
	);
}

/** The table from its top, by names, without marks, filter and what the log says of the time. */
async function settledScreen(terminal: Terminal): Promise<readonly string[]> {
	for (let attempt = 0; attempt < 20; attempt++) {
		terminal.press('\u001B[27u', ':', `region ${region}`, 'enter');
		await delay(300);
		terminal.press(':', 'sort id', 'enter', 'g', 'r');
		await delay(1000);
		const {lines, text} = terminal.screen;
		if (isLoaded.test(text) && lines[3]?.startsWith('❯')) {
			break;
		}
	}

	// A state may have changed in between, a machine does not go.
	return terminal.screen.lines.slice(3, 18).map(line => line.slice(0, 18));
}
