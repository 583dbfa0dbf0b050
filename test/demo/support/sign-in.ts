import type {EndpointOptions} from '#demo/ecs-endpoint/index.ts';
import {call, callRpc, exchange, isoSeconds, type Parameters, type Parsed} from './signed-client.ts';
import {start} from './with-endpoint.ts';

export const noon = Date.UTC(2026, 0, 15, 12);

/** However they were given out. */
export type Credentials = {
	readonly accessKeyId: string;
	readonly secret: string;
	readonly securityToken?: string | undefined;
};

/** From an answer that writes its fields with a capital letter. */
export function credentialsOf({AccessKeyId, AccessKeySecret, SecurityToken}: Record<string, Parsed>): Credentials {
	return {accessKeyId: AccessKeyId, secret: AccessKeySecret, securityToken: SecurityToken};
}

type Plain = {
	readonly method?: string;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
};

/** An endpoint whose clock is in the hands of the test, and the ways to sign in to it. */
export async function openSignIn(options: EndpointOptions = {}) {
	const clock = {now: noon};
	const endpoint = await start({now: () => clock.now, ...options});
	const signing = (credentials?: Credentials) => ({
		date: isoSeconds(clock.now),
		...(credentials ?? {accessKeyId: endpoint.accessKeyId, secret: endpoint.accessKeySecret}),
	});
	const sts = async (action: string, parameters: Parameters = {}, credentials?: Credentials) =>
		call(endpoint, action, parameters, {...signing(credentials), version: '2015-04-01'});
	const ecs = async (action: string, parameters: Parameters = {}, credentials?: Credentials) =>
		call(endpoint, action, {RegionId: 'cn-hangzhou', ...parameters}, signing(credentials));
	const assume = async (RoleArn: string, parameters: Parameters = {}, credentials?: Credentials) =>
		sts('AssumeRole', {RoleArn, RoleSessionName: 'alice', ...parameters}, credentials);
	return {
		clock,
		endpoint,
		sts,
		ecs,
		assume,
		/** Signed the older way. */
		stsRpc: async (action: string, parameters: Parameters = {}, credentials?: Credentials) => {
			const {accessKeyId, secret, securityToken} = credentials ?? signing();
			const common = {
				Version: '2015-04-01',
				Format: 'JSON',
				AccessKeyId: accessKeyId,
				SecurityToken: securityToken,
				Timestamp: isoSeconds(clock.now),
			};
			return callRpc(endpoint, action, parameters, {common, secret});
		},
		/** Of a role that lets assume it. */
		session: async (RoleArn: string, parameters: Parameters = {}, credentials?: Credentials) =>
			credentialsOf((await assume(RoleArn, parameters, credentials)).body.Credentials),
		/** What STS says, or the code of the refusal. */
		identity: async (credentials?: Credentials): Promise<string> => {
			const {body} = await sts('GetCallerIdentity', {}, credentials);
			return body.Arn ?? body.Code;
		},
		/** Without any signature. */
		http: async (path: string, {method = 'GET', headers = {}, body = ''}: Plain = {}) =>
			exchange(endpoint.url, {method, path, headers: {host: new URL(endpoint.url).host, ...headers}, body}),
	};
}
