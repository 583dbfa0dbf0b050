import type {ServerResponse} from 'node:http';
import {gzipSync} from 'node:zlib';
import type {Verdict} from './faults/fault-plan.ts';
import type {Answer} from './protocol/answer.ts';

type Pause = (milliseconds: number) => Promise<void>;

export async function send(
	response: ServerResponse,
	{status, headers, text}: Answer,
	fault: Verdict['fault'],
	pause: Pause,
): Promise<void> {
	const isZipped = fault?.kind === 'gzip';
	response.writeHead(status, {...headers, ...(isZipped && {'Content-Encoding': 'gzip'})});
	const bytes = isZipped ? gzipSync(text) : Buffer.from(text);
	const half = bytes.length >>> 1;
	if (fault?.kind === 'drop-body') {
		// Not before the first half has left, or the client would not see any of it.
		response.write(bytes.subarray(0, half), () => response.destroy());
		return;
	}

	if (fault?.kind === 'delay-body') {
		response.write(bytes.subarray(0, half));
		await pause(fault.milliseconds);
		response.end(bytes.subarray(half));
		return;
	}

	response.end(bytes);
}
