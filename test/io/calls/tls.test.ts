import type {ServerOptions} from 'node:https';
import {describe, expect, test} from 'vitest';
import {explainError} from '#text/explain-error.ts';
import {wordsFor} from '#text/words.ts';
import {regionsAnswer} from '../../support/io/answers.ts';
import {account, callsTo, failureOf} from '../../support/io/calls.ts';
import {testCertificates} from '../../support/io/certificates.ts';
import {startProxy} from '../../support/io/proxy.ts';
import {startServer, startTlsServer} from '../../support/io/server.ts';
import {trustTestAuthority} from '../../support/io/trust.ts';

const fine = regionsAnswer('cn-hangzhou');
const old: ServerOptions = {minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0'};

describe('with a certificate that somebody vouches for', () => {
	trustTestAuthority();

	test('calls work', async () => {
		await using server = await startTlsServer({}, fine);
		const {api, context} = callsTo(server.url);

		expect(await api.regions(account, 'en', context)).toHaveLength(1);
	});

	test.each<[what: string, options: ServerOptions, kind: string]>([
		['has expired', {cert: testCertificates.expired}, 'certificate-outdated'],
		['is not valid yet', {cert: testCertificates.notYetValid}, 'certificate-outdated'],
		['is another’s', {cert: testCertificates.ofAnother}, 'certificate-of-another'],
		['comes by an old version of TLS', old, 'tls-refused'],
	])('that %s, nothing is sent, and it is not tried again', async (_what, options, kind) => {
		await using server = await startTlsServer(options, fine);
		const {api, context, records} = callsTo(server.url);

		const failure = await failureOf(api.regions(account, 'en', context));

		expect(failure).toMatchObject({kind, place: server.host, attempts: 1});
		expect(records).toHaveLength(1);
		expect(server.requests).toEqual([]);
	});

	test('through a proxy the same holds, and the proxy is named', async () => {
		await using server = await startTlsServer({cert: testCertificates.ofAnother}, fine);
		await using proxy = await startProxy({leadsTo: server.port});
		const {api, context} = callsTo('https://ecs.yundeck.test', {environment: {HTTPS_PROXY: proxy.url}});

		const failure = await failureOf(api.regions(account, 'en', context));

		expect(failure).toMatchObject({kind: 'certificate-of-another', place: 'ecs.yundeck.test', proxy: proxy.host});
		for (const language of ['en', 'zh-CN'] as const) {
			expect(explainError(failure, wordsFor(language)).title).toContain(proxy.host);
		}
	});
});

test('a certificate that nobody vouches for is refused, and the advice names the variable', async () => {
	await using server = await startTlsServer({}, fine);
	const {api, context} = callsTo(server.url);

	const failure = await failureOf(api.regions(account, 'en', context));

	expect(failure).toMatchObject({kind: 'certificate-refused', place: server.host, attempts: 1});
	expect(server.requests).toEqual([]);
	for (const language of ['en', 'zh-CN'] as const) {
		expect(explainError(failure, wordsFor(language)).hint).toContain('NODE_EXTRA_CA_CERTS');
	}
});

test('a port that speaks plain http is said to be one', async () => {
	await using server = await startServer(fine);
	const {api, context} = callsTo(server.url.replace('http:', 'https:'));

	expect(await failureOf(api.regions(account, 'en', context))).toMatchObject({kind: 'not-tls', place: server.host});
	expect(server.requests).toEqual([]);
});
