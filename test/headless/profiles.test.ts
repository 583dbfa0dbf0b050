import {expect, test} from 'vitest';
import {CallError} from '#domain/app-error.ts';
import type {ProfileSummary} from '#domain/profile.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {fakeProfiles} from '../support/fake-ports.ts';
import {savedProfiles, secret, yundeck} from './yundeck.ts';

function severalProfiles() {
	const profiles = savedProfiles();
	const accessKeySecret = new Secret(secret);
	profiles.saved.set('测试', {
		signIn: keySignIn({accessKeyId: 'STS.NUtemporary1', accessKeySecret, securityToken: new Secret(secret)}),
	});
	profiles.environment.account = {
		name: 'environment',
		source: 'environment',
		signIn: keySignIn({accessKeyId: 'LTAI5tFromTheEnvironment', accessKeySecret}),
	};
	return profiles;
}

test('profiles as a table', async () => {
	const {exitCode, stdout, stderr} = await yundeck({name: 'profiles'}, {profiles: severalProfiles()});
	expect(stdout).toMatchInlineSnapshot(`
		"NAME         KIND       FROM           REGION       NOTES
		work         AccessKey  saved profile  cn-hangzhou  secret in yundeck’s file
		测试         STS token  saved profile  –            secret in yundeck’s file
		environment  AccessKey  environment    –            only read, never copied
		"
	`);
	expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
});

test('profiles as a table, in Chinese', async () => {
	const {stdout} = await yundeck({name: 'profiles'}, {profiles: severalProfiles(), language: 'zh-CN'});
	expect(stdout).toMatchInlineSnapshot(`
		"名称         类型          来源          地域         备注
		work         AccessKey     已保存的配置  cn-hangzhou  密钥保存在 yundeck 的配置文件
		测试         STS 临时凭证  已保存的配置  –            密钥保存在 yundeck 的配置文件
		environment  AccessKey     环境变量      –            只读取，不另存
		"
	`);
});

test('profiles for scripts: name, kind, source and region, nothing else', async () => {
	const {stdout} = await yundeck({name: 'profiles', output: 'json'}, {profiles: severalProfiles()});
	expect(JSON.parse(stdout)).toEqual([
		{name: 'work', kind: 'AccessKey', source: 'yundeck', region: 'cn-hangzhou'},
		{name: '测试', kind: 'StsToken', source: 'yundeck', region: null},
		{name: 'environment', kind: 'AccessKey', source: 'environment', region: null},
	]);
	const {stdout: ids} = await yundeck({name: 'profiles', output: 'id'}, {profiles: severalProfiles()});
	expect(ids).toBe('work\n测试\nenvironment\n');
});

test('no output has a secret or a part of an AccessKey', async () => {
	for (const output of ['table', 'json', 'id'] as const) {
		const {stdout, stderr, log} = await yundeck({name: 'profiles', output}, {profiles: severalProfiles()});
		expect(`${stdout}${stderr}`).not.toMatch(/Secret|LTAI|STS\.NU/);
		expect(log).toEqual([]);
	}
});

test('without any profile the list is empty', async () => {
	const profiles = fakeProfiles();
	expect(await yundeck({name: 'profiles', output: 'json'}, {profiles})).toMatchObject({exitCode: 0, stdout: '[]\n'});
	expect(await yundeck({name: 'profiles', output: 'id'}, {profiles})).toMatchObject({exitCode: 0, stdout: ''});
	const table = await yundeck({name: 'profiles'}, {profiles});
	expect(table).toMatchObject({exitCode: 0, stdout: 'NAME  KIND  FROM  REGION  NOTES\n'});
});

test('a damaged file that was put aside is told of on stderr', async () => {
	const list = async () => ({
		profiles: [],
		secretPlace: 'file' as const,
		settings: {},
		setAside: '/home/me/config.json.damaged',
	});
	const profiles = {...severalProfiles(), list};
	const {exitCode, stdout, stderr} = await yundeck({name: 'profiles', output: 'json'}, {profiles});
	expect({exitCode, stdout}).toEqual({exitCode: 0, stdout: '[]\n'});
	expect(stderr).toContain('/home/me/config.json.damaged');
});

