import {chmod, mkdir, rm, symlink, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {inspect} from 'node:util';
import {describe, expect, test} from 'vitest';
import {CallError} from '#domain/app-error.ts';
import type {ProfileProblem} from '#domain/profile.ts';
import {Secret} from '#domain/secret.ts';
import {parseAliyunFile, readAliyunFile} from '#io/profiles/aliyun-file.ts';
import {summarizeFound} from '#io/profiles/found-profile.ts';
import fastCheck from '../../support/fast-check.ts';
import {configHome, everyMode} from '../../support/io/config-home.ts';

type Environment = Readonly<Record<string, string>>;

const path = '/home/me/.aliyun/config.json';

function parse(content: unknown, environment: Environment = {}, platform: NodeJS.Platform = 'linux') {
	return parseAliyunFile(typeof content === 'string' ? content : JSON.stringify(content), path, environment, platform);
}

/** Of the first of these profiles; secrets as the texts they hide. */
function signInOf(profiles: readonly object[], environment?: Environment, platform?: NodeJS.Platform) {
	return revealed(parse({profiles}, environment, platform).profiles[0]?.reading.signIn);
}

function problemOf(profiles: readonly object[], environment?: Environment): ProfileProblem | undefined {
	return parse({profiles}, environment).profiles[0]?.reading.problem;
}

function revealed(value: unknown): unknown {
	if (value instanceof Secret) {
		return `secret: ${value.reveal()}`;
	}

	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return value;
	}

	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revealed(inner)]));
}

const keys = {access_key_id: 'LTAI', access_key_secret: 'secret'};
const role = {ram_role_arn: 'acs:ram::1:role/ops', ram_session_name: 'me'};
const roleRead = {arn: 'acs:ram::1:role/ops', sessionName: 'me'};

