import type {Account, Credentials} from '#domain/account.ts';
import type {CallError} from '#domain/app-error.ts';
import {CopyError} from '#domain/copy-error.ts';
import {hintAccessKey, type ProfileSummary} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import {createMemorySettingsStore} from '#io/memory-settings-store.ts';
import type {Clock, Ports, ProfileStore, SettingsStore} from '#ports.ts';
import {type FakeCloud, fakeEcs} from './fake-cloud.ts';

export {type FakeCloud, fakeCloud} from './fake-cloud.ts';

/** A clock that stands still until the test moves it. */
export function fakeClock(
	start = Date.UTC(2026, 0, 15, 8, 30),
): Clock & {readonly pass: (milliseconds: number) => void} {
	let now = start;
	const callbacks = new Set<() => void>();
	return {
		now: () => now,
		every(_milliseconds, callback) {
			callbacks.add(callback);
			return () => callbacks.delete(callback);
		},
		pass(milliseconds) {
			now += milliseconds;
			for (const callback of callbacks) {
				callback();
			}
		},
	};
}

/** Saved profiles that are gone with the test. */
export type FakeProfiles = ProfileStore & {
	readonly saved: Map<string, {credentials: Credentials; region?: Region | undefined}>;
	readonly environment: {account?: Account};
	/** What comes with the list. */
	readonly settings: SettingsStore;
	/** Set it to make every change fail, of the settings as well. */
	failure: CallError | undefined;
	last: string | undefined;
};

export function fakeProfiles(): FakeProfiles {
	const saved: FakeProfiles['saved'] = new Map();
	const environment: FakeProfiles['environment'] = {};
	const summary = (
		name: string,
		source: ProfileSummary['source'],
		credentials: Credentials,
		region?: Region,
	): ProfileSummary => ({
		name,
		source,
		kind: credentials.securityToken ? 'StsToken' : 'AccessKey',
		accessKeyHint: hintAccessKey(credentials.accessKeyId),
		...(region && {region}),
	});
	const kept = createMemorySettingsStore();
	const settings: SettingsStore = {
		...kept,
		async save(change) {
			if (store.failure) {
				throw store.failure;
			}

			await kept.save(change);
		},
	};
	const store: FakeProfiles = {
		path: '/home/me/.config/yundeck-nodejs/config.json',
		saved,
		environment,
		settings,
		failure: undefined,
		last: undefined,
		async list() {
			const own = [...saved].map(([name, {credentials, region}]) => summary(name, 'yundeck', credentials, region));
			const {account} = environment;
			return {
				profiles: account ? [...own, summary(account.name, 'environment', account.credentials)] : own,
				...(store.last !== undefined && {last: store.last}),
				settings: await settings.read(),
			};
		},
		async open(name, source) {
			const kept = saved.get(name);
			return source === 'environment'
				? environment.account
				: kept && {name, source: 'yundeck', credentials: kept.credentials};
		},
		async save(name, credentials) {
			if (store.failure) {
				throw store.failure;
			}

			saved.set(name, {credentials});
		},
		async remove(name) {
			if (store.failure) {
				throw store.failure;
			}

			saved.delete(name);
		},
		async remember(name, region) {
			const kept = saved.get(name);
			if (kept) {
				saved.set(name, {...kept, region});
				store.last = name;
			}
		},
	};
	return store;
}

/** Where things are carried to. */
export type FakeDesk = {
	/** What was copied. */
	readonly copied: string[];
	/** Files by name. */
	readonly files: Map<string, string>;
	/** What was opened in a browser. */
	readonly opened: string[];
	hasClipboard: boolean;
	hasBrowser: boolean;
};

export function fakeDesk(): FakeDesk {
	return {copied: [], files: new Map(), opened: [], hasClipboard: true, hasBrowser: true};
}

export function fakePorts(cloud: FakeCloud, profiles: FakeProfiles, clock: Clock, desk: FakeDesk = fakeDesk()): Ports {
	return {
		ecs: fakeEcs(cloud, clock),
		profiles,
		settings: profiles.settings,
		requestLog: {write: () => {}},
		clipboard: {
			async copy(text) {
				if (!desk.hasClipboard) {
					throw new CopyError('no-clipboard');
				}

				desk.copied.push(text);
				return 'clipboard';
			},
		},
		exporter: {
			async write(name, content) {
				const chunks: string[] = [];
				for await (const chunk of typeof content === 'string' ? [content] : content) {
					chunks.push(chunk);
				}

				desk.files.set(name, chunks.join(''));
				return `/home/me/${name}`;
			},
		},
		browser: {
			async open(url) {
				desk.opened.push(url);
				return desk.hasBrowser;
			},
		},
	};
}
