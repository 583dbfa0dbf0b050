import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {CallError} from '#domain/app-error.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import type {HeadlessCommand} from '#headless/command.ts';
import {openProfileStorage} from '#io/profiles/profile-storage.ts';
import {createProfileStore} from '#io/profiles/profile-store.ts';
import {fakeProfiles} from '../support/fake-ports.ts';
import {configHome} from '../support/io/config-home.ts';
import {hangzhou, savedProfiles, secret, yundeck} from './yundeck.ts';

function twoProfiles() {
	const profiles = savedProfiles();
	profiles.saved.set('home', {
		signIn: keySignIn({accessKeyId: 'LTAI5tAccessKeyIdOfHome1', accessKeySecret: new Secret(secret)}),
		region: {id: 'cn-beijing', name: ''},
	});
	return profiles;
}

const instances = {name: 'instances', output: 'id'} as const;

test('the profile that was used last, in the region it was in', async () => {
	const {cloud} = await yundeck(instances, {profiles: twoProfiles()});
	expect(cloud.calls).toEqual(['DescribeInstances cn-hangzhou']);
});

test('--profile and the environment’s name', async () => {
	const byFlag = await yundeck({...instances, profile: 'home'}, {profiles: twoProfiles()});
	expect(byFlag.cloud.calls).toEqual(['DescribeInstances cn-beijing']);
	const byEnvironment = await yundeck({...instances, environmentProfile: 'home'}, {profiles: twoProfiles()});
	expect(byEnvironment.cloud.calls).toEqual(['DescribeInstances cn-beijing']);
});

test('it is not remembered as the last one: a script changes nothing for the user', async () => {
	const profiles = twoProfiles();
	await yundeck({...instances, profile: 'home'}, {profiles});
	expect(profiles.last).toBe('work');
});

test('an unknown --profile ends with 2 and is not replaced by another', async () => {
	const {exitCode, stdout, stderr, cloud} = await yundeck({...instances, profile: 'hmoe'});
	expect({exitCode, stdout, stderr}).toEqual({
		exitCode: 2,
		stdout: '',
		stderr: 'yundeck: there is no profile “hmoe”.\n',
	});
	expect(cloud.calls).toEqual([]);
});

test('so does an unknown one that the environment names', async () => {
	const {exitCode, stderr} = await yundeck({...instances, environmentProfile: 'hmoe'}, {language: 'zh-CN'});
	expect({exitCode, stderr}).toEqual({
		exitCode: 2,
		stderr: 'yundeck：没有名为“hmoe”的配置（由环境变量 ALIBABA_CLOUD_PROFILE 指定）。\n',
	});
});

test('several profiles and none used yet: ends with 2 and names them', async () => {
	const profiles = twoProfiles();
	profiles.last = undefined;
	const {exitCode, stderr} = await yundeck(instances, {profiles});
	expect({exitCode, stderr}).toEqual({
		exitCode: 2,
		stderr: 'yundeck: which profile? Name one with --profile; there are work, home.\n',
	});
});

test('without any AccessKey it ends with 3', async () => {
	for (const name of ['regions', 'instances'] as const) {
		const {exitCode, stdout, stderr} = await yundeck({name}, {profiles: fakeProfiles()});
		expect({exitCode, stdout}).toEqual({exitCode: 3, stdout: ''});
		expect(stderr).toContain('ALIBABA_CLOUD_ACCESS_KEY_ID');
	}
});

test('the AccessKey of the environment, and its region', async () => {
	const profiles = fakeProfiles();
	profiles.environment.account = {
		name: 'environment',
		source: 'environment',
		signIn: keySignIn({accessKeyId: 'LTAI5tFromTheEnvironment', accessKeySecret: new Secret(secret)}),
	};
	const {exitCode, cloud} = await yundeck({...instances, environmentRegion: 'cn-beijing'}, {profiles});
	expect({exitCode, calls: cloud.calls}).toEqual({exitCode: 0, calls: ['DescribeInstances cn-beijing']});
});

test('a profile that can’t be opened ends with 3 and says why', async () => {
	const profiles = {
		...twoProfiles(),
		async open(): Promise<never> {
			throw new CallError({kind: 'file-not-readable', place: '/home/me/config.json', code: 'EIO'});
		},
	};
	const {exitCode, stdout, stderr} = await yundeck(instances, {profiles});
	expect({exitCode, stdout}).toEqual({exitCode: 3, stdout: ''});
	expect(stderr).toMatchInlineSnapshot(`
		"yundeck: the profile “work” can’t be used.
		  Meaning     /home/me/config.json cannot be read (EIO)
		  Error code  EIO
		  What to do  Check who owns the file and its folder.
		"
	`);
	const {exitCode: goneCode, stderr: gone} = await yundeck(instances, {
		profiles: {...twoProfiles(), open: async () => undefined},
	});
	expect({goneCode, gone}).toEqual({
		goneCode: 3,
		gone: 'yundeck: the profile “work” can’t be used: it was deleted.\n',
	});
});