describe('every mode of aliyun-cli', () => {
	const read = new Map(parse(everyMode).profiles.map(({name, reading}) => [name, revealed(reading.signIn)]));
	const roleWithKeys = {
		kind: 'RamRoleArn',
		from: {
			kind: 'StsToken',
			credentials: {
				accessKeyId: 'LTAI-role',
				accessKeySecret: 'secret: planted-4',
				securityToken: 'secret: planted-5',
			},
		},
		role: {
			arn: 'acs:ram::1:role/ops',
			sessionName: 'me',
			externalId: 'outside',
			durationSeconds: 900,
			stsEndpoint: 'sts-vpc.cn-hangzhou.aliyuncs.com',
			stsRegion: 'cn-hangzhou',
		},
	};

	test.each<[name: string, signIn: object]>([
		['key', {kind: 'AccessKey', credentials: {accessKeyId: 'LTAI-key', accessKeySecret: 'secret: planted-1'}}],
		[
			'token',
			{
				kind: 'StsToken',
				credentials: {
					accessKeyId: 'STS.token',
					accessKeySecret: 'secret: planted-2',
					securityToken: 'secret: planted-3',
				},
			},
		],
		['role', roleWithKeys],
		[
			'chain',
			{
				kind: 'ChainableRamRoleArn',
				from: roleWithKeys,
				role: {arn: 'acs:ram::2:role/deploy', sessionName: 'me', externalId: 'further'},
			},
		],
		['machine', {kind: 'EcsRamRole', roleName: 'web'}],
		['machine-role', {kind: 'ChainableRamRoleArn', from: {kind: 'EcsRamRole', roleName: 'web'}, role: roleRead}],
		[
			'cluster',
			{
				kind: 'OIDC',
				providerArn: 'acs:ram::1:oidc-provider/ack',
				tokenFile: '/var/run/token',
				role: {arn: 'acs:ram::1:role/pod', sessionName: 'me'},
			},
		],
		['address', {kind: 'CredentialsURI', uri: 'http://127.0.0.1:9000/?secret=planted-6'}],
		['program', {kind: 'External', command: ['/opt/my tools/helper', '--token', 'planted-7', '']}],
		[
			'sso',
			{
				kind: 'CloudSSO',
				profile: 'sso',
				signInUrl: 'https://signin-cn-shanghai.alibabacloudsso.com/x/login',
				accountId: '151266687691',
				accessConfiguration: 'ac-00ccule7',
				accessToken: 'secret: planted-8',
				accessTokenExpiresAt: 1_767_000_000_000,
				session: {
					credentials: {
						accessKeyId: 'STS.sso',
						accessKeySecret: 'secret: planted-9',
						securityToken: 'secret: planted-10',
					},
					expiresAt: 1_766_000_000_000,
				},
			},
		],
		[
			'login',
			{
				kind: 'OAuth',
				profile: 'login',
				site: 'CN',
				accessToken: 'secret: planted-11',
				accessTokenExpiresAt: 1_767_000_001_000,
				refreshToken: 'secret: planted-12',
				refreshTokenExpiresAt: 1_768_000_000_000,
				session: {
					credentials: {
						accessKeyId: 'STS.login',
						accessKeySecret: 'secret: planted-13',
						securityToken: 'secret: planted-14',
					},
					expiresAt: 1_766_000_001_000,
				},
			},
		],
	])('%s', (name, signIn) => {
		expect(read.get(name)).toEqual(signIn);
	});

	test('in the order of the file, with its region and the one in use', () => {
		const {profiles, current, warning} = parse(everyMode);
		expect(profiles.map(({name}) => name)).toEqual(everyMode.profiles.map(({name}) => name));
		expect(profiles.slice(0, 4).map(({region}) => region?.id)).toEqual([
			'cn-hangzhou',
			'cn-beijing',
			'cn-shanghai',
			undefined,
		]);
		expect({current, warning}).toEqual({current: 'role', warning: undefined});
	});

	test('that yundeck does not have is listed and says so', () => {
		const found = parse(everyMode).profiles.filter(({reading}) => reading.problem !== undefined);
		expect(found.map(profile => summarizeFound(profile, {}))).toEqual([
			{
				name: 'bearer',
				source: 'aliyun',
				kind: 'BearerToken',
				hint: '',
				problem: {kind: 'unknown-mode', mode: 'BearerToken'},
				secretPlace: 'elsewhere',
			},
			{
				name: 'pair',
				source: 'aliyun',
				kind: 'RsaKeyPair',
				hint: '',
				problem: {kind: 'unknown-mode', mode: 'RsaKeyPair'},
				secretPlace: 'elsewhere',
			},
		]);
		expect(problemOf([{name: 'a', mode: 'ak', ...keys}])).toEqual({kind: 'unknown-mode', mode: 'ak'});
		expect(problemOf([{name: 'a', mode: 'x'.repeat(5000)}])).toEqual({kind: 'unknown-mode', mode: 'x'.repeat(40)});
		expect(problemOf([{name: 'a', mode: '__proto__'}])).toEqual({kind: 'unknown-mode', mode: '__proto__'});
	});
});

test.each<[kind: string, fields: object]>([
	['AccessKey', keys],
	['StsToken', {...keys, sts_token: 'token', ...role}],
	['RamRoleArn', {...keys, ...role}],
	['EcsRamRole', {ram_role_name: 'web', process_command: 'helper'}],
	['External', {process_command: 'helper', ...role}],
	['OIDC', {oidc_provider_arn: 'arn', oidc_token_file: '/token', ...role}],
	['CloudSSO', {cloud_sso_sign_in_url: 'https://x.cn/login', cloud_sso_account_id: '1', cloud_sso_access_config: 'ac'}],
])('without a mode it is guessed as aliyun-cli does: %s', (kind, fields) => {
	expect(signInOf([{name: 'a', ...fields}])).toMatchObject({kind});
	expect(signInOf([{name: 'a', mode: '', ...fields}])).toMatchObject({kind});
});

