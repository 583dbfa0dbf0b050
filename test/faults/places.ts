import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {demoSignIn, type Endpoint} from '#demo/ecs-endpoint/index.ts';
import type {SignIn} from '#domain/sign-in.ts';
import type {DetailTab} from '#resources/details/tabs.ts';
import type {ResourceName} from '#resources/registry.ts';
import {assumes, cloudSso, oauth, roleOf} from '../support/io/sign-in.ts';
import type {openYundeck} from '../support/user.tsx';

export type User = Awaited<ReturnType<typeof openYundeck>>;

/** A place of the app at which it makes a certain call. */
export type CallPlace = {
	readonly name: string;
	readonly action: string;
	/** How the user signs in; by the key, unless it is given. */
	readonly signIn?: (keys: SignIn, endpoint: Endpoint) => SignIn;
	/** Of the account. */
	readonly instances?: number;
	/** Goes there from the list of instances, or from wherever the start ended; the call is made on the way. */
	readonly go: (user: User, endpoint: Endpoint) => Promise<void>;
	/** Has the call made again, by `r` unless it is given. */
	readonly again?: (user: User, endpoint: Endpoint) => Promise<void>;
	/** The list whose rows the call gives; it may take several pages. */
	readonly list?: ResourceName;
	/** A failure is in the log and nowhere else. */
	readonly isQuiet?: true;
	/** A failure means something of its own here. */
	readonly isAboutSignIn?: true;
	/** Its answer has no list. */
	readonly isListless?: true;
	/** Its answer is a word. */
	readonly isWord?: true;
	/** So long that it is read in several places at once. */
	readonly isManyPages?: true;
	/** Made once, or never before something else was there. */
	readonly moment?: 'first' | 'again';
	/** What it is given is used up, whether the answer arrives or not: somebody has to log in again. */
	readonly isOneTime?: true;
};

const region = 'cn-hangzhou';

async function nowhere(): Promise<void> {}

/** A tab of the details of a running instance. */
function tab(action: string, name: DetailTab, more: Partial<CallPlace> = {}): CallPlace {
	return {
		name: `${action}, the tab ${name}`,
		action,
		async go(user, endpoint) {
			// The call of another tab than the wanted one is not what is looked at.
			const [id = ''] = endpoint.world.instanceIds(region);
			endpoint.world.setStatus(id, 'Running');
			await user.press('enter');
			await user.idle();
			user.app.dispatch({type: 'details-opened', tab: name});
			await user.idle();
		},
		...more,
	};
}

/** The call that gives credentials, before any other; made again when they were revoked. */
function signing(action: string, signIn: CallPlace['signIn'], more: Partial<CallPlace> = {}): CallPlace {
	return {
		name: `${action}, signing in`,
		action,
		...(signIn && {signIn}),
		go: nowhere,
		async again(user, endpoint) {
			endpoint.revokeAll();
			await user.press('r');
			await user.idle();
		},
		list: 'instances',
		isAboutSignIn: true,
		...more,
	};
}

const oidcTokenFile = join(mkdtempSync(join(tmpdir(), 'yundeck-faults-')), 'token');
writeFileSync(oidcTokenFile, demoSignIn.oidcToken);

export const places: readonly CallPlace[] = [
	{
		name: 'DescribeInstances, the list',
		action: 'DescribeInstances',
		// A page and a bit in that region, and less than what is read in several places at once.
		instances: 280,
		go: nowhere,
		list: 'instances',
	},
	{
		name: 'DescribeInstances, a long list',
		action: 'DescribeInstances',
		instances: 800,
		go: nowhere,
		list: 'instances',
		isManyPages: true,
	},
	{
		name: 'DescribeDisks, the list',
		action: 'DescribeDisks',
		async go(user) {
			user.app.dispatch({type: 'table-requested', resource: 'disks'});
			await user.idle();
		},
		list: 'disks',
	},
	{
		name: 'DescribeRegions, the list',
		action: 'DescribeRegions',
		async go(user) {
			await user.press('R');
			await user.idle();
		},
	},
	{
		name: 'DescribeInstances, the details',
		action: 'DescribeInstances',
		async go(user) {
			await user.press('enter');
			await user.idle();
		},
		moment: 'again',
	},
	tab('DescribeNetworkInterfaces', 'network'),
	tab('DescribeSecurityGroups', 'network'),
	tab('DescribeSecurityGroupAttribute', 'network'),
	tab('DescribeDisks', 'disks'),
	tab('DescribeSnapshots', 'disks'),
	tab('DescribeInstanceHistoryEvents', 'events'),
	tab('DescribeInstanceMonitorData', 'monitoring'),
	tab('GetInstanceConsoleOutput', 'console', {isListless: true}),
	{
		name: 'DescribeInstanceStatus, a poll',
		action: 'DescribeInstanceStatus',
		async go(user, endpoint) {
			const [id = ''] = endpoint.world.instanceIds(region);
			endpoint.world.setStatus(id, 'Starting');
			await user.press('r');
			await user.idle();
			user.clock.pass(3000);
			await user.idle();
		},
		async again(user) {
			user.clock.pass(4000);
			await user.idle();
		},
		isQuiet: true,
	},
	{
		name: 'GetCallerIdentity, the header',
		action: 'GetCallerIdentity',
		go: nowhere,
		isQuiet: true,
		isListless: true,
		moment: 'first',
	},
	signing('AssumeRole', keys => assumes(keys)),
	signing('AssumeRoleWithOIDC', () => ({
		kind: 'OIDC',
		role: roleOf(demoSignIn.oidcRoleArn),
		providerArn: demoSignIn.oidcProviderArn,
		tokenFile: oidcTokenFile,
	})),
	signing('GetMetadataRole', () => ({kind: 'EcsRamRole'}), {isWord: true}),
	signing('GetMetadataCredentials', () => ({kind: 'EcsRamRole'})),
	signing('CreateCloudCredential', () => cloudSso),
	signing('RefreshOAuthToken', () => oauth, {isOneTime: true, moment: 'first'}),
	signing('ExchangeOAuthToken', () => oauth),
	signing('GetCredentials', (_keys, endpoint) => ({
		kind: 'CredentialsURI',
		uri: endpoint.url + demoSignIn.credentialsUriPath,
	})),
];
