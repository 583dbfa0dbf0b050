import {mkdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {temporaryFolder} from './folder.ts';

/** A home folder with the files of other tools in it, and what tells whether somebody touched them. */
export async function configHome(files: {readonly aliyun?: unknown; readonly sdk?: string} = {}) {
	const folder = await temporaryFolder();
	const aliyunPath = join(folder.path, '.aliyun', 'config.json');
	const sdkPath = join(folder.path, '.alibabacloud', 'credentials');
	await mkdir(join(folder.path, '.aliyun'));
	await mkdir(join(folder.path, '.alibabacloud'));
	const writeAliyun = (content: unknown) =>
		writeFile(aliyunPath, typeof content === 'string' ? content : JSON.stringify(content, undefined, '\t'), {
			mode: 0o600,
		});
	if (files.aliyun !== undefined) {
		await writeAliyun(files.aliyun);
	}

	if (files.sdk !== undefined) {
		await writeFile(sdkPath, files.sdk, {mode: 0o600});
	}

	return {
		path: folder.path,
		aliyunPath,
		sdkPath,
		writeAliyun,
		environment: {HOME: folder.path} as Readonly<Record<string, string>>,
		/** Everything that a write would change. */
		async traces() {
			return Promise.all(
				[aliyunPath, sdkPath].map(async path => {
					const {mode, mtimeMs, ino} = await stat(path);
					return {content: await readFile(path, 'latin1'), mode, mtimeMs, ino};
				}),
			);
		},
		[Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
	};
}

/** One profile in each mode of aliyun-cli, all of them whole. */
export const everyMode = {
	current: 'role',
	profiles: [
		{name: 'key', mode: 'AK', access_key_id: 'LTAI-key', access_key_secret: 'planted-1', region_id: 'cn-hangzhou'},
		{
			name: 'token',
			mode: 'StsToken',
			access_key_id: 'STS.token',
			access_key_secret: 'planted-2',
			sts_token: 'planted-3',
			region_id: 'cn-beijing',
		},
		{
			name: 'role',
			mode: 'RamRoleArn',
			access_key_id: 'LTAI-role',
			access_key_secret: 'planted-4',
			sts_token: 'planted-5',
			ram_role_arn: 'acs:ram::1:role/ops',
			ram_session_name: 'me',
			external_id: 'outside',
			expired_seconds: 900,
			sts_endpoint: 'https://sts-vpc.cn-hangzhou.aliyuncs.com/',
			sts_region: 'cn-hangzhou',
			region_id: 'cn-shanghai',
		},
		{
			name: 'chain',
			mode: 'ChainableRamRoleArn',
			source_profile: 'role',
			ram_role_arn: 'acs:ram::2:role/deploy',
			ram_session_name: 'me',
			external_id: 'further',
		},
		{name: 'machine', mode: 'EcsRamRole', ram_role_name: 'web'},
		{
			name: 'machine-role',
			mode: 'RamRoleArnWithRoleName',
			ram_role_name: 'web',
			ram_role_arn: 'acs:ram::1:role/ops',
			ram_session_name: 'me',
		},
		{
			name: 'cluster',
			mode: 'OIDC',
			oidc_provider_arn: 'acs:ram::1:oidc-provider/ack',
			oidc_token_file: '/var/run/token',
			ram_role_arn: 'acs:ram::1:role/pod',
			ram_session_name: 'me',
		},
		{name: 'address', mode: 'CredentialsURI', credentials_uri: 'http://127.0.0.1:9000/?secret=planted-6'},
		{name: 'program', mode: 'External', process_command: '"/opt/my tools/helper" --token planted-7 \'\''},
		{
			name: 'sso',
			mode: 'CloudSSO',
			cloud_sso_sign_in_url: 'https://signin-cn-shanghai.alibabacloudsso.com/x/login',
			cloud_sso_account_id: '151266687691',
			cloud_sso_access_config: 'ac-00ccule7',
			access_token: 'planted-8',
			cloud_sso_access_token_expire: 1_767_000_000,
			access_key_id: 'STS.sso',
			access_key_secret: 'planted-9',
			sts_token: 'planted-10',
			sts_expiration: 1_766_000_000,
		},
		{
			name: 'login',
			mode: 'OAuth',
			oauth_site_type: 'CN',
			oauth_access_token: 'planted-11',
			oauth_access_token_expire: 1_767_000_001,
			oauth_refresh_token: 'planted-12',
			oauth_refresh_token_expire: 1_768_000_000,
			access_key_id: 'STS.login',
			access_key_secret: 'planted-13',
			sts_token: 'planted-14',
			sts_expiration: 1_766_000_001,
		},
		{name: 'bearer', mode: 'BearerToken', bearer_token: 'planted-15'},
		{name: 'pair', mode: 'RsaKeyPair', private_key: 'planted-16', key_pair_name: 'pair'},
	],
	meta_path: '',
};
