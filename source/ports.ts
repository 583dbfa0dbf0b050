import type {Account, Credentials} from '#domain/account.ts';
import type {Disk} from '#domain/disk.ts';
import type {InstancePage} from '#domain/instance.ts';
import type {Language} from '#domain/language.ts';
import type {ProfileSummary} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import type {RequestRecord} from '#domain/request-record.ts';

/** What every call is given: how to be told to stop, and whom to tell of each attempt. */
export type CallContext = {
	/** Aborting rejects at once with a `cancelled` CallError and closes the socket. */
	readonly signal: AbortSignal;
	readonly report: (record: RequestRecord) => void;
};

/**
 * The ECS API in our own values. Paging, signing, retry and SDK shapes end behind it. Every method rejects with a
 * CallError.
 */
export type EcsApi = {
	/** The regions this account can use, in the API's order, named in that language. DescribeRegions. */
	readonly regions: (account: Account, language: Language, context: CallContext) => Promise<readonly Region[]>;
	/** All instances of a region, page by page as they arrive. DescribeInstances. */
	readonly instances: (account: Account, region: Region, context: CallContext) => AsyncIterable<InstancePage>;
	/** All disks of an instance. DescribeDisks. */
	readonly disks: (
		account: Account,
		region: Region,
		instanceId: string,
		context: CallContext,
	) => Promise<readonly Disk[]>;
};

/** What a start needs to know about saved things. */
export type ProfileList = {
	readonly profiles: readonly ProfileSummary[];
	/** The profile that was used last. */
	readonly last?: string;
	/** Set when a damaged file was put aside: where it is now. */
	readonly setAside?: string;
};

/** Saved profiles, and the environment's as one more. Rejects with a CallError about the file. */
export type ProfileStore = {
	/** Where `save` writes; shown before anything is saved. */
	readonly path: string;
	readonly list: () => Promise<ProfileList>;
	/** Undefined when there is no such profile. */
	readonly open: (name: string, source: ProfileSummary['source']) => Promise<Account | undefined>;
	readonly save: (name: string, credentials: Credentials) => Promise<void>;
	readonly remove: (name: string) => Promise<void>;
	/** Remembers where this profile was, for the next start. */
	readonly remember: (name: string, region: Region | undefined) => Promise<void>;
};

/** `--log-file`. */
export type RequestLog = {
	readonly write: (record: RequestRecord) => void;
};

export type Clock = {
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Calls back again and again; never keeps the process alive. Returns how to stop it. */
	readonly every: (milliseconds: number, callback: () => void) => () => void;
};

/** The terminal, as far as Ink does not handle it. */
export type TerminalControl = {
	/** Hands the terminal back to the shell until `fg`. */
	readonly suspend: () => Promise<void>;
	/** Draws everything anew. */
	readonly redraw: () => Promise<void>;
};

/** All of the outside world that takes time to load. */
export type Ports = {
	readonly ecs: EcsApi;
	readonly profiles: ProfileStore;
	readonly requestLog: RequestLog;
};
