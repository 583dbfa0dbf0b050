import {demoAccessKey} from '../signature/access-key.ts';
import type {Account} from './account.ts';

const id = '1234567890123456';
const arn = (path: string): string => `acs:ram::${id}:${path}`;
const base64 = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

// In the form of a JSON Web Token; only its signature says that it is none.
const oidcToken = [
	base64({alg: 'RS256', kid: 'yundeck-demo'}),
	base64({iss: 'https://oidc.yundeck.example', aud: 'yundeck-demo', sub: 'system:serviceaccount:demo:yundeck'}),
	'not-a-real-signature',
].join('.');

/** One of each way to sign in to the demo's account; plainly nobody's secrets. */
export const demoSignIn = {
	accountId: id,
	rootAccessKey: {id: 'LTAI5tYundeckDemoOnlyRoot', secret: 'YundeckDemoRootSecretNotReal00'},
	/** Every user and role of the account may assume it. */
	roleArn: arn('role/yundeck-demo-reader'),
	externalIdRoleArn: arn('role/yundeck-demo-partner'),
	externalId: 'yundeck-demo-external-id',
	/** The last of a chain: only sessions of the reader may assume it. It must not list disks. */
	chainedRoleArn: arn('role/yundeck-demo-auditor'),
	oidcProviderArn: arn('oidc-provider/yundeck-demo'),
	oidcRoleArn: arn('role/yundeck-demo-pipeline'),
	oidcToken,
	instanceRole: 'yundeck-demo-instance',
	cloudSsoAccessToken: 'yundeck-demo-sso-access-token',
	cloudSsoConfiguration: 'ac-yundeckdemo0000000001',
	/** Those of the official command line, of the Chinese and the international site. */
	oauthClientIds: ['4038181954557748008', '4103531455503354461'],
	oauthRefreshToken: 'yundeck-demo-refresh-token',
	credentialsUriPath: '/credentials/demo',
} as const;

export const demoAccount: Account = {
	id,
	rootAccessKeys: [demoSignIn.rootAccessKey],
	users: [{name: 'yundeck-demo', accessKeys: [demoAccessKey]}],
	roles: [
		{name: 'yundeck-demo-reader', trusted: [arn('root')], maxSessionSeconds: 43_200},
		{name: 'yundeck-demo-partner', trusted: [arn('root')], externalId: demoSignIn.externalId},
		{name: 'yundeck-demo-auditor', trusted: [demoSignIn.roleArn], denied: ['ecs:DescribeDisks']},
		{name: 'yundeck-demo-pipeline', trusted: [demoSignIn.oidcProviderArn]},
		{name: demoSignIn.instanceRole, trusted: ['ecs.aliyuncs.com']},
	],
	oidcProviders: [{name: 'yundeck-demo', tokens: [{value: oidcToken}]}],
	cloudSso: {
		accessTokens: [{value: demoSignIn.cloudSsoAccessToken, user: 'demo@yundeck.example'}],
		configurations: [{id: demoSignIn.cloudSsoConfiguration, name: 'YundeckDemo', accountId: id}],
	},
	oauth: {
		clientIds: demoSignIn.oauthClientIds,
		refreshTokens: [{value: demoSignIn.oauthRefreshToken, user: 'yundeck-demo'}],
	},
	instance: {
		id: 'i-bp1yundeckdemoonly01',
		region: 'cn-hangzhou',
		role: demoSignIn.instanceRole,
		isTokenRequired: false,
	},
	credentialsUris: [{name: 'demo', role: 'yundeck-demo-reader'}],
};
