import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import {isLong} from '../support/long.ts';
import {aliyunPath, type Household, household, sessionsPath} from './household.ts';
import {failingHelper, helperFile, type Kind, kindCalled, kindNames, plantedAccount} from './kinds.ts';
import type {FoundLeak} from './places.ts';
import {Secrets} from './planted.ts';
import {runWatched} from './run-watched.ts';
import {type Mischief, tapWire, type WireTap} from './wire-tap.ts';

// `HTTPS 1234: …`, and the lines that belong to it.
const nodesOwnWords = /^(?:[A-Z_\d]+ \d+: |\(node:|\(Use ).*\n(?:[ }\]].*\n)*/gm;

type Trouble = {
	readonly mischief?: Mischief;
	/** Done before yundeck is started. */
	readonly prepare?: (home: Household, tap: WireTap) => Promise<void>;
	readonly output?: string;
	readonly exitCode: number;
	/** Of those with which it is another one. */
	readonly exitCodes?: Readonly<Record<string, number>>;
	/** Of `typical`, when it is not trouble for all of them. */
	readonly kinds?: readonly string[];
};

// One of every sort; the others differ in where they are found.
const typical = [
	...['StsToken', 'RamRoleArn', 'EcsRamRole', 'OIDC', 'CredentialsURI', 'External', 'CloudSSO', 'OAuth'],
	'an own profile in the keychain',
];
/** Those that ask somebody for credentials. */
const asking = ['RamRoleArn', 'EcsRamRole', 'OIDC', 'CredentialsURI', 'CloudSSO', 'OAuth'];

const troubles = {
	'a sign-in that is refused in words that repeat it': {
		mischief: {on: 'sign-in', answer: 'refusal'},
		exitCode: 1,
		kinds: asking,
	},
	'a sign-in that is answered with an echo': {
		mischief: {on: 'sign-in', answer: 'garbage'},
		output: 'id',
		exitCode: 1,
		kinds: asking,
	},
	'half of the credentials': {
		mischief: {on: 'sign-in', answer: 'half'},
		output: 'table',
		exitCode: 1,
		kinds: asking,
	},
	'calls that are refused in words that repeat them': {mischief: {on: 'calls', answer: 'refusal'}, exitCode: 1},
	'calls that are answered with an echo': {mischief: {on: 'calls', answer: 'garbage'}, output: 'id', exitCode: 1},
	'nobody at the endpoint': {
		prepare: (_home, tap) => tap.hangUp(),
		output: 'table',
		exitCode: 1,
		// As on any machine that is no instance.
		exitCodes: {EcsRamRole: 3},
	},
	'a profile that is cut in the middle of its secret': {
		async prepare(home) {
			const text = home.read(aliyunPath) ?? '';
			const starts = (home.kinds[0]?.secrets ?? []).map(({value}) => text.indexOf(value.slice(0, 8)));
			const start = Math.max(...starts);
			if (start > 0) {
				await home.replace(aliyunPath, text.slice(0, start + 20));
			}
		},
		// The profile is in nothing that could be read.
		exitCode: 2,
		kinds: ['StsToken', 'RamRoleArn', 'CredentialsURI', 'External', 'CloudSSO', 'OAuth'],
	},
	'a helper that prints the keys and fails': {
		prepare: home => home.replace(helperFile, failingHelper),
		exitCode: 3,
		kinds: ['External'],
	},
} satisfies Readonly<Record<string, Trouble>>;

type TroubleName = keyof typeof troubles;

/** One run of `yundeck instances` with this way to sign in; everything it wrote, searched. */
async function run(what: string, trouble: TroubleName | 'none') {
	const {mischief, prepare, output = 'json'}: Partial<Trouble> = trouble === 'none' ? {} : troubles[trouble];
	const secrets = new Secrets();
	const endpoint = await startEcsEndpoint({instances: 5, account: plantedAccount});
	try {
		await using tap = await tapWire(endpoint.url, secrets, ...(mischief ? [mischief] : []));
		await using home = await household(folder => [kindCalled(what, {home: folder, endpoint: tap.url})]);
		const [kind] = home.kinds as [Kind];
		secrets.add(...kind.secrets);
		await prepare?.(home, tap);
		const before = await home.traces();
		const {exitCode, stdout, stderr, written} = await runWatched(
			home,
			[
				...['instances', '--profile', kind.name, '--region', 'cn-hangzhou', '--endpoint', tap.url, '-o', output],
				...['--log-file', join(home.folder, 'calls.log')],
			],
			kind.files?.[helperFile] !== undefined || kind.isInKeychain === true,
		);
		const leaks: readonly FoundLeak[] = await home.leaks(secrets, written, {
			// The next tokens of a login replace those in the profile.
			[sessionsPath]: secrets.valuesOf(/refresh[ _]token|access_token/i),
			// What stands in the profile for its helper is for its helper.
			[`${helperFile}.arguments`]: secrets.valuesOf(/argument/),
			'cmdline of a child': secrets.valuesOf(/argument/),
		});
		return {
			...{kind, exitCode, stdout, stderr, leaks, before, pranks: tap.pranks()},
			after: await home.traces(),
			instanceIds: endpoint.world.instanceIds('cn-hangzhou'),
		};
	} finally {
		await endpoint.close();
	}
}

describe.concurrent('every way to sign in', () => {
	test.each(kindNames)('%s', async what => {
		const {kind, exitCode, stdout, stderr, leaks, before, after, instanceIds} = await run(what, 'none');
		expect(leaks).toEqual([]);
		expect(after).toEqual(before);
		if (kind.refusal === undefined) {
			expect({exitCode, stderr: stderr.replaceAll(nodesOwnWords, '')}).toEqual({exitCode: 0, stderr: ''});
			const records = JSON.parse(stdout) as readonly {readonly InstanceId: string}[];
			expect(new Set(records.map(({InstanceId}) => InstanceId))).toEqual(new Set(instanceIds));
		} else {
			expect({exitCode, stdout}).toEqual({exitCode: 3, stdout: ''});
			expect(stderr).toMatch(kind.refusal);
		}
	});
});

// Everything with everything takes minutes: `npm run test:long`. Else a third of the kinds meet each trouble, of like
// troubles another third each.
const names = Object.keys(troubles) as readonly TroubleName[];

describe.concurrent.each(names.map((trouble, index) => [trouble, index] as const))('%s', (trouble, index) => {
	const {exitCode: usual, exitCodes = {}, mischief, kinds = typical}: Trouble = troubles[trouble];
	const step = Math.min(3, kinds.length);
	const met = isLong ? kindNames : kinds.filter((_, number) => number % step === index % step);
	test.each(met)('%s', async what => {
		const {exitCode, leaks, before, after, pranks} = await run(what, trouble);
		expect(leaks).toEqual([]);
		expect(after).toEqual(before);
		if (kinds.includes(what)) {
			expect({exitCode, isPlayed: pranks > 0}).toEqual({
				exitCode: exitCodes[what] ?? usual,
				isPlayed: mischief !== undefined,
			});
		}
	});
});
