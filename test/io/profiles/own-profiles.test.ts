import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {Secret} from '#domain/secret.ts';
import {keySignIn, keysOf, type SignIn} from '#domain/sign-in.ts';
import {noKeychain} from '#io/profiles/keychain.ts';
import {openProfileStorage} from '#io/profiles/profile-storage.ts';
import {createProfileStore} from '#io/profiles/profile-store.ts';
import type {ProfileStore} from '#ports.ts';
import fastCheck from '../../support/fast-check.ts';
import {failureOf} from '../../support/io/calls.ts';
import {temporaryFolder} from '../../support/io/folder.ts';
import {type FakeKeychain, fakeKeychain, type KeychainStep} from '../../support/io/keychain.ts';

const beijing = {id: 'cn-beijing', name: '华北2（北京）'};
const role = {arn: 'acs:ram::123:role/ops', sessionName: 'yundeck'};

function key(accessKeyId: string, token?: string): SignIn {
	return keySignIn({
		accessKeyId,
		accessKeySecret: new Secret(`secret of ${accessKeyId}`),
		...(token !== undefined && {securityToken: new Secret(token)}),
	});
}

function storeIn(configFolder: string, keychain = fakeKeychain()): ProfileStore {
	return createProfileStore({environment: {}, storage: openProfileStorage({environment: {}, configFolder}), keychain});
}

async function secretIn(store: ProfileStore, name: string): Promise<string | undefined> {
	const account = await store.open(name, 'yundeck');
	return account && keysOf(account.signIn)?.accessKeySecret.reveal();
}

async function fileOf(store: ProfileStore) {
	return JSON.parse(await readFile(store.path, 'utf8'));
}

function failAt(keychain: FakeKeychain, step: KeychainStep): void {
	keychain.before = now => {
		if (now === step) {
			keychain.before = () => {};
			throw new Error(`${step} failed`);
		}
	};
}