test.each<[fields: object, problem: ProfileProblem]>([
	[{}, {kind: 'missing-fields', fields: ['access_key_id', 'access_key_secret']}],
	[
		{mode: 'AK', access_key_id: 'LTAI'},
		{kind: 'missing-fields', fields: ['access_key_secret']},
	],
	[
		{mode: 'AK', access_key_id: ' ', access_key_secret: {}},
		{
			kind: 'missing-fields',
			fields: ['access_key_id', 'access_key_secret'],
		},
	],
	[
		{mode: 'StsToken', ...keys},
		{kind: 'missing-fields', fields: ['sts_token']},
	],
	[
		{mode: 'RamRoleArn', ...keys},
		{kind: 'missing-fields', fields: ['ram_role_arn', 'ram_session_name']},
	],
	[
		{mode: 'OIDC', ...role},
		{kind: 'missing-fields', fields: ['oidc_provider_arn', 'oidc_token_file']},
	],
	[
		{mode: 'ChainableRamRoleArn', ...role},
		{kind: 'missing-fields', fields: ['source_profile']},
	],
	[{mode: 'CredentialsURI'}, {kind: 'missing-fields', fields: ['credentials_uri']}],
	[
		{mode: 'External', process_command: ' '},
		{kind: 'missing-fields', fields: ['process_command']},
	],
	[
		{mode: 'CloudSSO', cloud_sso_account_id: '1'},
		{kind: 'missing-fields', fields: ['cloud_sso_sign_in_url', 'cloud_sso_access_config']},
	],
	[{mode: 'OAuth'}, {kind: 'missing-fields', fields: ['oauth_site_type']}],
	[
		{mode: 'OAuth', oauth_site_type: 'EU'},
		{kind: 'malformed-fields', fields: ['oauth_site_type']},
	],
	[
		{mode: 'AK', ...keys, access_key_id: 'LT\nAI'},
		{kind: 'malformed-fields', fields: ['access_key_id']},
	],
	[
		{mode: 'StsToken', ...keys, sts_token: 'a b'},
		{kind: 'malformed-fields', fields: ['sts_token']},
	],
	[
		{mode: 'External', process_command: 'helper "open'},
		{kind: 'malformed-fields', fields: ['process_command']},
	],
	[
		{mode: 'External', process_command: '"" x'},
		{kind: 'malformed-fields', fields: ['process_command']},
	],
	[
		{mode: 'EcsRamRole', ram_role_name: '../../x'},
		{kind: 'malformed-fields', fields: ['ram_role_name']},
	],
	[
		{mode: 'RamRoleArn', ...keys, ...role, sts_region: 'x.evil.com/#', sts_endpoint: 'sts.aliyuncs.com/path'},
		{kind: 'malformed-fields', fields: ['sts_endpoint', 'sts_region']},
	],
	[
		{mode: 'RamRoleArn', ...keys, ...role, policy: '{}'},
		{kind: 'unsupported-fields', fields: ['policy']},
	],
	[
		{mode: 'CredentialsURI', credentials_uri: 'http://10.0.0.1/token/planted?planted'},
		{kind: 'refused-uri', uri: 'http://10.0.0.1'},
	],
	[
		{mode: 'CredentialsURI', credentials_uri: 'https://me:planted@host.cn/'},
		{kind: 'malformed-fields', fields: ['credentials_uri']},
	],
	[
		{mode: 'CredentialsURI', credentials_uri: 'file:///etc/x'},
		{kind: 'malformed-fields', fields: ['credentials_uri']},
	],
	[
		{
			mode: 'CloudSSO',
			cloud_sso_sign_in_url: 'http://sso.cn/',
			cloud_sso_account_id: '1',
			cloud_sso_access_config: 'ac',
		},
		{kind: 'refused-uri', uri: 'http://sso.cn'},
	],
])('what is wrong with %o is said', (fields, problem) => {
	expect(problemOf([{name: 'a', ...fields}])).toEqual(problem);
});

