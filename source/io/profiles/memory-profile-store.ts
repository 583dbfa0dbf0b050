import {CallError} from '#domain/app-error.ts';
import {type ProfileKey, type ProfileMarks, setMarks} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import {createMemorySettingsStore} from '#io/files/memory-settings-store.ts';
import type {ProfileStore, SettingsStore} from '#ports.ts';
import {type KeptAccount, summarize} from './kept-account.ts';
import {refuseLogins} from './sign-in-file.ts';

type Kept = {
	readonly account: KeptAccount;
	readonly region: Region | undefined;
	readonly marks?: ProfileMarks | undefined;
};

type MemoryProfileOptions = {
	readonly path?: string;
	/** Where all of them were left. */
	readonly region?: Region;
	/** Whose settings come with the list. */
	readonly settings?: SettingsStore;
};

/** Profiles that are gone with the process: of `--demo`, which touches no file of the user's. */
export function createMemoryProfileStore(
	accounts: readonly KeptAccount[],
	{path = 'memory', region, settings = createMemorySettingsStore()}: MemoryProfileOptions = {},
): ProfileStore {
	const kept = new Map<string, Kept>(accounts.map(account => [account.name, {account, region}]));
	let last: ProfileKey | undefined;

	return {
		path,
		async list() {
			const profiles = [...kept.values()].map(({account, region, marks}) => ({
				...summarize(account, region),
				secretPlace: 'memory' as const,
				...(marks !== undefined && {marks}),
			}));
			return {profiles, ...(last !== undefined && {last}), secretPlace: 'memory', settings: await settings.read()};
		},
		async open(name, source) {
			const account = kept.get(name)?.account;
			return account?.source === source ? account : undefined;
		},
		async save(name, signIn) {
			refuseLogins(signIn);
			const {region: place, marks} = kept.get(name) ?? {};
			kept.set(name, {account: {name, source: 'yundeck', signIn}, region: place, marks});
		},
		async change(name, {name: newName = name, signIn, region, marks}) {
			const known = kept.get(name);
			if (known === undefined) {
				throw new CallError({kind: 'profile-gone', place: name});
			}

			if (newName !== name && kept.has(newName)) {
				throw new CallError({kind: 'name-taken', place: newName});
			}

			if (signIn !== undefined) {
				refuseLogins(signIn);
			}

			const changed: Kept = {
				account: {...known.account, name: newName, ...(signIn !== undefined && {signIn})},
				region: region === undefined ? known.region : (region ?? undefined),
				marks: marks === undefined ? known.marks : setMarks(marks),
			};
			// In the same place of the list.
			const all = [...kept].map(([key, value]) =>
				key === name ? ([newName, changed] as const) : ([key, value] as const),
			);
			kept.clear();
			for (const [key, value] of all) {
				kept.set(key, value);
			}

			last = last?.name === name ? {...last, name: newName} : last;
		},
		// There is nowhere to move them to.
		async moveSecrets() {},
		async remove(name) {
			kept.delete(name);
			last = last?.name === name ? undefined : last;
		},
		async remember({name, source}, region) {
			const known = kept.get(name);
			if (known?.account.source === source) {
				kept.set(name, {...known, region});
				last = {name, source};
			}
		},
	};
}