test('--region wins over the remembered one, which wins over the environment’s', async () => {
	const wanted = {...instances, environmentRegion: 'cn-qingdao'};
	expect((await yundeck({...wanted, region: 'cn-chengdu'})).cloud.calls).toEqual(['DescribeInstances cn-chengdu']);
	expect((await yundeck(wanted)).cloud.calls).toEqual([`DescribeInstances ${hangzhou.id}`]);
});

test('with no region at all it ends with 2 and names the options', async () => {
	const profiles = savedProfiles();
	profiles.saved.set('work', {
		signIn: keySignIn({accessKeyId: 'LTAI5tAccessKeyIdOfWork1', accessKeySecret: new Secret(secret)}),
	});
	const {exitCode, stdout, stderr, cloud} = await yundeck(instances, {profiles});
	expect({exitCode, stdout, calls: cloud.calls}).toEqual({exitCode: 2, stdout: '', calls: []});
	expect(stderr).toContain('--region');
	expect(stderr).toContain('--all-regions');
});

describe('profiles of other tools', () => {
	const secretOfOthers = 'planted';
	const key = {mode: 'AK', access_key_id: 'LTAI-a', access_key_secret: secretOfOthers};
	const aliyun = {
		current: 'prod',
		profiles: [
			{name: 'dev', ...key, region_id: 'cn-hangzhou'},
			{name: 'prod', ...key, region_id: 'cn-beijing'},
			{name: 'half', mode: 'AK', access_key_id: 'LTAI-half'},
		],
	};

	async function run(
		content: unknown,
		command: Partial<HeadlessCommand> = {},
		environment: Readonly<Record<string, string>> = {},
	) {
		await using home = await configHome({aliyun: content, sdk: ''});
		const all = {...home.environment, ...environment};
		const storage = openProfileStorage({environment: all, configFolder: join(home.path, 'yundeck')});
		const store = createProfileStore({environment: all, storage});
		const before = await home.traces();
		const outcome = await yundeck({...instances, ...command}, {profiles: {...fakeProfiles(), ...store}});
		expect(await home.traces()).toEqual(before);
		expect(`${outcome.stdout}${outcome.stderr}`).not.toContain(secretOfOthers);
		return {...outcome, stderr: outcome.stderr.replaceAll(home.path, '~')};
	}

	test('with no configuration at all: the one that aliyun-cli uses, in its region', async () => {
		const {exitCode, cloud, stderr} = await run(aliyun);
		expect({exitCode, calls: cloud.calls, stderr}).toEqual({
			exitCode: 0,
			calls: ['DescribeInstances cn-beijing'],
			stderr: '',
		});
	});

	test('one that is named', async () => {
		expect((await run(aliyun, {profile: 'dev'})).cloud.calls).toEqual(['DescribeInstances cn-hangzhou']);
		expect((await run(aliyun, {environmentProfile: 'dev'})).cloud.calls).toEqual(['DescribeInstances cn-hangzhou']);
	});

	test('one that is broken ends with 3 and says why', async () => {
		for (const command of [{profile: 'half'}, {environmentProfile: 'half'}]) {
			const {exitCode, stdout, stderr, cloud} = await run(aliyun, command);
			expect({exitCode, stdout, calls: cloud.calls}).toEqual({exitCode: 3, stdout: '', calls: []});
			expect(stderr).toBe('yundeck: the profile “half” (aliyun-cli) can’t be used: it has no access_key_secret.\n');
		}

		const current = await run({...aliyun, current: 'half'});
		expect({exitCode: current.exitCode, calls: current.cloud.calls}).toEqual({exitCode: 3, calls: []});
	});

	test('none that can be used ends with 3', async () => {
		const {exitCode, stdout, stderr} = await run({profiles: [{name: 'a'}, {name: 'b'}]});
		expect({exitCode, stdout}).toEqual({exitCode: 3, stdout: ''});
		expect(stderr).toBe('yundeck: none of the profiles can be used; yundeck profiles says why.\n');
	});

	test('a broken file is told of, and the others go on', async () => {
		const environment = {
			ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI-env',
			ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'x',
			ALIBABA_CLOUD_REGION_ID: 'cn-beijing',
		};
		const {exitCode, cloud, stderr} = await run('{"profiles": [{"access_key_secret": planted', {}, environment);
		expect({exitCode, calls: cloud.calls}).toEqual({exitCode: 0, calls: ['DescribeInstances cn-beijing']});
		expect(stderr).toMatchInlineSnapshot(`
			"yundeck: ~/.aliyun/config.json cannot be understood (JSON)
			  What to do  It was left as it is. Repair it, or have the program it belongs to write it anew; until then its profiles are missing here.
			"
		`);
	});
});