describe('a chain of roles', () => {
	const chain = (name: string, source: string) => ({
		name,
		mode: 'ChainableRamRoleArn',
		source_profile: source,
		...role,
	});

	test('may go over several profiles, in any order', () => {
		const key = {name: 'c', mode: 'AK', ...keys};
		expect(signInOf([chain('a', 'b'), chain('b', 'c'), key])).toMatchObject({
			from: {kind: 'ChainableRamRoleArn', from: {kind: 'AccessKey'}},
		});
	});

	test.each<[what: string, profiles: readonly object[], problem: ProfileProblem]>([
		['of itself', [chain('a', 'a')], {kind: 'source-cycle', names: ['a', 'a']}],
		['in a circle', [chain('a', 'b'), chain('b', 'a')], {kind: 'source-cycle', names: ['a', 'b', 'a']}],
		[
			'into a circle',
			[chain('a', 'b'), chain('b', 'c'), chain('c', 'b')],
			{kind: 'source-cycle', names: ['a', 'b', 'c', 'b']},
		],
		['without its source', [chain('a', 'gone')], {kind: 'missing-source', name: 'gone'}],
		[
			'from one that is broken',
			[chain('a', 'b'), {name: 'b', mode: 'AK', access_key_id: 'LTAI'}],
			{kind: 'broken-source', name: 'b', problem: {kind: 'missing-fields', fields: ['access_key_secret']}},
		],
		[
			'that is endless',
			Array.from({length: 20_000}, (_, index) => chain(`p${index}`, `p${index + 1}`)),
			{kind: 'chain-too-long', most: 8},
		],
	])('%s says so', (_what, profiles, problem) => {
		expect(problemOf(profiles)).toEqual(problem);
	});
});

test('programs and addresses are refused where the environment forbids them', () => {
	const program = {name: 'a', mode: 'External', process_command: 'helper'};
	const address = {name: 'a', mode: 'CredentialsURI', credentials_uri: 'https://host.cn/'};
	for (const value of ['1', 'true', 'TRUE']) {
		const environment = {ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS: value};
		expect(problemOf([program], environment)).toEqual({kind: 'external-disabled'});
		expect(problemOf([address], environment)).toEqual({kind: 'external-disabled'});
	}

	expect(problemOf([program], {ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS: '0'})).toBeUndefined();
});

test('what is blank is filled from the environment only where that is no other identity', () => {
	const environment = {
		ALIBABA_CLOUD_CREDENTIALS_URI: 'https://host.cn/',
		ALIBABA_CLOUD_STS_ENDPOINT: 'sts.cn-beijing.aliyuncs.com',
		ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'of somebody else',
	};
	expect(signInOf([{name: 'a', mode: 'CredentialsURI'}], environment)).toEqual({
		kind: 'CredentialsURI',
		uri: 'https://host.cn/',
	});
	expect(signInOf([{name: 'a', mode: 'RamRoleArn', ...keys, ...role}], environment)).toMatchObject({
		role: {stsEndpoint: 'sts.cn-beijing.aliyuncs.com'},
	});
	expect(problemOf([{name: 'a', mode: 'AK', access_key_id: 'LTAI'}], environment)).toEqual({
		kind: 'missing-fields',
		fields: ['access_key_secret'],
	});
});

test('a command is split by aliyun-cli’s rules', () => {
	const command = String.raw`C:\tools\cred.exe "C:\Program Files\x.exe" a\ b`;
	const external = {name: 'a', mode: 'External', process_command: command};
	expect(signInOf([external], {}, 'win32')).toMatchObject({
		command: [String.raw`C:\tools\cred.exe`, String.raw`C:\Program Files\x.exe`, 'a\\', 'b'],
	});
	const posix = {...external, process_command: `${String.raw`sh -c 'echo "$x" \n' "a\"b\$\c" d\ e`}\\\nf;g|h`};
	expect(signInOf([posix])).toMatchObject({
		command: ['sh', '-c', String.raw`echo "$x" \n`, String.raw`a"b$\c`, 'd ef;g|h'],
	});
});

