import type {Agent} from 'node:http';
import type {Duplex} from 'node:stream';
import type {Clock} from '#ports.ts';

// Servers, and what translates addresses on the way, forget a connection sooner or later, and not all of them say so.
const longestRest = 60_000;

/** An agent whose idle connections don't outlive the other side's patience, whatever happened to this computer. */
export class KeptConnections {
	readonly agent: Agent;
	readonly #clock: Clock;
	readonly #idleSince = new WeakMap<Duplex, number>();

	constructor(agent: Agent, clock: Clock) {
		this.agent = agent;
		this.#clock = clock;
		agent.on('free', (socket: Duplex) => this.#idleSince.set(socket, clock.now()));
	}

	/** Closes those that nobody has used for long. By the clock: timers stand still while a computer sleeps. */
	closeOld(): void {
		const now = this.#clock.now();
		this.#close(socket => Math.abs(now - (this.#idleSince.get(socket) ?? now)) > longestRest);
	}

	/** Closes all that nobody uses. */
	closeIdle(): void {
		this.#close(() => true);
	}

	#close(isToGo: (socket: Duplex) => boolean): void {
		for (const sockets of Object.values(this.agent.freeSockets)) {
			for (const socket of [...(sockets ?? [])].filter(isToGo)) {
				socket.destroy();
			}
		}
	}
}
