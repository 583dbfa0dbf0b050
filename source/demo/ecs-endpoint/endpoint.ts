import type {Account} from './account/account.ts';
import type {FaultRule} from './faults/fault.ts';
import type {InstanceStatus} from './fleet/machine.ts';
import type {Listeners, RequestRecord} from './journal.ts';
import type {AccessKey} from './signature/access-key.ts';

export type EndpointOptions = Listeners & {
	/** 0, the default, takes any free one. */
	readonly port?: number | undefined;
	readonly instances?: number | undefined;
	/** One of `scenarioNames`. */
	readonly scenario?: string | undefined;
	/** The same seed and epoch give the same answers, byte for byte. */
	readonly seed?: number | undefined;
	/** The moment, in milliseconds, that the ages of the fleet count from; when not given, the start. */
	readonly epoch?: number | undefined;
	/** The clock of the service, in milliseconds. */
	readonly now?: (() => number) | undefined;
	/** How latency and faults let time pass. */
	readonly wait?: ((milliseconds: number, signal: AbortSignal) => Promise<void>) | undefined;
	/** Milliseconds that every call takes, instead of the scenario's. */
	readonly latency?: number | undefined;
	/** Of one operation in one region, by the clock of the service, instead of the scenario's; what is more is throttled. */
	readonly callsPerSecond?: number | undefined;
	/** Whether such a refusal has an x-acs-retry-after, which the service gives at times only. By default it has. */
	readonly tellsRetryAfter?: boolean | undefined;
	/** Of the first user, instead of the account's; the first is the one that `accessKeyId` and `accessKeySecret` give. */
	readonly accessKeys?: readonly AccessKey[] | undefined;
	/** Who may sign in and with what: these parts instead of the demo account's. */
	readonly account?: Partial<Account> | undefined;
	/** How long issued credentials live at most, whatever was asked for. */
	readonly lifetimeSeconds?: number | undefined;
	/** Before those of the scenario. */
	readonly faults?: readonly FaultRule[] | undefined;
};

export type Endpoint = {
	/** http://127.0.0.1:<port> */
	readonly url: string;
	readonly accessKeyId: string;
	readonly accessKeySecret: string;
	/** The latest ones, oldest first; each is there from its arrival on. */
	readonly requests: readonly RequestRecord[];
	/** Instead of all rules before, the scenario's included; counting starts anew. */
	readonly setFaults: (rules: readonly FaultRule[]) => void;
	/** Ends issued credentials now, as if their time was over. False if none have this id. */
	readonly revoke: (accessKeyId: string) => boolean;
	readonly revokeAll: () => void;
	readonly world: {
		/** Newest first, as the service lists them. */
		readonly instanceIds: (region: string) => readonly string[];
		/** False if there is no such instance. */
		readonly removeInstance: (id: string) => boolean;
		/** Pending, Starting and Stopping go on from there by themselves. */
		readonly setStatus: (id: string, status: InstanceStatus) => boolean;
	};
	/** Ends all connections; nothing stays open. */
	readonly close: () => Promise<void>;
};
