import type {Account} from '#domain/account.ts';
import type {AppError, CallError} from '#domain/app-error.ts';
import {CopyError} from '#domain/copy-error.ts';
import {hintSignIn, type ProfileMarks, type ProfileSummary, type ProfileView} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import type {SignIn} from '#domain/sign-in.ts';
import {createMemorySettingsStore} from '#io/files/memory-settings-store.ts';
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
	readonly saved: Map<
		string,
		{signIn: SignIn; region?: Region | undefined; view?: ProfileView | undefined; marks?: ProfileMarks | undefined}
	>;
	readonly environment: {account?: Account};
	/** Profiles of other programs. Without an account it can't be opened. */
	readonly found: {readonly summary: ProfileSummary; readonly account?: Account}[];
	/** Where secrets are kept. */
	secretPlace: 'keychain' | 'file';
	/** What is wrong with files. */
	warnings: readonly AppError[];
	/** What comes with the list. */
	readonly settings: SettingsStore;
	/** Set it to make every change fail, of the settings as well. */
	failure: CallError | undefined;
	last: string | undefined;
};

export function fakeProfiles(): FakeProfiles {
	const saved: FakeProfiles['saved'] = new Map();
	const environment: FakeProfiles['environment'] = {};
	const found: FakeProfiles['found'] = [];
	const summary = (
		name: string,
		source: ProfileSummary['source'],
		signIn: SignIn,
		{region, view, marks}: Omit<NonNullable<ReturnType<FakeProfiles['saved']['get']>>, 'signIn'> = {},
	): ProfileSummary => ({
		name,
		source,
		kind: signIn.kind,
		hint: hintSignIn(signIn),
		...(region && {region}),
		...(view && {view}),
		...(marks && {marks}),
		secretPlace: source === 'yundeck' ? store.secretPlace : 'elsewhere',
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
		found,
		secretPlace: 'file',
		warnings: [],
		settings,
		failure: undefined,
		last: undefined,
		async list() {
			const own = [...saved].map(([name, {signIn, ...rest}]) => summary(name, 'yundeck', signIn, rest));
			const {account} = environment;
			return {
				profiles: [
					...own,
					...found.map(profile => profile.summary),
					...(account ? [summary(account.name, 'environment', account.signIn)] : []),
				],
				...(store.last !== undefined && {
					last: {name: store.last, source: saved.has(store.last) ? 'yundeck' : 'environment'},
				}),
				secretPlace: store.secretPlace,
				warnings: store.warnings,
				settings: await settings.read(),
			};
		},
		async open(name, source) {
			const kept = saved.get(name);
			const other = found.find(({summary}) => summary.name === name && summary.source === source);
			if (other) {
				return other.account;
			}

			return source === 'environment' ? environment.account : kept && {name, source: 'yundeck', signIn: kept.signIn};
		},
		async save(name, signIn) {
			if (store.failure) {
				throw store.failure;
			}

			saved.set(name, {signIn});
		},
		async change(name, {name: newName = name, signIn, region, marks}) {
			if (store.failure) {
				throw store.failure;
			}

			const kept = saved.get(name);
			if (kept) {
				saved.delete(name);
				saved.set(newName, {
					signIn: signIn ?? kept.signIn,
					region: region === undefined ? kept.region : (region ?? undefined),
					marks: marks ?? kept.marks,
				});
			}
		},
		async moveSecrets(to) {
			if (store.failure) {
				throw store.failure;
			}

			store.secretPlace = to;
		},
		async remove(name) {
			if (store.failure) {
				throw store.failure;
			}

			saved.delete(name);
		},
		async remember({name, source}, region, view) {
			const kept = saved.get(name);
			if (kept && source === 'yundeck') {
				saved.set(name, {...kept, region, view});
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
