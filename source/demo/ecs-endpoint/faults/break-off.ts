import type {ServerResponse} from 'node:http';
import type {Fault} from './fault.ts';

/** Ends the connection before the headers, if that is the fault. Gives what the journal says of it. */
export function breakOff(response: ServerResponse, {kind}: Fault): string | undefined {
	switch (kind) {
		case 'drop':
			response.destroy();
			return 'dropped';
		case 'reset':
			response.socket?.resetAndDestroy();
			return 'reset';
		case 'garbage':
			response.socket?.end('SSH-2.0-OpenSSH_9.9\r\n');
			return 'garbage';
		default:
			return undefined;
	}
}
