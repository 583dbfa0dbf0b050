import {inspect} from 'node:util';
import {describe, expect, test} from 'vitest';
import {explainError} from '#text/explain-error.ts';
import {wordsFor} from '#text/words.ts';
import {errorAnswer, instanceNamed, instancesAnswer, regionsAnswer} from '../../support/io/answers.ts';
import {account, callsTo, collect, failureOf, hangzhou} from '../../support/io/calls.ts';
import {testCertificates} from '../../support/io/certificates.ts';
import {startProxy} from '../../support/io/proxy.ts';
import {startServer, startTlsServer} from '../../support/io/server.ts';
import {accountOf, cloudSso, oauth} from '../../support/io/sign-in.ts';
import {trustTestAuthority} from '../../support/io/trust.ts';

trustTestAuthority();

const endpoint = 'https://ecs.yundeck.test';
const fine = instancesAnswer([instanceNamed('i-1')]);

function callsThrough(proxy: string, more: Record<string, string> = {}, timeoutMilliseconds = 5000) {
	return callsTo(endpoint, {environment: {HTTPS_PROXY: proxy, ...more}, timeoutMilliseconds});
}

describe.each(['http', 'https'] as const)('a proxy that is reached by %s', protocol => {
	test('takes the calls, and each says so', async () => {
		await using server = await startTlsServer({}, fine);
		await using proxy = await startProxy({protocol, leadsTo: server.port});
		const {api, context, records} = callsThrough(proxy.url);

		expect(await collect(api.instances(account, hangzhou, context))).toHaveLength(1);
		expect(await collect(api.instances(account, hangzhou, context))).toHaveLength(1);

		// The tunnel is kept for the next call.
		expect(proxy.targets).toEqual(['ecs.yundeck.test:443']);
		expect(records).toMatchObject([
			{endpoint: 'ecs.yundeck.test', proxy: proxy.host, httpStatus: 200, rows: 1},
			{endpoint: 'ecs.yundeck.test', proxy: proxy.host, httpStatus: 200, rows: 1},
		]);
		expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
	});

	test('is given the user and the password of its address, and nobody else is', async () => {
		const login = 'oper@tor:p@ss:密#/word';
		await using server = await startTlsServer({}, errorAnswer(403, 'Forbidden.RAM', 'No.'));
		await using proxy = await startProxy({protocol, login, leadsTo: server.port});
		const {api, context, records} = callsThrough(proxy.url);

		const failure = await failureOf(api.regions(account, 'en', context));

		expect(failure).toMatchObject({kind: 'no-permission', place: 'ecs.yundeck.test', proxy: proxy.host});
		const shown = inspect([failure, records, server.requests], {depth: 9, showHidden: true});
		expect(shown).not.toMatch(/p(@|%40)ss|oper(@|%40)tor/);
		expect(shown).not.toContain(Buffer.from(login).toString('base64'));
		expect(server.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
	});
});

test('an IPv6 address is asked for in brackets', async () => {
	await using server = await startTlsServer({}, regionsAnswer('cn-hangzhou'));
	await using proxy = await startProxy({leadsTo: server.port});
	const {api, context} = callsTo('https://[fd00::5]:8443', {environment: {HTTPS_PROXY: proxy.url}});

	expect((await failureOf(api.regions(account, 'en', context))).kind).toBe('certificate-of-another');
	expect(proxy.targets).toEqual(['[fd00::5]:8443']);
});

test('what is on this computer is reached without it', async () => {
	await using server = await startTlsServer({}, regionsAnswer('cn-hangzhou'));
	await using plain = await startServer(regionsAnswer('cn-hangzhou'));
	await using proxy = await startProxy();
	for (const url of [server.url, server.url.replace('127.0.0.1', 'localhost'), plain.url]) {
		const {api, context, records} = callsTo(url, {environment: {HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url}});
		expect(await api.regions(account, 'en', context)).toHaveLength(1);
		expect(records[0]).not.toHaveProperty('proxy');
	}

	expect(proxy.targets).toEqual([]);
});

test('so is what NO_PROXY names', async () => {
	await using proxy = await startProxy();
	const {api, context} = callsThrough(proxy.url, {NO_PROXY: 'yundeck.test'});

	const failure = await failureOf(api.regions(account, 'en', context));

	expect(failure).toMatchObject({kind: 'host-not-found', place: 'ecs.yundeck.test'});
	expect(failure).not.toHaveProperty('proxy');
	expect(proxy.targets).toEqual([]);
});

describe('requests for credentials go through it as well', () => {
	test.each([
		['STS', 'sts.aliyuncs.com', {kind: 'OIDC', role: {arn: 'acs:ram::1:role/r', sessionName: 's'}, providerArn: 'p'}],
		['CloudSSO', 'signin-cn-shanghai.alibabacloudsso.com', cloudSso],
		['OAuth', 'oauth.aliyun.com', oauth],
		['an address', 'keys.yundeck.test', {kind: 'CredentialsURI', uri: 'https://keys.yundeck.test/k'}],
	] as const)('%s', async (_what, host, signIn) => {
		await using proxy = await startProxy({behaviour: {answer: 'HTTP/1.1 403 Forbidden\r\n\r\n'}});
		const {api, context, records} = callsTo('', {endpoint: undefined, environment: {HTTPS_PROXY: proxy.url}});
		const account = accountOf(signIn.kind === 'OIDC' ? {...signIn, tokenFile: import.meta.filename} : signIn);

		const failure = await failureOf(api.regions(account, 'en', context));

		expect(failure).toMatchObject({kind: 'proxy-refused', place: host, proxy: proxy.host, httpStatus: 403});
		expect(records.every(record => record.proxy === proxy.host)).toBe(true);
		expect(proxy.targets).toEqual([`${host}:443`]);
	});

	test('but never the metadata service', async () => {
		await using proxy = await startProxy();
		const {api, context, records} = callsTo('', {
			endpoint: undefined,
			metadataTimeoutMilliseconds: 20,
			environment: {HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url, ALL_PROXY: proxy.url},
		});

		await failureOf(api.regions(accountOf({kind: 'EcsRamRole'}), 'en', context));

		expect(records.map(({endpoint}) => endpoint)).toContain('100.100.100.200');
		expect(proxy.targets).toEqual([]);
	});
});

describe('a proxy that does not do its work is named', () => {
	const page = '<html>hello</html>';
	test.each([
		['wants a password', 'HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n', 'proxy-login', 1],
		['forbids the host', `HTTP/1.1 403 Forbidden\r\ncontent-length: ${page.length}\r\n\r\n${page}`, 'proxy-refused', 1],
		['knows no CONNECT', 'HTTP/1.1 405 Method Not Allowed\r\n\r\n', 'proxy-refused', 1],
		['does not reach the host', 'HTTP/1.1 502 Bad Gateway\r\n\r\n', 'proxy-failed', 4],
		['waits for the host in vain', 'HTTP/1.1 504 Gateway Timeout\r\n\r\n', 'proxy-failed', 4],
		['sends somewhere else', 'HTTP/1.1 302 Found\r\nlocation: https://login.example.com/\r\n\r\n', 'proxy-garbage', 1],
		['speaks something else', 'SSH-2.0-OpenSSH_9.6\r\n', 'proxy-garbage', 1],
		['shows a page', `HTTP/1.1 200 OK\r\ncontent-length: ${page.length}\r\n\r\n${page}`, 'proxy-garbage', 1],
		['never ends its answer', `HTTP/1.1 200 OK\r\n${'x-filler: y\r\n'.repeat(10_000)}`, 'proxy-garbage', 1],
	])('%s', async (_what, answer, kind, attempts) => {
		await using proxy = await startProxy({behaviour: {answer}});
		const {api, context, records} = callsThrough(proxy.url);

		const failure = await failureOf(api.regions(account, 'en', context));

		expect(failure).toMatchObject({kind, place: 'ecs.yundeck.test', proxy: proxy.host, attempts});
		expect(failure).not.toHaveProperty('message');
		expect(records).toHaveLength(attempts);
		for (const language of ['en', 'zh-CN'] as const) {
			expect(explainError(failure, wordsFor(language)).title).toContain(proxy.host);
		}
	});

	test('refuses the password', async () => {
		await using proxy = await startProxy({login: 'user:right'});
		const {api, context, records} = callsThrough(proxy.url.replace('right', 'wrongpassword'));

		const failure = await failureOf(api.regions(account, 'en', context));

		expect(failure).toMatchObject({kind: 'proxy-login', proxy: proxy.host, httpStatus: 407, attempts: 1});
		expect(inspect([failure, records], {depth: 9})).not.toContain('wrongpassword');
	});

	test('is not there', async () => {
		const proxy = await startProxy();
		await proxy[Symbol.asyncDispose]();
		const {api, context} = callsThrough(proxy.url);

		expect(await failureOf(api.regions(account, 'en', context))).toMatchObject({
			kind: 'proxy-unreachable',
			proxy: proxy.host,
			code: 'ECONNREFUSED',
			attempts: 1,
		});
	});

	test('has a name that does not exist', async () => {
		const {api, context} = callsThrough('http://user:hidden@proxy.invalid:3128');

		expect(await failureOf(api.regions(account, 'en', context))).toEqual({
			kind: 'proxy-unreachable',
			action: 'DescribeRegions',
			place: 'ecs.yundeck.test',
			proxy: 'proxy.invalid:3128',
			code: 'ENOTFOUND',
			attempts: 1,
		});
	});

	test('hangs', async () => {
		await using proxy = await startProxy({behaviour: 'hang'});
		const {api, context} = callsThrough(proxy.url, {}, 50);

		expect(await failureOf(api.regions(account, 'en', context))).toMatchObject({
			kind: 'proxy-hung',
			proxy: proxy.host,
			attempts: 4,
		});
	});

	test('hangs up', async () => {
		await using proxy = await startProxy({behaviour: 'drop'});
		const {api, context} = callsThrough(proxy.url);

		expect(await failureOf(api.regions(account, 'en', context))).toMatchObject({
			kind: 'proxy-failed',
			proxy: proxy.host,
		});
	});

	test('has a certificate of its own that is not right', async () => {
		await using proxy = await startProxy({protocol: 'https', certificate: testCertificates.expired});
		const {api, context} = callsThrough(proxy.url);

		const failure = await failureOf(api.regions(account, 'en', context));
		expect(failure).toMatchObject({kind: 'certificate-outdated', place: proxy.host});
		expect(failure).not.toHaveProperty('proxy');
	});

	test('has an address that is none', async () => {
		const {api, context, records} = callsThrough('http://user:pa#ss@proxy:3128');

		const failure = await failureOf(api.regions(account, 'en', context));
		expect(failure).toEqual({
			kind: 'proxy-unusable',
			action: 'DescribeRegions',
			place: 'ecs.yundeck.test',
			code: 'HTTPS_PROXY',
		});
		expect(records).toEqual([]);
	});
});

describe('a call through it', () => {
	test('that is abandoned before there is a tunnel leaves no connection behind', async () => {
		await using proxy = await startProxy({behaviour: 'hang'});
		const {api, preload, context, abort} = callsThrough(proxy.url);
		await preload();

		const failed = failureOf(api.regions(account, 'en', context));
		while (proxy.targets.length === 0) {
			await new Promise(resolve => setImmediate(resolve));
		}

		const closed = proxy.closed();
		abort.abort();

		expect((await failed).kind).toBe('cancelled');
		await closed;
	});

	test('that is abandoned later closes its tunnel', async () => {
		await using server = await startTlsServer({}, 'hang');
		await using proxy = await startProxy({leadsTo: server.port});
		const {api, preload, context, abort} = callsThrough(proxy.url);
		await preload();

		const arrived = server.nextRequest();
		const failed = failureOf(api.regions(account, 'en', context));
		await arrived;
		const closed = proxy.closed();
		abort.abort();

		expect((await failed).kind).toBe('cancelled');
		await closed;
	});

	test('is tried again when the tunnel breaks', async () => {
		await using server = await startTlsServer({}, 'hang', regionsAnswer('cn-hangzhou'));
		await using proxy = await startProxy({leadsTo: server.port});
		const {api, preload, context, records} = callsThrough(proxy.url);
		await preload();

		const arrived = server.nextRequest();
		const regions = api.regions(account, 'en', context);
		await arrived;
		proxy.cut();

		expect(await regions).toHaveLength(1);
		expect(records).toMatchObject([{error: {kind: 'connection-lost'}, proxy: proxy.host}, {httpStatus: 200}]);
	});
});
