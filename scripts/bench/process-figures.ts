import {readFile} from 'node:fs/promises';
import {setTimeout as delay} from 'node:timers/promises';

/** Megabytes in memory; undefined where there is no `/proc`. */
export async function residentMemory(pid: number): Promise<number | undefined> {
	const status = await readProcess(pid, 'status');
	const kilobytes = /VmRSS:\s+(\d+) kB/.exec(status ?? '')?.[1];
	return kilobytes === undefined ? undefined : (Number(kilobytes) * 1024) / 1_000_000;
}

// USER_HZ, which is 100 on every Linux that Node runs on.
const ticksPerSecond = 100;

/** The share of a core that it uses while nobody does anything, in percent; undefined where there is no `/proc`. */
export async function idleProcessorUse(pid: number, seconds: number): Promise<number | undefined> {
	const before = await processorTicks(pid);
	const start = performance.now();
	await delay(seconds * 1000);
	const after = await processorTicks(pid);
	const elapsed = (performance.now() - start) / 1000;
	return before === undefined || after === undefined ? undefined : ((after - before) / ticksPerSecond / elapsed) * 100;
}

/** User and system time since its start; undefined where there is no `/proc`. */
export async function processorSeconds(pid: number): Promise<number | undefined> {
	const ticks = await processorTicks(pid);
	return ticks === undefined ? undefined : ticks / ticksPerSecond;
}

/** User and system time. The name of the program, which may have spaces, stands in brackets before the numbers. */
async function processorTicks(pid: number): Promise<number | undefined> {
	const stat = await readProcess(pid, 'stat');
	const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
	return fields && Number(fields[11]) + Number(fields[12]);
}

async function readProcess(pid: number, file: string): Promise<string | undefined> {
	return readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => undefined);
}
