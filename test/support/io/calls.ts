import type {Account} from '#domain/account.ts';
import {type AppError, CallError} from '#domain/app-error.ts';
import type {Credentials} from '#domain/credentials.ts';
import type {Instance, InstancePage} from '#domain/instance.ts';
import type {Region} from '#domain/region.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {createEcsApi} from '#io/ecs/ecs-api.ts';
import {createLocalSource, type EcsSourceOptions} from '#io/ecs/local-source.ts';
import type {Clock} from '#ports.ts';

export const secret = 'secret-qwertyuiopasdfghjklzxcvbnm';
export const token = 'token-1234567890-abcdefghij';
export const accountKeys: Credentials = {accessKeyId: 'LTAI5tTestTestTest9xQz', accessKeySecret: new Secret(secret)};
export const account: Account = {name: 'default', source: 'prompt', signIn: keySignIn(accountKeys)};
export const temporaryAccount: Account = {
	...account,
	signIn: keySignIn({...accountKeys, securityToken: new Secret(token)}),
};
export const hangzhou: Region = {id: 'cn-hangzhou', name: '华东1（杭州）'};

/** Stands still. */
export const clock: Clock = {now: () => Date.UTC(2026, 0, 15, 8, 30), every: () => () => undefined};

/** The adapter, with waits that take no time and are written down. */
export function callsTo(endpoint: string, options: Partial<EcsSourceOptions> = {}) {
	const waits: number[] = [];
	const records: RequestRecord[] = [];
	const abort = new AbortController();
	const source = createLocalSource({
		endpoint,
		clock,
		random: () => 0.5,
		async sleep(milliseconds) {
			waits.push(milliseconds);
		},
		...options,
	});
	return {
		api: createEcsApi(source),
		preload: source.preload,
		waits,
		records,
		abort,
		context: {signal: abort.signal, report: (record: RequestRecord) => records.push(record)},
	};
}

export async function collect(pages: AsyncIterable<InstancePage>): Promise<readonly Instance[]> {
	const instances: Instance[] = [];
	for await (const page of pages) {
		instances.push(...page.instances);
	}

	return instances;
}

/** What a call failed with, in our words. */
export async function failureOf(call: Promise<unknown>): Promise<AppError> {
	try {
		await call;
	} catch (error) {
		if (error instanceof CallError) {
			return error.failure;
		}

		throw error;
	}

	throw new Error('The call did not fail.');
}