describe('with a keychain', () => {
	test('secrets are in it and not in the file, and both say so before and after', async () => {
		await using folder = await temporaryFolder();
		const keychain = fakeKeychain();
		const store = storeIn(folder.path, keychain);
		expect((await store.list()).secretPlace).toBe('keychain');

		await store.save('work', key('STS.1', 'the token'));

		expect(await readFile(store.path, 'utf8')).not.toMatch(/secret of|the token/);
		expect([...keychain.entries.values()].map(text => JSON.parse(text))).toEqual([
			{accessKeySecret: 'secret of STS.1', securityToken: 'the token'},
		]);
		expect(await fileOf(store)).toMatchObject({profiles: {work: {kind: 'StsToken', secret: 'keychain'}}});
		expect(await fileOf(store)).not.toHaveProperty('leftovers');
		const next = storeIn(folder.path, keychain);
		expect((await next.list()).profiles).toEqual([
			{name: 'work', kind: 'StsToken', source: 'yundeck', hint: 'STS.1', secretPlace: 'keychain'},
		]);
		expect(await next.open('work', 'yundeck')).toMatchObject({signIn: {kind: 'StsToken'}});
		expect(await secretIn(next, 'work')).toBe('secret of STS.1');
	});

	test('a list does not ask it for anything', async () => {
		await using folder = await temporaryFolder();
		const keychain = fakeKeychain();
		await storeIn(folder.path, keychain).save('work', key('LTAI-1'));
		keychain.steps.length = 0;

		await storeIn(folder.path, keychain).list();

		expect(keychain.steps).toEqual([]);
	});

	test('a profile that was in the file stays there, and so do new ones, until they are moved', async () => {
		await using folder = await temporaryFolder();
		const keychain = fakeKeychain();
		await storeIn(folder.path, noKeychain as FakeKeychain).save('old', key('LTAI-old'));
		const store = storeIn(folder.path, keychain);

		expect((await store.list()).secretPlace).toBe('file');
		await store.save('new', key('LTAI-new'));
		expect(keychain.entries.size).toBe(0);

		await store.moveSecrets('keychain');

		expect(await readFile(store.path, 'utf8')).not.toContain('secret of');
		expect(keychain.entries.size).toBe(2);
		expect(await store.list()).toMatchObject({
			secretPlace: 'keychain',
			profiles: [{secretPlace: 'keychain'}, {secretPlace: 'keychain'}],
		});
		expect(await secretIn(store, 'old')).toBe('secret of LTAI-old');
	});

	test('secrets can be moved back into the file, and it is remembered that they are wanted there', async () => {
		await using folder = await temporaryFolder();
		const keychain = fakeKeychain();
		const store = storeIn(folder.path, keychain);
		await store.save('one', key('LTAI-1'));
		await store.save('two', key('STS.2', 'token'));

		await store.moveSecrets('file');

		expect(keychain.entries.size).toBe(0);
		expect(await fileOf(store)).toMatchObject({
			profiles: {two: {accessKeySecret: 'secret of STS.2', securityToken: 'token'}},
			secrets: 'file',
		});
		await store.remove('one');
		await store.remove('two');
		expect((await store.list()).secretPlace).toBe('file');
	});

	test('a profile that is saved again or removed leaves nothing in it', async () => {
		await using folder = await temporaryFolder();
		const keychain = fakeKeychain();
		const store = storeIn(folder.path, keychain);
		await store.save('work', key('LTAI-1'));

		await store.save('work', key('LTAI-2'));
		expect([...keychain.entries.values()].map(text => JSON.parse(text))).toEqual([
			{accessKeySecret: 'secret of LTAI-2'},
		]);

		await store.save('work', {kind: 'EcsRamRole'});
		expect(keychain.entries.size).toBe(0);

		await store.save('work', key('LTAI-3'));
		await store.remove('work');
		expect(keychain.entries.size).toBe(0);
		expect((await fileOf(store)).profiles).toEqual({});
	});

	test('an entry that has vanished is a problem of its profile', async () => {
		await using folder = await temporaryFolder();
		const keychain = fakeKeychain();
		const store = storeIn(folder.path, keychain);
		await store.save('work', key('LTAI-1'));
		await store.save('other', key('LTAI-2'));
		keychain.entries.clear();

		expect(await failureOf(store.open('work', 'yundeck'))).toEqual({kind: 'secret-missing', place: 'work'});
		expect((await store.list()).profiles).toMatchObject([{problem: {kind: 'missing-secret'}}, {name: 'other'}]);
		await store.moveSecrets('file');
		await store.change('work', {name: 'renamed'});
		await store.change('renamed', {signIn: key('LTAI-3')});
		expect(await secretIn(store, 'renamed')).toBe('secret of LTAI-3');
		expect((await store.list()).profiles[0]).not.toHaveProperty('problem');
	});

	test.each(['not ours', '7', '{}', '{"accessKeySecret": 7}'])('so is one that is %s', async text => {
		await using folder = await temporaryFolder();
		const keychain = fakeKeychain();
		const store = storeIn(folder.path, keychain);
		await store.save('work', key('LTAI-1'));
		keychain.entries.set([...keychain.entries.keys()][0] ?? '', text);

		expect(await failureOf(store.open('work', 'yundeck'))).toMatchObject({kind: 'secret-missing'});
	});
});

