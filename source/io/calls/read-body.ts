import {Buffer} from 'node:buffer';
import type {IncomingMessage} from 'node:http';
import {AnswerError} from './call-errors.ts';

// Most answers are shorter; a page of a list is four times as long, and says so in its headers.
const usualLength = 65_536;
// What a header claims is not believed beyond that.
const longestBelieved = 4_194_304;
// Two hundred times what the longest answers have. What goes on and on would take all memory.
const longestRead = 67_108_864;

/**
 * The body of an answer, in one piece of memory that nobody else has. Answers lie about while others are read; given to
 * the garbage collector, they would wait for it by the hundred, so whoever is done with one gives it back by `release`.
 */
export async function readBody(response: IncomingMessage): Promise<Buffer> {
	const announced = Number(response.headers['content-length']);
	let body = allocate(announced > 0 ? Math.min(announced, longestBelieved) : usualLength);
	let length = 0;
	for await (const chunk of response as AsyncIterable<Buffer>) {
		if (length + chunk.length > longestRead) {
			release(body);
			throw new AnswerError('broken-answer');
		}

		if (length + chunk.length > body.length) {
			const longer = allocate(Math.max(body.length * 2, length + chunk.length));
			body.copy(longer, 0, 0, length);
			release(body);
			body = longer;
		}

		chunk.copy(body, length);
		length += chunk.length;
	}

	return body.subarray(0, length);
}

// Not a piece of Node's pool, which is shared.
function allocate(length: number): Buffer<ArrayBuffer> {
	return Buffer.allocUnsafeSlow(length);
}

/** Frees the memory of a body at once. Nothing is left in it. */
export function release({buffer}: Buffer): void {
	if (buffer instanceof ArrayBuffer) {
		buffer.transfer(0);
	}
}
