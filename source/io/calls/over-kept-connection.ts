import {HttpTrace} from './http-trace.ts';
import type {KeptConnections} from './kept-connections.ts';
import {kindOfSystemError} from './network-errors.ts';

/**
 * Makes a request that may be made twice. The server may have closed a connection while nobody used it, which is
 * noticed only by the next request: then there is nothing wrong, and it is made over a new one at once. If one is just
 * silent, the next attempt takes none of the others, which may have gone the same way.
 */
export async function overKeptConnection<T>(kept: KeptConnections, request: () => Promise<T>): Promise<T> {
	const trace = HttpTrace.current();
	kept.closeOld();
	if (trace !== undefined) {
		trace.onSilence = () => kept.closeIdle();
	}

	try {
		return await request();
	} catch (error) {
		if (kindOfSystemError(error) !== 'connection-lost' || !trace?.isOverDeadConnection) {
			throw error;
		}

		kept.closeIdle();
		return request();
	}
}
