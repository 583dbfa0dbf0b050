import {mkdir} from 'node:fs/promises';
import {inspect} from 'node:util';
import {describe, expect, test} from 'vitest';
import {keysOf} from '#domain/sign-in.ts';
import {parseSdkFile, readSdkFile} from '#io/profiles/sdk-file.ts';
import fastCheck from '../../support/fast-check.ts';
import {configHome} from '../../support/io/config-home.ts';

function readingsOf(text: string) {
	return parseSdkFile(text).map(({name, reading}) => [name, reading.signIn ?? reading.problem]);
}

const keys = 'access_key_id = LTAI\naccess_key_secret = secret\n';

describe('the types of the SDKs', () => {
	test('are read, each with what it needs', () => {
		const text = `
# Shared by several programs
[default]                       # the one that is taken
type = access_key               ; a comment
access_key_id = LTAI            # another one
access_key_secret = "se;cr#et"

[machine]
type = ecs_ram_role
role_name = web

[any-machine]
type = ecs_ram_role

[role]
type = ram_role_arn
${keys}role_arn = acs:ram::1:role/ops
role_session_name = me
region_id = cn-hangzhou
`;
		expect(readingsOf(text)).toMatchObject([
			['default', {kind: 'AccessKey', credentials: {accessKeyId: 'LTAI'}}],
			['machine', {kind: 'EcsRamRole', roleName: 'web'}],
			['any-machine', {kind: 'EcsRamRole'}],
			[
				'role',
				{
					kind: 'RamRoleArn',
					from: {kind: 'AccessKey', credentials: {accessKeyId: 'LTAI'}},
					role: {arn: 'acs:ram::1:role/ops', sessionName: 'me', stsRegion: 'cn-hangzhou'},
				},
			],
		]);
		const {signIn} = parseSdkFile(text)[0]?.reading ?? {};
		expect(signIn && keysOf(signIn)?.accessKeySecret.reveal()).toBe('se;cr#et');
	});

	test.each<[text: string, problem: object]>([
		['[a]\n', {kind: 'missing-fields', fields: ['type']}],
		['[a]\ntype = sts\n', {kind: 'unknown-mode', mode: 'sts'}],
		['[a]\ntype = rsa_key_pair\n', {kind: 'unknown-mode', mode: 'rsa_key_pair'}],
		['[a]\ntype = access_key\naccess_key_id = LTAI', {kind: 'missing-fields', fields: ['access_key_secret']}],
		[`[a]\ntype = ram_role_arn\n${keys}`, {kind: 'missing-fields', fields: ['role_arn', 'role_session_name']}],
		[
			`[a]\ntype = ram_role_arn\n${keys}role_arn = a\nrole_session_name = b\npolicy = {}`,
			{kind: 'unsupported-fields', fields: ['policy']},
		],
		['[a]\ntype = ecs_ram_role\nrole_name = ../x', {kind: 'malformed-fields', fields: ['role_name']}],
	])('say what is wrong: %j', (text, problem) => {
		expect(readingsOf(text)).toEqual([['a', problem]]);
	});

	test('of a section that stands twice the first one counts, and one that is switched off is not there', () => {
		const text = `[a]\ntype = access_key\n${keys}[a]\ntype = ecs_ram_role\n[b]\nenable = false\ntype = access_key\n`;
		expect(readingsOf(text)).toMatchObject([
			['a', {kind: 'AccessKey'}],
			['a', {kind: 'duplicate-name'}],
		]);
	});

	test('line ends of Windows and lines that mean nothing do no harm', () => {
		const text = `garbage\n=\n[\n[a]\r\ntype=access_key\r\n== odd\r\n${keys.replaceAll('\n', '\r\n')}`;
		expect(readingsOf(text)).toMatchObject([['a', {kind: 'AccessKey', credentials: {accessKeyId: 'LTAI'}}]]);
	});

	test('any text is read, quickly, and no secret is shown', () => {
		fastCheck.assert(
			fastCheck.property(fastCheck.string({unit: 'grapheme'}), text => {
				const found = parseSdkFile(`${text}\n[a]\ntype = access_key\naccess_key_secret = planted`);
				expect(inspect(found, {depth: 9})).not.toContain('planted');
			}),
		);
		expect(parseSdkFile(`[a]\n${' '.repeat(4_000_000)}x\n${'"'.repeat(1_000_000)}`)).toHaveLength(1);
	});
});

describe('the file', () => {
	test('is looked for in the home folder, or where the environment says', async () => {
		await using home = await configHome({sdk: `[a]\ntype = access_key\n${keys}`});
		expect((await readSdkFile(home.environment, 'linux')).profiles).toHaveLength(1);
		const named = {ALIBABA_CLOUD_CREDENTIALS_FILE: home.sdkPath};
		expect((await readSdkFile(named, 'linux')).profiles).toHaveLength(1);
		expect(await readSdkFile({}, 'linux')).toEqual({profiles: []});
	});

	test('may be missing, unless it was named', async () => {
		await using home = await configHome();
		expect(await readSdkFile(home.environment, 'linux')).toEqual({profiles: []});
		expect(await readSdkFile({ALIBABA_CLOUD_CREDENTIALS_FILE: home.sdkPath}, 'linux')).toEqual({
			profiles: [],
			warning: {kind: 'file-not-readable', place: home.sdkPath, code: 'ENOENT'},
		});
	});

	test('that is a folder is told of', async () => {
		await using home = await configHome();
		await mkdir(home.sdkPath);
		expect((await readSdkFile(home.environment, 'linux')).warning).toMatchObject({code: 'EISDIR'});
	});
});