describe('when the keychain fails', () => {
	test('nothing changes, and the next save goes into the file, as the list says', async () => {
		await using folder = await temporaryFolder();
		const keychain = fakeKeychain();
		const store = storeIn(folder.path, keychain);
		await store.list();
		keychain.isThere = false;
		keychain.isAvailable = async () => true;

		expect(await failureOf(store.save('work', key('LTAI-1')))).toEqual({
			kind: 'keychain-failed',
			message: 'no keychain',
		});
		expect(await store.list()).toMatchObject({profiles: [], secretPlace: 'file'});

		await store.save('work', key('LTAI-1'));
		expect(await fileOf(store)).toMatchObject({profiles: {work: {accessKeySecret: 'secret of LTAI-1'}}});
	});

	test('one that is not there is no failure', async () => {
		await using folder = await temporaryFolder();
		const keychain = fakeKeychain();
		keychain.isThere = false;
		const store = storeIn(folder.path, keychain);

		await store.save('work', key('LTAI-1'));

		expect(await secretIn(store, 'work')).toBe('secret of LTAI-1');
		expect((await store.list()).secretPlace).toBe('file');
		expect(await failureOf(store.moveSecrets('keychain'))).toMatchObject({kind: 'keychain-failed'});
		expect(await secretIn(store, 'work')).toBe('secret of LTAI-1');
	});

	test.each<[step: KeychainStep]>([['set'], ['get'], ['remove']])('at any step (%s) no secret is lost', async step => {
		await using folder = await temporaryFolder();
		const keychain = fakeKeychain();
		const store = storeIn(folder.path, keychain);
		await store.save('work', key('LTAI-1'));
		const tries: readonly (() => Promise<void>)[] = [
			() => store.moveSecrets('file'),
			() => store.moveSecrets('keychain'),
			() => store.change('work', {name: 'renamed'}),
			() => store.change('renamed', {name: 'work'}),
			() => store.save('work', key('LTAI-1')),
			() => store.change('work', {signIn: key('LTAI-1')}),
		];
		for (const attempt of tries) {
			failAt(keychain, step);
			await attempt().catch(() => undefined);
			keychain.before = () => {};
			const [profile] = (await store.list()).profiles;
			expect(await secretIn(store, profile?.name ?? '')).toBe('secret of LTAI-1');
		}
	});

	test('a secret that comes back changed is not trusted', async () => {
		await using folder = await temporaryFolder();
		const keychain = fakeKeychain();
		const store = storeIn(folder.path, keychain);
		keychain.set = async name => {
			keychain.entries.set(name, 'cut');
		};

		expect(await failureOf(store.save('work', key('LTAI-1')))).toMatchObject({kind: 'keychain-failed'});
		expect((await store.list()).profiles).toEqual([]);
		expect(keychain.entries.size).toBe(0);
	});
});

describe('a change of a profile', () => {
	test('renames it, in its place of the list, with all that is known of it', async () => {
		await using folder = await temporaryFolder();
		const keychain = fakeKeychain();
		const store = storeIn(folder.path, keychain);
		await store.save('one', key('LTAI-1'));
		await store.save('two', key('LTAI-2'));
		await store.remember({name: 'one', source: 'yundeck'}, beijing);

		await store.change('one', {name: 'first', marks: {color: 'red', isProduction: true, isReadOnly: false}});

		const list = await store.list();
		expect(list.last).toEqual({name: 'first', source: 'yundeck'});
		expect(list.profiles).toMatchObject([
			{name: 'first', region: beijing, marks: {color: 'red', isProduction: true}},
			{name: 'two'},
		]);
		expect(await secretIn(store, 'first')).toBe('secret of LTAI-1');
		expect([...keychain.entries.keys()].map(entry => entry.split('/')[0]).sort()).toEqual(['first', 'two']);
	});

	test('is refused when the name is taken, be it by something that is not whole', async () => {
		await using folder = await temporaryFolder();
		const keychain = fakeKeychain();
		await writeFile(join(folder.path, 'config.json'), '{"profiles": {"odd": 7}}');
		const store = storeIn(folder.path, keychain);
		await store.save('one', key('LTAI-1'));
		await store.save('two', key('LTAI-2'));
		const before = await readFile(store.path, 'utf8');

		for (const name of ['two', 'odd']) {
			expect(await failureOf(store.change('one', {name}))).toEqual({kind: 'name-taken', place: name});
			expect(await failureOf(store.change('one', {name, signIn: key('LTAI-3')}))).toMatchObject({kind: 'name-taken'});
		}

		expect(await failureOf(store.change('gone', {name: 'three'}))).toEqual({kind: 'profile-gone', place: 'gone'});
		expect(await readFile(store.path, 'utf8')).toBe(before);
		expect(keychain.entries.size).toBe(2);
		await store.change('one', {name: 'one'});
		expect(await secretIn(store, 'one')).toBe('secret of LTAI-1');
	});

	test('replaces its secret where that is, and keeps the rest', async () => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path, noKeychain as FakeKeychain);
		await store.save('work', key('LTAI-1', 'token'));
		await store.change('work', {region: beijing, marks: {isReadOnly: true}});

		await store.change('work', {signIn: key('LTAI-2')});

		expect((await fileOf(store)).profiles.work).toEqual({
			kind: 'AccessKey',
			accessKeyId: 'LTAI-2',
			accessKeySecret: 'secret of LTAI-2',
			region: beijing,
			marks: {isReadOnly: true},
		});
		await store.change('work', {region: null, marks: {}});
		expect((await store.list()).profiles).toEqual([
			{name: 'work', kind: 'AccessKey', source: 'yundeck', hint: 'LTAI-2', secretPlace: 'file'},
		]);
	});
});

