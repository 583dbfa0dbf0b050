import type {Account} from '#domain/account.ts';
import type {Identity} from '#domain/identity.ts';
import type {ProfileSummary} from '#domain/profile.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';

export const sampleAccount: Account = {
	name: 'production',
	source: 'yundeck',
	signIn: keySignIn({
		accessKeyId: 'LTAI5tSampleKeyNotReal01',
		accessKeySecret: new Secret('SampleSecretNotReal0000000001'),
	}),
};

export const sampleProfiles: readonly ProfileSummary[] = [
	{
		name: 'production',
		kind: 'AccessKey',
		source: 'yundeck',
		hint: 'LTAI5t…al01',
		region: {id: 'cn-hangzhou', name: ''},
		secretPlace: 'keychain',
	},
	{
		name: '测试环境-华北',
		kind: 'AccessKey',
		source: 'yundeck',
		hint: 'LTAI5t…Qw8x',
		region: {id: 'cn-zhangjiakou', name: ''},
		secretPlace: 'keychain',
	},
	{
		name: 'audit-with-a-rather-long-profile-name',
		kind: 'StsToken',
		source: 'yundeck',
		hint: 'STS.NU…7fGh',
		secretPlace: 'file',
	},
];

export const environmentProfile: ProfileSummary = {
	name: 'environment',
	kind: 'AccessKey',
	source: 'environment',
	hint: 'LTAI5t…Env9',
};

export const sampleIdentity: Identity = {
	accountId: '1234567890123456',
	kind: 'user',
	name: 'lin',
	arn: 'acs:ram::1234567890123456:user/lin',
};

/** Of many sources, with everything an owner can say of his own, and with what can't be used. */
export const manyProfiles: readonly ProfileSummary[] = [
	{
		name: 'production',
		kind: 'AccessKey',
		source: 'yundeck',
		hint: 'LTAI5t…al01',
		region: {id: 'cn-hangzhou', name: ''},
		secretPlace: 'keychain',
		marks: {isProduction: true, isReadOnly: true},
	},
	{
		name: '测试环境-华北',
		kind: 'AccessKey',
		source: 'yundeck',
		hint: 'LTAI5t…Qw8x',
		region: {id: 'cn-zhangjiakou', name: ''},
		secretPlace: 'file',
		marks: {color: 'green'},
	},
	{name: 'default', kind: 'RamRoleArn', source: 'aliyun', hint: 'operator', secretPlace: 'elsewhere'},
	{name: 'company', kind: 'CloudSSO', source: 'aliyun', hint: 'ReadOnly', region: {id: 'cn-shanghai', name: ''}},
	{
		name: 'audit',
		kind: 'ChainableRamRoleArn',
		source: 'aliyun',
		hint: 'audit',
		problem: {kind: 'source-cycle', names: ['audit', 'base', 'audit']},
	},
	{name: 'helper', kind: 'External', source: 'aliyun', hint: 'get-keys', problem: {kind: 'external-disabled'}},
	{
		name: 'old',
		kind: 'RsaKeyPair',
		source: 'alibabacloud',
		hint: '',
		problem: {kind: 'unknown-mode', mode: 'RsaKeyPair'},
	},
	{name: 'environment', kind: 'StsToken', source: 'environment', hint: 'STS.NU…Env9'},
];
