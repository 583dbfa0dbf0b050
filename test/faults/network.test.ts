import type {LookupFunction} from 'node:net';
import {getCACertificates, setDefaultCACertificates} from 'node:tls';
import {afterAll, afterEach, beforeEach, expect, test} from 'vitest';
import {startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import type {ErrorKind} from '#domain/app-error.ts';
import type {Language} from '#domain/language.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {createEcsApi} from '#io/ecs/ecs-api.ts';
import {createLocalSource} from '#io/ecs/local-source.ts';
import {wordsFor} from '#text/words.ts';
import {fakeProfiles} from '../support/fake-ports.ts';
import {tellFigures} from '../support/figures.ts';
import {testAuthority, testCertificates} from '../support/io/certificates.ts';
import {openRoad, type RoadWork} from '../support/io/road.ts';
import {openYundeck} from '../support/user.tsx';
import {checkKeys, solid} from './try-fault.ts';

// What is wrong with the way to the service: the whole app, over HTTP and TLS, as in the fault matrix. Each at the first
// call and when there are rows already; then it is over.

const plain: RoadWork = {kind: 'plain'};
const secure: RoadWork = {kind: 'tls', options: {cert: testCertificates.fine}};
const usualAuthorities = getCACertificates('default');

type NetworkFault = {
	readonly name: string;
	/** How it is when nothing is wrong. */
	readonly usual: RoadWork;
	/** What becomes of the road; as usual unless given. */
	readonly road?: RoadWork;
	/** What looking up the host fails with. */
	readonly lookup?: string;
	/** Nobody vouches for the certificate. */
	readonly isUntrusted?: true;
	readonly kind: ErrorKind;
	/** It may pass, so that the call is tried again. */
	readonly isPassing?: true;
	/** What there is to do, in words that stand nowhere else on the screen. */
	readonly advice: Readonly<Record<Language, string>>;
};

const checkDns = {en: 'Check the network, the DNS and the region.', 'zh-CN': '请检查网络、DNS 和地域。'};
const checkEndpoint = {en: 'Check the endpoint', 'zh-CN': '请检查接入点'};

const networkFaults: readonly NetworkFault[] = [
	{name: 'the name is not known', usual: plain, lookup: 'ENOTFOUND', kind: 'host-not-found', advice: checkDns},
	{
		name: 'the name server does not answer',
		usual: plain,
		lookup: 'EAI_AGAIN',
		kind: 'host-not-found',
		isPassing: true,
		advice: checkDns,
	},
	{
		name: 'nobody listens',
		usual: plain,
		road: {kind: 'closed'},
		kind: 'connection-refused',
		advice: {en: 'Check the network and the endpoint.', 'zh-CN': '请检查网络和接入点。'},
	},
	{
		name: 'reset before the headers',
		usual: plain,
		road: {kind: 'reset'},
		kind: 'connection-lost',
		isPassing: true,
		advice: {en: 'Check the network.', 'zh-CN': '请检查网络。'},
	},
	{
		name: 'reset within the handshake',
		usual: secure,
		road: {kind: 'reset'},
		kind: 'connection-lost',
		isPassing: true,
		advice: {en: 'Check the network.', 'zh-CN': '请检查网络。'},
	},
	{
		name: 'a certificate that nobody vouches for',
		usual: secure,
		isUntrusted: true,
		kind: 'certificate-refused',
		advice: {en: 'NODE_EXTRA_CA_CERTS', 'zh-CN': 'NODE_EXTRA_CA_CERTS'},
	},
	{
		name: 'a certificate that is over',
		usual: secure,
		road: {kind: 'tls', options: {cert: testCertificates.expired}},
		kind: 'certificate-outdated',
		advice: {en: 'clock is right', 'zh-CN': '请检查本机时间是否正确'},
	},
	{
		name: 'a certificate of another host',
		usual: secure,
		road: {kind: 'tls', options: {cert: testCertificates.ofAnother}},
		kind: 'certificate-of-another',
		advice: checkEndpoint,
	},
	{
		name: 'no TLS where there should be',
		usual: secure,
		road: plain,
		kind: 'not-tls',
		advice: checkEndpoint,
	},
	{
		name: 'TLS of long ago',
		usual: secure,
		road: {
			kind: 'tls',
			options: {
				...{cert: testCertificates.fine, ciphers: 'DEFAULT@SECLEVEL=0'},
				...{minVersion: 'TLSv1', maxVersion: 'TLSv1.1'},
			},
		},
		kind: 'tls-refused',
		advice: {en: 'TLS 1.2', 'zh-CN': 'TLS 1.2'},
	},
];

const moments = ['first', 'again'] as const;
const combinations = networkFaults.flatMap((fault, index) =>
	moments.map((moment, number) => ({
		...fault,
		moment,
		language: ((index + number) % 2 === 0 ? 'en' : 'zh-CN') as Language,
	})),
);
const region = {id: 'cn-hangzhou', name: 'Hangzhou'};
const refreshed = 31_000;

function trustTests(isTrusted: boolean): void {
	setDefaultCACertificates(isTrusted ? [...usualAuthorities, testAuthority] : usualAuthorities);
}

beforeEach(() => trustTests(true));
afterEach(() => trustTests(false));

test.each(combinations)('$name, $moment, $language', async ({usual, road: work, lookup, isUntrusted, ...expected}) => {
	const {kind, isPassing, advice, moment, language} = expected;
	const endpoint = await startEcsEndpoint({instances: 20});
	await using road = await openRoad(Number(new URL(endpoint.url).port), usual);
	const network: {failure: string | undefined} = {failure: undefined};
	const begin = async () => {
		await road.become(work ?? usual);
		network.failure = lookup;
		trustTests(!isUntrusted);
	};
	const end = async () => {
		await road.become(usual);
		network.failure = undefined;
		trustTests(true);
	};
	if (moment === 'first') {
		await begin();
	}

	const profiles = fakeProfiles();
	const {accessKeyId, accessKeySecret} = endpoint;
	profiles.saved.set('shop', {
		signIn: keySignIn({accessKeyId, accessKeySecret: new Secret(accessKeySecret)}),
		region,
	});
	profiles.last = 'shop';
	const source = createLocalSource({
		endpoint: `${usual.kind === 'tls' ? 'https' : 'http'}://${road.host}`,
		clock: {now: Date.now, every: () => () => undefined},
		sleep: async () => {},
		timeoutMilliseconds: 60_000,
		environment: {},
		lookup: lookupOr(() => network.failure),
	});
	const user = await openYundeck({
		ecs: createEcsApi(source),
		profiles,
		size: {columns: 150, rows: 30},
		language,
	});
	try {
		const words = wordsFor(language);
		await user.idle();
		const rows = () => user.app.state().lists.instances.sorted.items.length;
		const all = endpoint.world.instanceIds(region.id).length;
		expect(rows()).toBe(moment === 'first' ? 0 : all);
		const before = user.app.state().log.entries.length;
		if (moment === 'again') {
			await begin();
			await user.press('r');
			await user.idle();
			expect(rows(), 'the rows stay').toBe(all);
			expect(solid(user.text()), 'a note on the rows').toContain(solid(words.errors.kept));
		}

		const told = user.app
			.state()
			.log.entries.slice(moment === 'first' ? 0 : before)
			.filter(({action}) => action === 'DescribeInstances');
		expect(told.map(({error, retryInMilliseconds}) => [error?.kind, retryInMilliseconds !== undefined])).toEqual(
			isPassing ? [true, true, true, false].map(isTried => [kind, isTried]) : [[kind, false]],
		);
		expect(solid(user.text())).toContain(language === 'en' ? '✗DescribeInstancesin' : '的DescribeInstances：');
		expect(solid(user.text())).toContain(solid(advice[language]));
		await checkKeys(user, 'meanwhile');

		await end();
		user.clock.pass(refreshed);
		await user.idle();
		expect(rows()).toBe(all);
		expect(solid(user.text())).not.toContain(solid(advice[language]));
	} finally {
		user.close();
		await endpoint.close();
	}
});

afterAll(() => tellFigures('faults', {'of the network': combinations.length}));

/** This computer, or the failure that there is at that moment. */
function lookupOr(failure: () => string | undefined): LookupFunction {
	return (host, _options, callback) => {
		const code = failure();
		if (code === undefined) {
			callback(null, [{address: '127.0.0.1', family: 4}]);
		} else {
			const error = Object.assign(new Error(`getaddrinfo ${code} ${host}`), {code, syscall: 'getaddrinfo'});
			callback(error, []);
		}
	};
}
