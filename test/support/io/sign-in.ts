import {demoSignIn, type EndpointOptions, startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn, type RamRole, type SignIn} from '#domain/sign-in.ts';
import type {EcsSourceOptions} from '#io/ecs/local-source.ts';
import {callsTo} from './calls.ts';

/** A cloud that gives out credentials, whose time and ours pass together when a test says so. */
export async function signInCloud(options: EndpointOptions = {}, more: Partial<EcsSourceOptions> = {}) {
	// The SDK signs by the real time, from which the service allows fifteen minutes.
	const start = Date.now();
	let passed = 0;
	const now = (): number => start + passed;
	const endpoint = await startEcsEndpoint({instances: 10, ...options, now});
	const calls = callsTo(endpoint.url, {clock: {now, every: () => () => undefined}, ...more});
	const told = new Set<() => void>();
	const report = (record: RequestRecord): void => {
		calls.records.push(record);
		for (const look of told) {
			look();
		}
	};
	return {
		...calls,
		endpoint,
		now,
		context: {signal: calls.abort.signal, report},
		passSeconds(seconds: number) {
			passed += seconds * 1000;
		},
		keys: keySignIn({accessKeyId: endpoint.accessKeyId, accessKeySecret: new Secret(endpoint.accessKeySecret)}),
		actions: () => calls.records.map(({action}) => action),
		/** When so many calls of that action have been told of, and what follows from them is done. */
		async told(action: string, times = 1): Promise<void> {
			const {promise, resolve} = Promise.withResolvers<void>();
			const look = (): void => {
				if (calls.records.filter(record => record.action === action).length >= times) {
					resolve();
				}
			};
			told.add(look);
			look();
			await promise;
			await new Promise(done => setImmediate(done));
		},
		async [Symbol.asyncDispose]() {
			await endpoint.close();
		},
	};
}

/** A role of the built-in endpoint's account. */
export function roleOf(arn: string, more: Partial<RamRole> = {}): RamRole {
	return {arn, sessionName: 'yundeck-test', ...more};
}

export function assumes(from: SignIn, more: Partial<RamRole> = {}): SignIn {
	return {kind: 'RamRoleArn', from, role: roleOf(demoSignIn.roleArn, more)};
}

export function accountOf(signIn: SignIn, name = 'work') {
	return {name, source: 'aliyun', signIn} as const;
}

export const cloudSso = {
	kind: 'CloudSSO',
	profile: 'sso user',
	signInUrl: 'https://signin-cn-shanghai.alibabacloudsso.com/start/login',
	accountId: demoSignIn.accountId,
	accessConfiguration: demoSignIn.cloudSsoConfiguration,
	accessToken: new Secret(demoSignIn.cloudSsoAccessToken),
} as const;

export const oauth = {
	kind: 'OAuth',
	profile: 'login',
	site: 'CN',
	refreshToken: new Secret(demoSignIn.oauthRefreshToken),
} as const;
