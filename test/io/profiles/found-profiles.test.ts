import {chmod, readFile, rm, utimes} from 'node:fs/promises';
import {join} from 'node:path';
import {inspect} from 'node:util';
import {describe, expect, test} from 'vitest';
import {Secret} from '#domain/secret.ts';
import {keySignIn, keysOf} from '#domain/sign-in.ts';
import {openProfileStorage} from '#io/profiles/profile-storage.ts';
import {createProfileStore} from '#io/profiles/profile-store.ts';
import {configHome, everyMode} from '../../support/io/config-home.ts';

const beijing = {id: 'cn-beijing', name: '华北2（北京）'};
const qingdao = {id: 'cn-qingdao', name: ''};
const own = keySignIn({accessKeyId: 'LTAI-own', accessKeySecret: new Secret('planted-own')});
const sdk = '[default]\ntype = access_key\naccess_key_id = LTAI-sdk\naccess_key_secret = planted-sdk\n';
const environment = {
	ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI-env',
	ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'planted-env',
	ALIBABA_CLOUD_REGION_ID: 'cn-shanghai',
};

type Home = Awaited<ReturnType<typeof configHome>>;

function storeOf({path, environment: ofHome}: Home, more: Readonly<Record<string, string>> = {}) {
	const all = {...ofHome, ...more};
	return createProfileStore({
		environment: all,
		storage: openProfileStorage({environment: all, configFolder: join(path, 'yundeck')}),
	});
}

/** aliyun-cli's file with two profiles of the same name as others have. */
const twoProfiles = {
	current: 'default',
	profiles: [
		{name: 'default', mode: 'AK', access_key_id: 'LTAI-a', access_key_secret: 'planted-a', region_id: 'cn-hangzhou'},
		{name: 'mine', mode: 'AK', access_key_id: 'LTAI-b', access_key_secret: 'planted-b'},
	],
};

describe('all sources in one list', () => {
	test('yundeck’s own first, then aliyun-cli’s, the SDKs’, the environment’s', async () => {
		await using home = await configHome({aliyun: twoProfiles, sdk});
		const store = storeOf(home, environment);
		await store.save('mine', own);

		const {profiles, current, warnings} = await store.list();

		expect(profiles).toEqual([
			{name: 'mine', kind: 'AccessKey', source: 'yundeck', hint: 'LTAI-own', secretPlace: 'file'},
			{
				name: 'default',
				kind: 'AccessKey',
				source: 'aliyun',
				hint: 'LTAI-a',
				region: {id: 'cn-hangzhou', name: ''},
				secretPlace: 'elsewhere',
			},
			{name: 'mine', kind: 'AccessKey', source: 'aliyun', hint: 'LTAI-b', secretPlace: 'elsewhere'},
			{name: 'default', kind: 'AccessKey', source: 'alibabacloud', hint: 'LTAI-sdk', secretPlace: 'elsewhere'},
			{
				name: 'environment',
				kind: 'AccessKey',
				source: 'environment',
				hint: 'LTAI-env',
				region: {id: 'cn-shanghai', name: ''},
				secretPlace: 'elsewhere',
			},
		]);
		expect(current).toEqual({name: 'default', source: 'aliyun'});
		expect(warnings).toBeUndefined();
	});

	test('each of them is opened by name and source', async () => {
		await using home = await configHome({aliyun: twoProfiles, sdk});
		const store = storeOf(home, environment);
		await store.save('mine', own);

		const secretOf = async (name: string, source: 'yundeck' | 'aliyun' | 'alibabacloud' | 'environment') => {
			const account = await store.open(name, source);
			return account && [account.name, account.source, keysOf(account.signIn)?.accessKeySecret.reveal()];
		};
		expect(await secretOf('mine', 'yundeck')).toEqual(['mine', 'yundeck', 'planted-own']);
		expect(await secretOf('mine', 'aliyun')).toEqual(['mine', 'aliyun', 'planted-b']);
		expect(await secretOf('default', 'alibabacloud')).toEqual(['default', 'alibabacloud', 'planted-sdk']);
		expect(await secretOf('environment', 'environment')).toEqual(['environment', 'environment', 'planted-env']);
		expect(await secretOf('default', 'yundeck')).toBeUndefined();
		expect(await secretOf('environment', 'aliyun')).toBeUndefined();
	});

	test('a login made elsewhere is seen at once', async () => {
		await using home = await configHome({aliyun: twoProfiles});
		const store = storeOf(home);
		await store.list();

		await home.writeAliyun({profiles: [{name: 'new', mode: 'EcsRamRole'}]});

		expect((await store.list()).profiles.map(({name}) => name)).toEqual(['new']);
		expect(await store.open('new', 'aliyun')).toMatchObject({signIn: {kind: 'EcsRamRole'}});
		expect(await store.open('mine', 'aliyun')).toBeUndefined();
	});

	test('one with a problem is listed, and not opened', async () => {
		await using home = await configHome({aliyun: everyMode});
		const store = storeOf(home);
		expect((await store.list()).profiles.find(({name}) => name === 'bearer')).toMatchObject({
			kind: 'BearerToken',
			problem: {kind: 'unknown-mode'},
		});
		expect(await store.open('bearer', 'aliyun')).toBeUndefined();
	});

	test('a broken file hides none of the others', async () => {
		await using home = await configHome({aliyun: '{"profiles": [{"access_key_secret": "planted', sdk});
		const store = storeOf(home, environment);
		await store.save('mine', own);

		const list = await store.list();

		expect(list.profiles.map(({source}) => source)).toEqual(['yundeck', 'alibabacloud', 'environment']);
		expect(list.warnings).toEqual([
			{kind: 'file-not-understood', place: home.aliyunPath, code: expect.stringContaining('JSON')},
		]);
		expect(inspect(list, {depth: 9})).not.toContain('planted');
	});
});