describe('other ways to sign in', () => {
	const ways: readonly SignIn[] = [
		{kind: 'RamRoleArn', from: key('LTAI-1', 'token'), role: {...role, externalId: 'x', durationSeconds: 900}},
		{
			kind: 'ChainableRamRoleArn',
			from: {kind: 'RamRoleArn', from: key('LTAI-1'), role},
			role: {...role, stsEndpoint: 'sts.example.com', stsRegion: 'cn-beijing'},
		},
		{kind: 'ChainableRamRoleArn', from: {kind: 'EcsRamRole'}, role},
		{kind: 'EcsRamRole', roleName: 'web'},
		{kind: 'EcsRamRole'},
		{kind: 'OIDC', providerArn: 'acs:ram::123:oidc-provider/k8s', tokenFile: '/run/token', role},
		{kind: 'CredentialsURI', uri: 'https://example.com/keys'},
		{kind: 'External', command: ['/usr/bin/helper', '--account', '']},
	];

	test.each(ways.map(way => [way.kind, way] as const))('%s is found again as it was', async (_kind, way) => {
		await using folder = await temporaryFolder();
		for (const keychain of [fakeKeychain(), noKeychain as FakeKeychain]) {
			const store = storeIn(folder.path, keychain);
			await store.save('imported', way);

			const account = await storeIn(folder.path, keychain).open('imported', 'yundeck');

			expect(account?.signIn).toEqual(way);
			expect(account && keysOf(account.signIn)?.accessKeySecret.reveal()).toBe(keysOf(way)?.accessKeySecret.reveal());
			expect((await store.list()).profiles).toMatchObject([{kind: way.kind}]);
			await store.remove('imported');
		}
	});

	test.each(['CloudSSO', 'OAuth'] as const)('%s is refused: aliyun-cli renews it', async kind => {
		await using folder = await temporaryFolder();
		const store = storeIn(folder.path);
		const login = {
			CloudSSO: {kind: 'CloudSSO', profile: 'sso', signInUrl: 'https://x', accountId: '1', accessConfiguration: 'ac'},
			OAuth: {kind: 'OAuth', profile: 'oauth', site: 'CN'},
		} as const satisfies Record<string, SignIn>;

		const refusal = {kind: 'login-not-ours', code: kind};
		expect(await failureOf(store.save('imported', login[kind]))).toEqual(refusal);
		const chain: SignIn = {kind: 'ChainableRamRoleArn', from: login[kind], role};
		expect(await failureOf(store.save('imported', chain))).toEqual(refusal);
		expect((await store.list()).profiles).toEqual([]);
	});

	test('a profile of a kind to come stays in the file and says what it is', async () => {
		await using folder = await temporaryFolder();
		const content = {version: 1, profiles: {new: {kind: 'Passkey', accessKeyId: 'a', accessKeySecret: 'b'}}};
		await writeFile(join(folder.path, 'config.json'), JSON.stringify(content));
		const store = storeIn(folder.path);

		expect((await store.list()).profiles).toMatchObject([
			{name: 'new', kind: 'Passkey', problem: {kind: 'unknown-mode', mode: 'Passkey'}},
		]);
		expect(await store.open('new', 'yundeck')).toBeUndefined();
		await store.save('work', key('LTAI-1'));
		expect(await fileOf(store)).toMatchObject(content);
	});
});

