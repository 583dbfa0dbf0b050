import type {Account} from '#domain/account.ts';
import type {AppError} from '#domain/app-error.ts';
import type {ConsoleOutput} from '#domain/console-output.ts';
import type {Disk, DiskPage} from '#domain/disk.ts';
import type {Identity} from '#domain/identity.ts';
import type {Instance, InstancePage, InstanceStatus} from '#domain/instance.ts';
import type {InstanceEvent} from '#domain/instance-event.ts';
import type {Language} from '#domain/language.ts';
import type {MonitorPoint, MonitorSpan} from '#domain/monitor-point.ts';
import type {NetworkInterface} from '#domain/network-interface.ts';
import type {ProfileKey, ProfileMarks, ProfileSummary, ProfileView, SecretPlace} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import type {SavedSettings, SettingsChange} from '#domain/saved-settings.ts';
import type {Secret} from '#domain/secret.ts';
import type {SecurityGroup} from '#domain/security-group.ts';
import type {SignIn} from '#domain/sign-in.ts';
import type {Snapshot, SnapshotSource} from '#domain/snapshot.ts';

/** What every call is given: how to be told to stop, and whom to tell of each attempt. */
export type CallContext = {
	/** Aborting rejects at once with a `cancelled` CallError and closes the socket. */
	readonly signal: AbortSignal;
	readonly report: (record: RequestRecord) => void;
	/** Told when a list that is given at once has fewer things than the API counts, also when it was read again. */
	readonly reportShort?: (failure: AppError) => void;
};

/**
 * The ECS API in our own values. Paging, signing, retry and SDK shapes end behind it. Every method rejects with a
 * CallError.
 */
export type EcsApi = {
	/** The regions this account can use, in the API's order, named in that language. DescribeRegions. */
	readonly regions: (account: Account, language: Language, context: CallContext) => Promise<readonly Region[]>;
	/**
	 * Who the calls of this account come from, and until when: credentials are obtained or renewed for it if need be.
	 * Asked of the region's own STS if there is a region. GetCallerIdentity.
	 */
	readonly identity: (account: Account, region: Region | undefined, context: CallContext) => Promise<Identity>;
	/**
	 * All instances of a region, page by page as they arrive, each instance once. A large region is read in several
	 * places at once: the first page is the newest instances, the others come in any order. DescribeInstances.
	 */
	readonly instances: (account: Account, region: Region, context: CallContext) => AsyncIterable<InstancePage>;
	/** These instances as they are now, in the order of the ids; those that are gone are left out. DescribeInstances. */
	readonly instancesById: (
		account: Account,
		region: Region,
		instanceIds: readonly string[],
		context: CallContext,
	) => Promise<readonly Instance[]>;
	/** Small and cheap, for a poll. Instances that are gone are not in it. DescribeInstanceStatus. */
	readonly instanceStatuses: (
		account: Account,
		region: Region,
		instanceIds: readonly string[],
		context: CallContext,
	) => Promise<ReadonlyMap<string, InstanceStatus>>;
	/** All disks of an instance. DescribeDisks. */
	readonly disks: (
		account: Account,
		region: Region,
		instanceId: string,
		context: CallContext,
	) => Promise<readonly Disk[]>;
	/** All disks of a region, page by page as they arrive. DescribeDisks. */
	readonly allDisks: (account: Account, region: Region, context: CallContext) => AsyncIterable<DiskPage>;
	/** All network interfaces of an instance. DescribeNetworkInterfaces. */
	readonly networkInterfaces: (
		account: Account,
		region: Region,
		instanceId: string,
		context: CallContext,
	) => Promise<readonly NetworkInterface[]>;
	/**
	 * The groups with all of their rules, in the order of the ids; one that is gone is left out. When the rules of some
	 * can't be had, these say why; it rejects when those of none can. DescribeSecurityGroups and …Attribute.
	 */
	readonly securityGroups: (
		account: Account,
		region: Region,
		groupIds: readonly string[],
		context: CallContext,
	) => Promise<readonly SecurityGroup[]>;
	/** All snapshots of an instance's disks or of certain disks. DescribeSnapshots. */
	readonly snapshots: (
		account: Account,
		region: Region,
		source: SnapshotSource,
		context: CallContext,
	) => Promise<readonly Snapshot[]>;
	/** Events that are still to come or under way, then those of the last 30 days. DescribeInstanceHistoryEvents. */
	readonly events: (
		account: Account,
		region: Region,
		instanceId: string,
		context: CallContext,
	) => Promise<readonly InstanceEvent[]>;
	/** The load of an instance until now, oldest first; what the service has not is not there. DescribeInstanceMonitorData. */
	readonly monitorData: (
		account: Account,
		region: Region,
		instanceId: string,
		span: MonitorSpan,
		context: CallContext,
	) => Promise<readonly MonitorPoint[]>;
	/**
	 * What an instance wrote when it was last started, restarted or shut down. Of a Windows instance it is refused as
	 * `not-supported`. GetInstanceConsoleOutput.
	 */
	readonly consoleOutput: (
		account: Account,
		region: Region,
		instanceId: string,
		context: CallContext,
	) => Promise<ConsoleOutput>;
};

