import {initScript, shutdownScript} from './console-init.ts';
import {kernelScript, type Script} from './console-kernel.ts';
import type {ConsoleSystem} from './console-system.ts';
import {Dice, purposes} from './dice.ts';
import {hostName, type Machine} from './machine.ts';

export type ConsoleLog = {
	/** With colours, and lines that end in CR and LF, as it comes over a serial line. */
	readonly text: string;
	/** Milliseconds. */
	readonly writtenAt: number;
};

type Line = {readonly seconds: number; readonly text: string};

// So far has a machine come that is still starting.
const startingSeconds = 2.5;
const hour = 3600;

/** Reads a script, all of it so much later. */
function readScript(script: Script, throws: Dice, later = 0): readonly Line[] {
	// Some machines are faster than others.
	const pace = 0.85 + 0.4 * throws.fraction();
	return script
		.split('\n')
		.filter(row => row !== '')
		.map(row => {
			const [, base = '', kind = '', content = ''] = /^([\d.]+) ([ksr]) ?(.*)$/.exec(row) ?? [];
			const seconds = later + Number(base) * pace;
			const time = kind === 'k' ? `[${seconds.toFixed(6).padStart(12)}] ` : '';
			return {seconds, text: `${time}${content}${kind === 'r' ? '\r' : '\r\n'}`};
		});
}

/** What some machines meet with hours or days later. */
function troubles(throws: Dice, {cpu, memory}: Machine['type']): readonly Line[] {
	if (!throws.chance(0.3)) return [];
	const process = 1000 + throws.below(30_000);
	const kibibytes = Math.round(memory * 1024 * 0.6);
	const script = `
0.000112 k java invoked oom-killer: gfp_mask=0x100cca(GFP_HIGHUSER_MOVABLE), order=0, oom_score_adj=0
0.000140 k CPU: ${throws.below(cpu)} PID: ${process} Comm: java Not tainted
0.000181 k Mem-Info: active_anon:${kibibytes >>> 2} inactive_anon:1432 isolated_anon:0
0.004210 k Out of memory: Killed process ${process} (java) total-vm:${kibibytes * 2}kB, anon-rss:${kibibytes}kB, file-rss:0kB
0.390020 k oom_reaper: reaped process ${process} (java), now anon-rss:0kB, file-rss:0kB, shmem-rss:0kB
`;
	return readScript(script, throws, hour + throws.below(72 * hour));
}

function prompt({issue}: ConsoleSystem, machine: Machine, seconds: number): Line {
	const host = hostName(machine);
	return {seconds, text: `\r\n${issue.replace('{host}', host)}\r\n${host} login: `};
}

type Moments = {
	readonly now: number;
	/** When it ran for the last time, or now. */
	readonly ranUntil: number;
};

/** What a machine wrote since it was last started, up to now. */
export function consoleLog(
	seed: number,
	machine: Machine,
	system: ConsoleSystem,
	{now, ranUntil}: Moments,
): ConsoleLog {
	const {status, type, startedAt = now} = machine;
	const throws = new Dice(seed, purposes.console, machine.index);
	const boot = readScript(kernelScript(seed, machine, system) + initScript(seed, machine, system), throws);
	if (status === 'Starting') {
		const begun = boot.filter(({seconds}) => seconds <= startingSeconds);
		return {text: joined(begun), writtenAt: now};
	}

	const whole = [...boot, prompt(system, machine, (boot.at(-1)?.seconds ?? 0) + 1), ...troubles(throws, type)];
	const uptime = Math.max(0, ranUntil - startedAt) / 1000;
	const lived = whole.filter(({seconds}) => seconds <= uptime);
	const ending = status === 'Running' ? [] : readScript(shutdownScript(system), throws, uptime);
	const written = [...lived, ...ending.filter(({seconds}) => startedAt + seconds * 1000 <= now)];
	return {text: joined(written), writtenAt: startedAt + (written.at(-1)?.seconds ?? 0) * 1000};
}

const joined = (lines: readonly Line[]): string => lines.map(({text}) => text).join('');
