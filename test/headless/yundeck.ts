import {CallError} from '#domain/app-error.ts';
import type {Language} from '#domain/language.ts';
import type {Region} from '#domain/region.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import type {HeadlessCommand, HeadlessContext} from '#headless/command.ts';
import {runHeadless} from '#headless/run-headless.ts';
import {
	type FakeCloud,
	type FakeProfiles,
	fakeClock,
	fakeCloud,
	fakePorts,
	fakeProfiles,
} from '../support/fake-ports.ts';

export const hangzhou: Region = {id: 'cn-hangzhou', name: '华东1（杭州）', endpoint: 'ecs-cn-hangzhou.aliyuncs.com'};
export const beijing: Region = {id: 'cn-beijing', name: '华北2（北京）', endpoint: 'ecs.cn-beijing.aliyuncs.com'};
export const secret = 'SecretThatNobodyMaySee00000001';

/** One saved profile, last used in Hangzhou. */
export function savedProfiles(region: Region | undefined = hangzhou): FakeProfiles {
	const profiles = fakeProfiles();
	profiles.saved.set('work', {
		signIn: keySignIn({accessKeyId: 'LTAI5tAccessKeyIdOfWork1', accessKeySecret: new Secret(secret)}),
		region,
	});
	profiles.last = 'work';
	return profiles;
}

/** What the API answers a key it does not know. */
export function refusedKey(regionId?: string): CallError {
	return new CallError({
		kind: 'unknown-key',
		action: regionId === undefined ? 'DescribeRegions' : 'DescribeInstances',
		...(regionId !== undefined && {regionId}),
		code: 'InvalidAccessKeyId.NotFound',
		message: 'Specified access key is not found.',
		httpStatus: 404,
		requestId: '7B1E3F52-0C4D-5A77-9E21-4F6D8A90B3C1',
		recommend: 'https://api.aliyun.com/troubleshoot?q=InvalidAccessKeyId.NotFound',
	});
}

export type Outcome = {
	readonly exitCode: number;
	readonly stdout: string;
	readonly stderr: string;
	/** stdout as it was written. */
	readonly writes: readonly string[];
	/** What the log file would have got. */
	readonly log: readonly RequestRecord[];
	readonly cloud: FakeCloud;
};

type Options = Partial<Pick<HeadlessContext, 'stdout' | 'stderr' | 'signal'>> & {
	readonly cloud?: Partial<FakeCloud>;
	readonly profiles?: FakeProfiles;
	readonly language?: Language;
};

/** Runs a sub-command in front of a scripted cloud. */
export async function yundeck(
	command: Partial<HeadlessCommand> & Pick<HeadlessCommand, 'name'>,
	{cloud: parts = {}, profiles = savedProfiles(), language = 'en', stdout, stderr, signal}: Options = {},
): Promise<Outcome> {
	const clock = fakeClock();
	const cloud = fakeCloud({regions: [beijing, hangzhou], ...parts});
	const writes: string[] = [];
	const complaints: string[] = [];
	const log: RequestRecord[] = [];
	const exitCode = await runHeadless(
		{output: 'table', ...command},
		{
			ports: {...fakePorts(cloud, profiles, clock), requestLog: {write: record => log.push(record)}},
			language,
			clock,
			async stdout(text) {
				await stdout?.(text);
				writes.push(text);
			},
			async stderr(text) {
				await stderr?.(text);
				complaints.push(text);
			},
			signal: signal ?? new AbortController().signal,
		},
	);
	return {exitCode, stdout: writes.join(''), stderr: complaints.join(''), writes, log, cloud};
}
