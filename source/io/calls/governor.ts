import {CallWindow} from './call-window.ts';
import {Limiter} from './limiter.ts';
import {ServiceHealth} from './service-health.ts';

// A little more than a browser opens to one host.
const mostPerLane = 8;
// Room for every region there is to be asked at once.
const mostTogether = 32;

/** What a call is counted with. */
export type CallSort = {
	readonly accessKeyId: string;
	readonly host: string;
	readonly regionId: string | undefined;
	readonly action: string;
};

/**
 * How many calls are under way at once. The API counts them by account, region and operation, so each of these is a
 * lane of its own: one that is throttled slows no other down, and one that hangs keeps no other waiting. When several
 * are throttled together, it is the account that is asked too much of.
 */
export class Governor {
	/** Of all lanes together: what can be on the wires at the same time. */
	readonly wires = new Limiter(mostTogether);
	readonly #lanes = new Map<string, Lane>();
	readonly #quotas = new Map<string, Quota>();
	readonly #services = new Map<string, ServiceHealth>();

	lane({accessKeyId, host, regionId, action}: CallSort): Lane {
		const name = [accessKeyId, host, regionId, action].join(' ');
		const lane = this.#lanes.get(name) ?? new Lane(this.#quota(`${accessKeyId} ${action}`));
		this.#lanes.set(name, lane);
		return lane;
	}

	/** Whether it answers is a matter of the host, or of the region that is asked for there. */
	service({host, regionId}: CallSort): ServiceHealth {
		const name = `${host} ${regionId}`;
		const service = this.#services.get(name) ?? new ServiceHealth();
		this.#services.set(name, service);
		return service;
	}

	#quota(name: string): Quota {
		const quota = this.#quotas.get(name) ?? new Quota();
		this.#quotas.set(name, quota);
		return quota;
	}
}

/** An operation of an account, in all regions. */
class Quota {
	readonly window = new CallWindow(mostTogether);
	/** Those that wait because they were throttled. */
	readonly #refused = new Map<Lane, number>();

	/** One lane alone says nothing about the others. While two wait, no other attempt is made. */
	refuse(lane: Lane, attempt: number): () => void {
		this.#count(lane, 1);
		if (this.#refused.size > 1) {
			this.window.overloaded(attempt);
		}

		return () => this.#count(lane, -1);
	}

	#count(lane: Lane, difference: number): void {
		const count = (this.#refused.get(lane) ?? 0) + difference;
		if (count === 0) {
			this.#refused.delete(lane);
		} else {
			this.#refused.set(lane, count);
		}

		this.window.isClosed = this.#refused.size > 1;
	}
}

/** Calls that are counted together. */
export class Lane {
	readonly #window = new CallWindow(mostPerLane);
	readonly #secondAttempts = new Limiter(1);
	readonly #quota: Quota;
	#stumbling = 0;

	constructor(quota: Quota) {
		this.#quota = quota;
	}

	/** For a call with all of its attempts and the waits between them. Gives how to leave. */
	enter(signal: AbortSignal): Promise<() => void> {
		return this.#window.enter(signal);
	}

	/** For one attempt: its turn among those of all regions. Gives how to leave. */
	enterQuota(signal: AbortSignal): Promise<() => void> {
		return this.#quota.window.enter(signal);
	}

	/**
	 * An attempt has failed and there will be another. No new call starts until that is `over`, and those that are tried
	 * again go one at a time, each until it has ended: what stumbles under eight may well carry one.
	 */
	stumble(): Stumble {
		let leave = (): void => undefined;
		this.#stumbling++;
		this.#window.isClosed = true;
		return {
			wait: async signal => {
				leave = await this.#secondAttempts.enter(signal);
			},
			over: () => {
				leave();
				this.#stumbling--;
				this.#window.isClosed = this.#stumbling > 0;
			},
		};
	}

	/** The attempt that is sent now. */
	send(): SentAttempt {
		const inLane = this.#window.send();
		const inQuota = this.#quota.window.send();
		return {
			answered: () => {
				this.#window.answered();
				this.#quota.window.answered();
			},
			overloaded: () => this.#window.overloaded(inLane),
			refused: () => this.#quota.refuse(this, inQuota),
		};
	}
}

export type SentAttempt = {
	readonly answered: () => void;
	/** Gives how many go at once from now on, when those are fewer. */
	readonly overloaded: () => number | undefined;
	/** It was throttled, and waits until what this gives is called. */
	readonly refused: () => () => void;
};

export type Stumble = {
	/** Waits for the turn of this call, or until the signal is aborted. */
	readonly wait: (signal: AbortSignal) => Promise<void>;
	readonly over: () => void;
};
