import type {Account} from '#domain/account.ts';
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
	},
	{
		name: '测试环境-华北',
		kind: 'AccessKey',
		source: 'yundeck',
		hint: 'LTAI5t…Qw8x',
		region: {id: 'cn-zhangjiakou', name: ''},
	},
	{name: 'audit-with-a-rather-long-profile-name', kind: 'StsToken', source: 'yundeck', hint: 'STS.NU…7fGh'},
];

export const environmentProfile: ProfileSummary = {
	name: 'environment',
	kind: 'AccessKey',
	source: 'environment',
	hint: 'LTAI5t…Env9',
};
