import {mkdir, readFile, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {temporaryHome} from '../support/terminal-environment.ts';
import {installWithKeychain} from './keychain-stand-in.ts';
import type {Kind} from './kinds.ts';
import {type FoundLeak, filesIn, leaksIn, type Written} from './places.ts';
import type {Secrets} from './planted.ts';
import {program} from './run-watched.ts';

export const aliyunPath = '.aliyun/config.json';
const sdkPath = '.alibabacloud/credentials';
export const ownPath = '.config/yundeck-nodejs/config.json';
export const sessionsPath = '.config/yundeck-nodejs/sessions.json';

/** What may stand in a file that was written, by its path in the home folder; in all files of one that ends in `/`. */
export type Allowance = Readonly<Record<string, readonly string[]>>;

export type Household = Awaited<ReturnType<typeof household>>;

type HouseholdOptions = {
	/** Else there is one if any of the ways to sign in needs it. */
	readonly hasKeychain?: boolean;
};

/** A home folder with these ways to sign in; the last profile of aliyun-cli's is the one that it uses. */
export async function household(kindsIn: (home: string) => readonly Kind[], {hasKeychain}: HouseholdOptions = {}) {
	const home = await temporaryHome();
	const {folder} = home;
	const kinds = kindsIn(folder);
	const files = new Map(filesOf(kinds));
	const withKeychain = hasKeychain ?? kinds.some(kind => kind.isInKeychain);
	const installed = withKeychain ? await installWithKeychain(folder) : {program, environment: {}};
	for (const [path, content] of files) {
		await mkdir(dirname(join(folder, path)), {recursive: true, mode: 0o700});
		await writeFile(join(folder, path), content, {mode: 0o600});
	}

	return {
		folder,
		kinds,
		program: installed.program,
		environment: {
			...home.environment,
			...installed.environment,
			TMPDIR: join(folder, 'tmp'),
			...Object.assign({}, ...kinds.map(({environment}) => environment)),
		} as Readonly<Record<string, string>>,
		/** Puts another file there than what belongs to these ways to sign in. */
		async replace(path: string, content: string): Promise<void> {
			files.set(path, content);
			await writeFile(join(folder, path), content);
		},
		read: (path: string) => files.get(path),
		/** Of the files of others. */
		traces: () =>
			Promise.all([aliyunPath, sdkPath].filter(path => files.has(path)).map(path => traceOf(join(folder, path)))),
		/** Searches what was written in the home folder, and elsewhere. What lies there as it did before was not written. */
		async leaks(
			secrets: Secrets,
			elsewhere: readonly Written[],
			allowed: Allowance = {},
		): Promise<readonly FoundLeak[]> {
			const written = (await filesIn(folder)).filter(({place, text}) => text !== latin(files.get(place)));
			const values = Object.entries(allowed).map(([path, values]) => [path, new Set(values)] as const);
			return leaksIn([...written, ...elsewhere], secrets, new Map(values));
		},
		[Symbol.asyncDispose]: () => home[Symbol.asyncDispose](),
	};
}

function filesOf(kinds: readonly Kind[]): ReadonlyMap<string, string> {
	const files = new Map([['tmp/.keep', '']]);
	const aliyun = kinds.flatMap(({name, aliyun, others = []}) => (aliyun ? [...others, {name, ...aliyun}] : others));
	if (aliyun.length > 0) {
		const profiles = aliyun.map(profile => ({...profile, region_id: 'cn-hangzhou', language: 'en'}));
		const content = {current: kinds.findLast(kind => kind.aliyun)?.name, profiles, meta_path: ''};
		files.set(aliyunPath, `${JSON.stringify(content, undefined, '\t')}\n`);
	}

	const sections = kinds.flatMap(({name, sdk}) => (sdk === undefined ? [] : [`[${name}]\n${sdk}\n`]));
	if (sections.length > 0) {
		files.set(sdkPath, sections.join('\n'));
	}

	const own = kinds.flatMap(({name, own}) => (own === undefined ? [] : [[name, own] as const]));
	if (own.length > 0) {
		files.set(ownPath, JSON.stringify({version: 1, profiles: Object.fromEntries(own)}, undefined, '\t'));
	}

	for (const [path, content] of kinds.flatMap(kind => Object.entries(kind.files ?? {}))) {
		files.set(path, content);
	}

	return files;
}

function latin(text: string | undefined): string | undefined {
	return text === undefined ? undefined : Buffer.from(text).toString('latin1');
}

/** Everything that a write would change. */
async function traceOf(path: string) {
	const {mode, mtimeMs, ino} = await stat(path);
	return {content: await readFile(path, 'latin1'), mode, mtimeMs, ino};
}
