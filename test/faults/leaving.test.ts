import process from 'node:process';
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import {type Endpoint, type Fault, type FaultRule, startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn, type SignIn} from '#domain/sign-in.ts';
import {createEcsApi} from '#io/ecs/ecs-api.ts';
import {createLocalSource} from '#io/ecs/local-source.ts';
import {type ApiThread, startApiThread} from '#io/thread/start-api-thread.ts';
import {fakeProfiles} from '../support/fake-ports.ts';
import {assumes} from '../support/io/sign-in.ts';
import {isLong} from '../support/long.ts';
import {openYundeck} from '../support/user.tsx';

// Whoever leaves a screen while it is being loaded leaves nothing behind: no connection, no timer, no promise.

let endpoint: Endpoint;
beforeAll(async () => {
	endpoint = await startEcsEndpoint({instances: 800});
});
afterAll(() => endpoint.close());

const hour = 3_600_000;
// Of anything that is waited for. The time limit of a call is as long: it must not be what ends it.
const longest = 8000;
const moments: Readonly<Record<string, Fault>> = {
	'before the answer': {kind: 'hang'},
	'within the answer': {kind: 'delay-body', milliseconds: hour},
	'before the next attempt': {kind: 'throttle', retryAfter: 50_000},
};

type User = Awaited<ReturnType<typeof openYundeck>>;

type Place = {
	readonly action: string;
	readonly rule?: Partial<FaultRule>;
	readonly signIn?: (keys: SignIn) => SignIn;
	/** Until the call is about to be made. */
	readonly go?: (user: User) => Promise<void>;
	readonly leave: readonly string[];
};

async function openTab(user: User, ...keys: readonly string[]): Promise<void> {
	await user.press('enter', ...keys);
}

const places: Readonly<Record<string, Place>> = {
	'the list': {action: 'DescribeInstances', leave: ['escape']},
	'a long list, many pages at once': {action: 'DescribeInstances', rule: {fromPage: 2}, leave: ['escape']},
	'the list of regions': {action: 'DescribeRegions', go: user => user.press('R'), leave: ['escape', 'escape']},
	'a tab of the details': {action: 'GetInstanceConsoleOutput', go: user => openTab(user, 'l'), leave: ['escape']},
	'a tab with several calls': {
		action: 'DescribeNetworkInterfaces',
		go: user => openTab(user, 'right'),
		leave: ['escape'],
	},
	// Who somebody is belongs to no screen, and waits for the same credentials.
	'signing in, and the app': {action: 'AssumeRole', signIn: keys => assumes(keys), leave: []},
};

function timers(): number {
	return process.getActiveResourcesInfo().filter(name => name === 'Timeout').length;
}

/** Not by `vi.waitFor`, which waits by timers of its own. */
async function fewestTimers(wanted: number): Promise<number> {
	for (const start = performance.now(); timers() > wanted && performance.now() - start < longest; ) {
		await new Promise(resolve => setImmediate(resolve));
	}

	return timers();
}

/** Those that nobody has been answered, and whose connection is still there. */
function open(from: number): number {
	return endpoint.requests.slice(from).filter(({milliseconds}) => milliseconds === undefined).length;
}

const threads: ApiThread[] = [];
afterAll(() => Promise.all(threads.map(thread => thread.close())));

const sources = {
	'in this thread': () =>
		createLocalSource({endpoint: endpoint.url, clock: {now: Date.now, every: () => () => undefined}}),
	'in a thread of its own'() {
		const thread = startApiThread();
		threads.push(thread);
		return thread.open({endpoint: endpoint.url});
	},
} as const;

// `npm run test:long` tries all of them everywhere.
const cases = Object.entries(places).flatMap(([name, place]) =>
	Object.entries(moments).map(([moment, fault]) => ({name, place, moment, fault})),
);
const quick = cases.filter((_, number) => number % 4 === 0);

describe.each(Object.entries(sources))('calls that are made %s', (_where, createSource) => {
	let source: ReturnType<typeof createSource>;
	beforeAll(() => {
		source = createSource();
	});

	test.each(isLong ? cases : quick)(
		'$name, left $moment',
		async ({place, fault}) => {
			const {action, rule, signIn = keys => keys, go, leave} = place;
			const {accessKeyId, accessKeySecret} = endpoint;
			const profiles = fakeProfiles();
			const keys = keySignIn({accessKeyId, accessKeySecret: new Secret(accessKeySecret)});
			profiles.saved.set('shop', {signIn: signIn(keys), region: {id: 'cn-hangzhou', name: 'Hangzhou'}});
			profiles.last = 'shop';
			endpoint.revokeAll();
			const from = endpoint.requests.length;
			const before = timers();
			const rules = [{action, ...rule, fault}];
			endpoint.setFaults(go ? [] : rules);
			const user = await openYundeck({ecs: createEcsApi(source), profiles, refreshSeconds: 'off', isHeld: true});
			if (go) {
				await user.idle();
				endpoint.setFaults(rules);
				await go(user);
			}

			const isThere = () => endpoint.requests.slice(from).some(request => request.action === action);
			await vi.waitFor(() => expect(isThere()).toBe(true), longest);
			if (rule) {
				await vi.waitFor(
					() => expect(user.app.state().lists.instances.sorted.items.length).toBeGreaterThan(0),
					longest,
				);
			}

			await user.press(...leave);
			if (leave.length === 0) {
				user.app.stop();
			}

			await vi.waitFor(async () => {
				await user.settle();
				expect(open(from), 'connections').toBe(0);
			}, longest);
			await user.idle();
			user.close();
			expect(await fewestTimers(before), 'timers').toBeLessThanOrEqual(before);
		},
		60_000,
	);
});
