import type {LookupFunction} from 'node:net';
import process from 'node:process';
import type {Account} from '#domain/account.ts';
import type {Identity} from '#domain/identity.ts';
import type {Region} from '#domain/region.ts';
import {silence} from '#io/calls/silence.ts';
import type {Sleep} from '#io/calls/sleep.ts';
import type {Clock} from '#ports.ts';
import {toPlace} from './ecs-place.ts';
import type {EcsSource} from './ecs-source.ts';
import type {SdkSource} from './sdk-source.ts';

/** What the command line says of the calls. */
export type SourceSettings = {
	/** `--endpoint`: every call goes there. */
	readonly endpoint?: string | undefined;
	readonly userAgent?: string | undefined;
	/** Where tokens are kept that replace those of a profile; in memory when it is not given. */
	readonly sessionsPath?: string | undefined;
};

export type EcsSourceOptions = SourceSettings & {
	/** For one attempt, from connecting to the last byte. */
	readonly timeoutMilliseconds?: number | undefined;
	readonly clock: Clock;
	/** Between attempts. */
	readonly sleep?: Sleep | undefined;
	/** In [0, 1); spreads the waits between attempts. */
	readonly random?: (() => number) | undefined;
	/** Finds the addresses of hosts; the system's own way unless given. */
	readonly lookup?: LookupFunction | undefined;
	/** For one request to the metadata service. */
	readonly metadataTimeoutMilliseconds?: number | undefined;
	/** For a program that gives out credentials. */
	readonly helperTimeoutMilliseconds?: number | undefined;
	/** Loses `DEBUG` and `NODE_DEBUG`. Programs that give out credentials are run with it. */
	readonly environment?: NodeJS.ProcessEnv | undefined;
};

export type LazyEcsSource = EcsSource & {
	/** Loads the SDK ahead of the first call: after the first frame, before the first key. */
	readonly preload: () => Promise<void>;
	/** Who an account was found to be elsewhere: nobody else is to come after that one unnoticed. */
	readonly expect: (account: Account, region: Region | undefined, identity: Identity) => Promise<void>;
};

/** Alibaba Cloud's SDK in this thread. All that is behind it is loaded with the first call. */
export function createLocalSource({endpoint, environment = process.env, ...options}: EcsSourceOptions): LazyEcsSource {
	const everyCallGoesTo = endpoint === undefined ? undefined : toPlace(endpoint);
	let loading: Promise<SdkSource> | undefined;

	async function load(): Promise<SdkSource> {
		// The SDK and its HTTP library read it when they load.
		silence(environment);
		// The HTTP library uses `url.parse`, which Node would tell the user about, in the middle of the screen (DEP0169).
		process.noDeprecation = true;
		const {createSdkSource} = await import('./sdk-source.ts');
		return createSdkSource(everyCallGoesTo, {...options, environment});
	}

	function loaded(): Promise<SdkSource> {
		loading ??= load();
		return loading;
	}

	return {
		async preload() {
			// Should it fail, the first call says so.
			await loaded().catch(() => undefined);
		},
		async regions(...call) {
			return (await loaded()).regions(...call);
		},
		async identity(...call) {
			return (await loaded()).identity(...call);
		},
		async expect(...found) {
			await (await loaded()).expect(...found);
		},
		async *instances(...call) {
			yield* (await loaded()).instances(...call);
		},
		async instancesById(...call) {
			return (await loaded()).instancesById(...call);
		},
		async instanceStatuses(...call) {
			return (await loaded()).instanceStatuses(...call);
		},
		async disks(...call) {
			return (await loaded()).disks(...call);
		},
		async *allDisks(...call) {
			yield* (await loaded()).allDisks(...call);
		},
		async networkInterfaces(...call) {
			return (await loaded()).networkInterfaces(...call);
		},
		async securityGroups(...call) {
			return (await loaded()).securityGroups(...call);
		},
		async snapshots(...call) {
			return (await loaded()).snapshots(...call);
		},
		async events(...call) {
			return (await loaded()).events(...call);
		},
		async monitorData(...call) {
			return (await loaded()).monitorData(...call);
		},
		async consoleOutput(...call) {
			return (await loaded()).consoleOutput(...call);
		},
	};
}