/** What a start needs to know about saved things. */
export type ProfileList = {
	readonly profiles: readonly ProfileSummary[];
	/** The profile that was used last. */
	readonly last?: ProfileKey;
	/** The profile that aliyun-cli uses, for a start at which none was used yet. */
	readonly current?: ProfileKey;
	/** Files of others that can't be read or understood, and so add nothing to the list. */
	readonly warnings?: readonly AppError[];
	/** Set when a damaged file was put aside: where it is now. */
	readonly setAside?: string;
	/** Where the secret of a profile that is saved now will be. */
	readonly secretPlace: SecretPlace;
	/** They come with the profiles: it is one file, and a start needs both. */
	readonly settings: SavedSettings;
};

/** What is to be different of a profile of yundeck's own; what is not named stays. */
export type ProfileChange = {
	/** Its new name. */
	readonly name?: string;
	/** Another way to sign in, such as a new secret. */
	readonly signIn?: SignIn;
	/** Where it begins; null: nowhere in particular. */
	readonly region?: Region | null;
	readonly marks?: ProfileMarks;
};

/**
 * Every way to sign in that can be found: yundeck's own profiles, aliyun-cli's, the SDKs', the environment's. Only the
 * own ones are ever written. Rejects with a CallError about the file.
 */
export type ProfileStore = {
	/** Where `save` writes; shown before anything is saved. */
	readonly path: string;
	readonly list: () => Promise<ProfileList>;
	/** Undefined when there is no such profile, or it has a problem by now. May wait for somebody to unlock the keychain. */
	readonly open: (name: string, source: ProfileKey['source']) => Promise<Account | undefined>;
	/**
	 * New, or instead of the one of that name. Its secret goes where the last list said; when the keychain refuses it,
	 * nothing is saved, and the next one goes into the file.
	 */
	readonly save: (name: string, signIn: SignIn) => Promise<void>;
	/** A new name must be free. A new secret goes where the old one is. */
	readonly change: (name: string, change: ProfileChange) => Promise<void>;
	/** Moves the secrets of all own profiles there, and those to come as well. */
	readonly moveSecrets: (to: 'keychain' | 'file') => Promise<void>;
	readonly remove: (name: string) => Promise<void>;
	/** Remembers where this profile was, for the next start; in our own file, wherever the profile is. */
	readonly remember: (profile: ProfileKey, region: Region | undefined, view?: ProfileView) => Promise<void>;
};

/** What somebody has chosen and wants to find again. Rejects with a CallError about the file. */
export type SettingsStore = {
	readonly read: () => Promise<SavedSettings>;
	/** Into whatever is saved by then: what the change does not name stays. */
	readonly save: (change: SettingsChange) => Promise<void>;
};

/**
 * What has to be known of a sign-in at the next start, such as the token that was given in exchange for the one in a
 * profile. Rejects with a CallError about the file; what can't be read any more is as good as not there.
 */
export type SessionStore = {
	readonly get: (key: string) => Promise<Secret | undefined>;
	readonly set: (key: string, value: Secret) => Promise<void>;
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

export type Clipboard = {
	/**
	 * Says how far it is known to have come: `clipboard`, a program of the system has taken it; `terminal`, the terminal
	 * was asked to, which it may refuse without a word. Rejects with a CopyError when there is no way.
	 */
	readonly copy: (text: string) => Promise<'clipboard' | 'terminal'>;
};

/** Writes files for somebody to take away. */
export type Exporter = {
	/**
	 * Never over a file that is there: `list.csv` becomes `list-2.csv`. The file is there when it is whole, for its
	 * owner only. Resolves to its path; rejects with a CallError, with nothing left behind.
	 */
	readonly write: (name: string, content: string | AsyncIterable<string>) => Promise<string>;
};

export type Browser = {
	/** Opens an `https` address. False when there is no browser to be seen from here. */
	readonly open: (url: string) => Promise<boolean>;
};

/** All of the outside world that takes time to load. */
export type Ports = {
	readonly ecs: EcsApi;
	readonly profiles: ProfileStore;
	readonly settings: SettingsStore;
	readonly requestLog: RequestLog;
	readonly clipboard: Clipboard;
	readonly browser: Browser;
	readonly exporter: Exporter;
};