describe('odd profiles', () => {
	test('of one name: the first one counts, the others say so', () => {
		const profiles = [
			{name: 'a', mode: 'AK', ...keys},
			{name: 'a', mode: 'EcsRamRole'},
		];
		expect(parse({profiles}).profiles.map(({reading}) => reading)).toMatchObject([
			{signIn: {kind: 'AccessKey'}},
			{kind: 'EcsRamRole', problem: {kind: 'duplicate-name'}},
		]);
	});

	test('spaces around keys do no harm', () => {
		const profile = {name: 'a', mode: ' AK ', access_key_id: ' LTAI\n', access_key_secret: '\tsecret\r\n'};
		expect(signInOf([profile])).toEqual({
			kind: 'AccessKey',
			credentials: {accessKeyId: 'LTAI', accessKeySecret: 'secret: secret'},
		});
	});

	test('a region that can’t be one is passed over', () => {
		const regions = ['cn-hangzhou', ' cn-beijing ', '../x', 'x', 7, null, ['cn-hangzhou']];
		const profiles = regions.map((region_id, index) => ({name: `p${index}`, mode: 'AK', ...keys, region_id}));
		expect(parse({profiles}).profiles.map(({region}) => region?.id)).toEqual([
			'cn-hangzhou',
			'cn-beijing',
			...Array.from({length: 5}),
		]);
	});

	test('without a name they can’t be listed, and the warning says where they are', () => {
		const {profiles, warning} = parse({profiles: [{name: 'a', mode: 'AK', ...keys}, 7, {mode: 'AK'}, null]});
		expect(profiles).toHaveLength(1);
		expect(warning).toEqual({kind: 'file-not-understood', place: path, code: 'profiles[1]'});
	});

	test('line ends of Windows and a byte order mark make no difference', async () => {
		await using home = await configHome();
		await home.writeAliyun(`\uFEFF${JSON.stringify(everyMode, undefined, 2).replaceAll('\n', '\r\n')}`);
		const {profiles, warning} = await readAliyunFile(home.environment, 'linux');
		expect(profiles).toHaveLength(everyMode.profiles.length);
		expect(warning).toBeUndefined();
	});
});

describe('the file', () => {
	test.each<[what: string, content: string, code: string]>([
		['is empty', '', 'JSON'],
		['is cut', '{"profiles": [{"access_key_secret": "planted', 'JSON'],
		['is not JSON', 'access_key_secret = planted', 'JSON'],
		['has a mistake', '{\n "access_key_secret": planted}', 'JSON'],
		['is a list', '["planted"]', 'JSON'],
		['has no list of profiles', '{"profiles": {"planted": 1}}', 'profiles'],
	])('%s: the warning names it and quotes nothing', async (_what, content, code) => {
		await using home = await configHome({aliyun: content});
		const found = await readAliyunFile(home.environment, 'linux');
		expect(found.profiles).toEqual([]);
		expect(found.warning).toEqual({
			kind: 'file-not-understood',
			place: home.aliyunPath,
			code: expect.stringMatching(new RegExp(`^${code}(?: \\d+:\\d+)?$`)),
		});
		expect(inspect(found)).not.toContain('planted');
	});

	test('is too large', async () => {
		await using home = await configHome({aliyun: ' '.repeat(8 * 1024 * 1024 + 1)});
		expect((await readAliyunFile(home.environment, 'linux')).warning).toEqual({
			kind: 'file-not-understood',
			place: home.aliyunPath,
			code: '> 8 MB',
		});
	});

	test('is a folder', async () => {
		await using home = await configHome();
		await mkdir(home.aliyunPath);
		expect((await readAliyunFile(home.environment, 'linux')).warning).toEqual({
			kind: 'file-not-readable',
			place: home.aliyunPath,
			code: 'EISDIR',
		});
	});

	test('is a device that never ends', async () => {
		await using home = await configHome();
		await symlink('/dev/zero', home.aliyunPath);
		expect((await readAliyunFile(home.environment, 'linux')).warning).toMatchObject({kind: 'file-not-readable'});
	});

	test.skipIf(process.getuid?.() === 0)('is for somebody else', async () => {
		await using home = await configHome({aliyun: everyMode});
		await chmod(home.aliyunPath, 0o000);
		expect((await readAliyunFile(home.environment, 'linux')).warning).toMatchObject({
			kind: 'file-not-readable',
			code: 'EACCES',
		});
	});

	test('is not there, nor is a home: there is nothing to say', async () => {
		await using home = await configHome();
		expect(await readAliyunFile(home.environment, 'linux')).toEqual({profiles: []});
		await rm(join(home.path, '.aliyun'), {recursive: true});
		await writeFile(join(home.path, '.aliyun'), '');
		expect(await readAliyunFile(home.environment, 'linux')).toEqual({profiles: []});
		expect(await readAliyunFile({}, 'linux')).toEqual({profiles: []});
		expect(await readAliyunFile({HOME: '/dev/null'}, 'linux')).toEqual({profiles: []});
	});

	test('is ignored where the environment says so', async () => {
		await using home = await configHome({aliyun: everyMode});
		for (const name of ['ALIBABA_CLOUD_IGNORE_PROFILE', 'ALIBABACLOUD_IGNORE_PROFILE']) {
			expect(await readAliyunFile({...home.environment, [name]: 'TRUE'}, 'linux')).toEqual({profiles: []});
			expect((await readAliyunFile({...home.environment, [name]: 'true'}, 'linux')).profiles).not.toEqual([]);
		}
	});

	test('is looked for on Windows where aliyun-cli does', async () => {
		await using home = await configHome({aliyun: everyMode});
		const {path} = home;
		for (const environment of [
			{HOMEDRIVE: path.slice(0, 2), HOMEPATH: path.slice(2), USERPROFILE: '/nowhere', HOME: '/nowhere'},
			{USERPROFILE: path, HOME: '/nowhere'},
		]) {
			expect((await readAliyunFile(environment, 'win32')).profiles).not.toEqual([]);
		}
	});
});