test('a file that can’t be read ends with 3', async () => {
	const profiles = {
		...severalProfiles(),
		async list(): Promise<never> {
			throw new CallError({kind: 'file-not-readable', place: '/home/me/config.json', code: 'EACCES'});
		},
	};
	for (const name of ['profiles', 'regions', 'instances'] as const) {
		const {exitCode, stdout, stderr} = await yundeck({name}, {profiles});
		expect({exitCode, stdout}).toEqual({exitCode: 3, stdout: ''});
		expect(stderr).toContain('/home/me/config.json cannot be read (EACCES)');
	}
});

/** What is found by other tools' files: one can be used, one can't, and one file is broken. */
function foundElsewhere() {
	const profiles: readonly ProfileSummary[] = [
		{name: 'work', kind: 'AccessKey', source: 'yundeck', hint: '', secretPlace: 'keychain'},
		{
			name: 'ops',
			kind: 'RamRoleArn',
			source: 'aliyun',
			hint: 'ops',
			region: {id: 'cn-beijing', name: ''},
			secretPlace: 'elsewhere',
		},
		{
			name: 'deploy',
			kind: 'ChainableRamRoleArn',
			source: 'aliyun',
			hint: '',
			problem: {kind: 'source-cycle', names: ['deploy', 'base', 'deploy']},
			secretPlace: 'elsewhere',
		},
		{
			name: 'bearer',
			kind: 'BearerToken',
			source: 'aliyun',
			hint: '',
			problem: {kind: 'unknown-mode', mode: 'BearerToken'},
		},
	];
	const warnings = [
		{kind: 'file-not-understood', place: '/home/me/.alibabacloud/credentials', code: '> 8 MB'} as const,
	];
	const list = async () => ({profiles, warnings, secretPlace: 'file' as const, settings: {}});
	return {...fakeProfiles(), list};
}

test('those that can’t be used say why, and broken files are told of on stderr', async () => {
	const {exitCode, stdout, stderr} = await yundeck({name: 'profiles'}, {profiles: foundElsewhere()});
	expect(exitCode).toBe(0);
	expect(stdout).toMatchInlineSnapshot(`
		"NAME    KIND            FROM           REGION      NOTES
		work    AccessKey       saved profile  –           secret in the keychain
		ops     RAM role        aliyun-cli     cn-beijing  only read, never copied
		deploy  RAM role chain  aliyun-cli     –           its source profiles go round in a circle: deploy → base → deploy
		bearer  BearerToken     aliyun-cli     –           yundeck cannot sign in with the mode “BearerToken”
		"
	`);
	expect(stderr).toMatchInlineSnapshot(`
		"yundeck: /home/me/.alibabacloud/credentials cannot be understood (> 8 MB)
		  What to do  It was left as it is. Repair it, or have the program it belongs to write it anew; until then its profiles are missing here.
		"
	`);
	const chinese = await yundeck({name: 'profiles'}, {profiles: foundElsewhere(), language: 'zh-CN'});
	expect(chinese.stdout).toMatchInlineSnapshot(`
		"名称    类型           来源          地域        备注
		work    AccessKey      已保存的配置  –           密钥保存在系统钥匙串
		ops     RAM 角色       aliyun-cli    cn-beijing  只读取，不另存
		deploy  链式 RAM 角色  aliyun-cli    –           源配置循环引用：deploy → base → deploy
		bearer  BearerToken    aliyun-cli    –           yundeck 不支持以“BearerToken”模式登录
		"
	`);
	expect(chinese.stderr).toMatchInlineSnapshot(`
		"yundeck：无法解析 /home/me/.alibabacloud/credentials（> 8 MB）
		  怎么办  文件保持原样，未作任何改动。请修复它，或用生成它的工具重新生成；在此之前，其中的配置不会显示。
		"
	`);
});

test('for scripts a problem changes nothing about the form', async () => {
	const {stdout} = await yundeck({name: 'profiles', output: 'json'}, {profiles: foundElsewhere()});
	expect(JSON.parse(stdout)).toEqual([
		{name: 'work', kind: 'AccessKey', source: 'yundeck', region: null},
		{name: 'ops', kind: 'RamRoleArn', source: 'aliyun', region: 'cn-beijing'},
		{name: 'deploy', kind: 'ChainableRamRoleArn', source: 'aliyun', region: null},
		{name: 'bearer', kind: 'BearerToken', source: 'aliyun', region: null},
	]);
});