test.each([
	[{kind: 'RamRoleArn', from: {accessKeyId: 'a'}, role}, ['from']],
	[{kind: 'ChainableRamRoleArn', accessKeySecret: 'b', from: {accessKeyId: 'a'}}, ['role']],
	[{kind: 'OIDC', tokenFile: '/token', role: {arn: ''}}, ['providerArn', 'role']],
	[{kind: 'CredentialsURI'}, ['uri']],
	[{kind: 'External', command: [7]}, ['command']],
	[{kind: 'StsToken', secret: 'keychain'}, ['accessKeyId']],
	[7, ['accessKeyId', 'accessKeySecret']],
])('a profile that is not whole says what is missing, and can be mended: %j', async (entry, fields) => {
	await using folder = await temporaryFolder();
	await writeFile(join(folder.path, 'config.json'), JSON.stringify({version: 1, profiles: {broken: entry}}));
	const store = storeIn(folder.path);

	expect((await store.list()).profiles).toMatchObject([{name: 'broken', problem: {kind: 'missing-fields', fields}}]);
	expect(await store.open('broken', 'yundeck')).toBeUndefined();
	await store.change('broken', {name: 'mended', signIn: key('LTAI-1')});
	expect(await secretIn(store, 'mended')).toBe('secret of LTAI-1');
});

test('any profile is found again: saved, listed, opened, moved', async () => {
	await using folder = await temporaryFolder();
	const text = fastCheck.string({unit: 'binary', minLength: 1});
	await fastCheck.assert(
		fastCheck.asyncProperty(text, text, text, fastCheck.option(text), async (name, accessKeyId, secret, token) => {
			const keychain = fakeKeychain();
			const store = storeIn(folder.path, keychain);
			const signIn = keySignIn({
				accessKeyId,
				accessKeySecret: new Secret(secret),
				...(token !== null && {securityToken: new Secret(token)}),
			});
			await store.save(name, signIn);
			for (const place of ['file', 'keychain'] as const) {
				await store.moveSecrets(place);
				expect((await store.list()).profiles).toMatchObject([{name, kind: signIn.kind, secretPlace: place}]);
				const account = await store.open(name, 'yundeck');
				const keys = account && keysOf(account.signIn);
				expect([keys?.accessKeyId, keys?.accessKeySecret.reveal(), keys?.securityToken?.reveal()]).toEqual([
					accessKeyId,
					secret,
					token ?? undefined,
				]);
			}

			await store.remove(name);
			expect(keychain.entries.size).toBe(0);
		}),
		{numRuns: 25},
	);
});

test('a secret that is replaced while it is looked for is not missing', async () => {
	await using folder = await temporaryFolder();
	const keychain = fakeKeychain();
	const [one, two] = [storeIn(folder.path, keychain), storeIn(folder.path, keychain)];
	await one.save('work', key('LTAI-1'));
	keychain.before = async () => {
		keychain.before = () => {};
		await two.save('work', key('LTAI-2'));
	};

	expect(await secretIn(one, 'work')).toBe('secret of LTAI-2');
});

test('two yundecks that change the same profile at the same time leave one whole and no entry too many', async () => {
	await using folder = await temporaryFolder();
	const keychain = fakeKeychain();
	const [one, two] = [storeIn(folder.path, keychain), storeIn(folder.path, keychain)];
	await one.save('work', key('LTAI-0'));

	await Promise.all([
		one.save('work', key('LTAI-1')),
		two.change('work', {signIn: key('LTAI-2')}),
		two.moveSecrets('file'),
		one.save('other', key('LTAI-3')),
	]);
	await one.moveSecrets('keychain');

	const {accessKeyId} = (await fileOf(one)).profiles.work;
	expect(await secretIn(one, 'work')).toBe(`secret of ${accessKeyId}`);
	expect(await secretIn(one, 'other')).toBe('secret of LTAI-3');
	expect(keychain.entries.size).toBe(2);
	expect(await fileOf(one)).not.toHaveProperty('leftovers');
});