describe('whatever the file says', () => {
	const planted = 'PLANTED-secret';
	const secretFields = [
		'access_key_secret',
		'sts_token',
		'access_token',
		'oauth_access_token',
		'oauth_refresh_token',
		'private_key',
		'bearer_token',
		'credentials_uri',
		'cloud_sso_sign_in_url',
		'external_id',
	];
	const anySecret = fastCheck.oneof(
		fastCheck.constantFrom(
			planted,
			`${planted} x`,
			`x "${planted}`,
			`http://10.0.0.1/?${planted}`,
			`https://${planted}:${planted}@host.cn/`,
		),
		fastCheck.jsonValue(),
	);
	const anyProfile = fastCheck.record(
		{
			name: fastCheck.oneof(fastCheck.constantFrom('a', 'b', 'c', '__proto__'), fastCheck.jsonValue()),
			mode: fastCheck.oneof(
				fastCheck.constantFrom(...everyMode.profiles.map(({mode}) => mode), '', 'constructor'),
				fastCheck.jsonValue(),
			),
			source_profile: fastCheck.constantFrom('a', 'b', 'c', 'd'),
			ram_role_arn: fastCheck.constantFrom('arn', ''),
			ram_session_name: fastCheck.constantFrom('me', ''),
			access_key_id: fastCheck.constantFrom('LTAI', ''),
			process_command: fastCheck.constantFrom(`helper ${planted}`, `helper "${planted}`, `"" ${planted}`),
			oauth_site_type: fastCheck.constantFrom('CN', 'EU'),
			...Object.fromEntries(secretFields.map(name => [name, anySecret])),
		},
		{requiredKeys: []},
	);

	function shown(text: string): string {
		try {
			const {profiles, warning} = parse(text);
			return inspect([profiles.map(profile => summarizeFound(profile, {})), warning], {depth: 9});
		} catch (error) {
			if (!(error instanceof CallError)) {
				throw error;
			}

			return inspect([error, error.failure], {depth: 9});
		}
	}

	test('of profiles: it never throws anything else, and shows no secret', () => {
		fastCheck.assert(
			fastCheck.property(fastCheck.array(anyProfile, {maxLength: 5}), profiles => {
				expect(shown(JSON.stringify({profiles}))).not.toContain(planted);
			}),
			{numRuns: 300},
		);
	});

	test('of any JSON, whole or cut', () => {
		fastCheck.assert(
			fastCheck.property(fastCheck.jsonValue(), fastCheck.nat(400), (value, length) => {
				const whole = JSON.stringify({access_key_secret: planted, profiles: value});
				expect(shown(JSON.stringify(value))).not.toContain(planted);
				expect(shown(whole)).not.toContain(planted);
				expect(shown(whole.slice(0, length))).not.toContain(planted);
				expect(shown(`${whole.slice(0, length)}${planted}`)).not.toContain(planted);
			}),
			{numRuns: 200},
		);
	});
});