describe('where a profile of others was left', () => {
	test('is remembered for each by its source, and which was the last', async () => {
		await using home = await configHome({aliyun: twoProfiles, sdk});
		const store = storeOf(home, environment);
		await store.save('mine', own);
		await store.remember({name: 'mine', source: 'yundeck'}, beijing);
		await store.remember({name: 'default', source: 'alibabacloud'}, beijing);
		await store.remember({name: 'mine', source: 'aliyun'}, qingdao);

		const {profiles, last} = await storeOf(home, environment).list();

		expect(last).toEqual({name: 'mine', source: 'aliyun'});
		expect(profiles.map(({name, source, region}) => `${source}/${name} ${region?.id}`)).toEqual([
			'yundeck/mine cn-beijing',
			'aliyun/default cn-hangzhou',
			'aliyun/mine cn-qingdao',
			'alibabacloud/default cn-beijing',
			'environment/environment cn-shanghai',
		]);
		expect(JSON.parse(await readFile(store.path, 'utf8'))).toMatchObject({
			profiles: {mine: {region: beijing}},
			places: {'alibabacloud/default': {region: beijing}, 'aliyun/mine': {region: qingdao}},
			last: {name: 'mine', source: 'aliyun'},
		});
	});

	test('goes before where it begins, and is forgotten with the list of regions', async () => {
		await using home = await configHome({aliyun: twoProfiles});
		const store = storeOf(home);
		const profile = {name: 'default', source: 'aliyun'} as const;
		await store.remember(profile, beijing);
		expect((await store.list()).profiles[0]?.region).toEqual(beijing);

		await store.remember(profile, undefined);

		expect((await store.list()).profiles[0]?.region).toEqual({id: 'cn-hangzhou', name: ''});
	});

	test('stays when an own one of the same name is deleted', async () => {
		await using home = await configHome({aliyun: twoProfiles});
		const store = storeOf(home);
		await store.save('mine', own);
		await store.remember({name: 'mine', source: 'aliyun'}, beijing);

		await store.remove('mine');

		expect(await store.list()).toMatchObject({last: {name: 'mine', source: 'aliyun'}});
	});

	test('is taken over from earlier versions', async () => {
		await using home = await configHome({aliyun: twoProfiles});
		const store = storeOf(home, environment);
		const files = openProfileStorage({environment: {}, configFolder: join(home.path, 'yundeck')});
		const before = {version: 1, profiles: {}, environment: {region: beijing}, last: 'environment'};
		await files.change(() => before);

		const {profiles, last} = await store.list();
		expect(last).toEqual({name: 'environment', source: 'environment'});
		expect(profiles.at(-1)?.region).toEqual(beijing);

		await store.remember({name: 'mine', source: 'aliyun'}, qingdao);
		expect((await store.list()).profiles.at(-1)?.region).toEqual(beijing);
		await store.remember({name: 'environment', source: 'environment'}, qingdao);
		expect((await store.list()).profiles.at(-1)?.region).toEqual(qingdao);

		await files.change(() => ({...before, profiles: {environment: {accessKeyId: 'a', accessKeySecret: 'b'}}}));
		expect((await store.list()).last).toEqual({name: 'environment', source: 'yundeck'});
	});
});

describe('the files of others are never written', () => {
	test.each<[what: string, aliyun: unknown]>([
		['every mode', everyMode],
		['equal names', twoProfiles],
		['what is cut', '{"profiles": [{"name": "a", "acc'],
		['nothing', ''],
		[
			'Windows line ends and a byte order mark',
			`\uFEFF${JSON.stringify(twoProfiles, undefined, 2).replaceAll('\n', '\r\n')}`,
		],
		['keys that nobody knows', {...twoProfiles, theme: 'dark'}],
	])('with %s in them', async (_what, aliyun) => {
		await using home = await configHome({aliyun, sdk});
		await chmod(home.aliyunPath, 0o640);
		await utimes(home.aliyunPath, 1_700_000_000, 1_700_000_000);
		const before = await home.traces();
		const store = storeOf(home, environment);

		const {profiles} = await store.list();
		for (const {name, source} of profiles) {
			await store.open(name, source);
			await store.remember({name, source}, beijing);
			await store.remember({name, source}, undefined);
			await store.save(name, own);
			await store.list();
			await store.remove(name);
		}

		expect(await home.traces()).toEqual(before);
	});

	test('nor do their secrets come into ours', async () => {
		await using home = await configHome({aliyun: everyMode, sdk});
		const store = storeOf(home, environment);
		const {profiles} = await store.list();
		expect(inspect(profiles, {depth: 9})).not.toContain('planted');
		for (const {name, source} of profiles) {
			expect(inspect(await store.open(name, source), {depth: 9}).replaceAll(/planted-[67]\b/g, '')).not.toContain(
				'planted',
			);
			await store.remember({name, source}, beijing);
		}

		expect(await readFile(store.path, 'utf8')).not.toContain('planted');
	});

	test('and without them there is nothing', async () => {
		await using home = await configHome();
		await rm(join(home.path, '.aliyun'), {recursive: true});
		expect(await storeOf(home).list()).toEqual({profiles: [], secretPlace: 'file', settings: {}});
	});
});
