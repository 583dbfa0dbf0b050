import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {regionsAnswer} from '../support/io/answers.ts';
import {testAuthority} from '../support/io/certificates.ts';
import {startProxy} from '../support/io/proxy.ts';
import {startTlsServer} from '../support/io/server.ts';
import {type Home, temporaryHome} from '../support/terminal-environment.ts';
import {openYundeck, runYundeck} from './yundeck.ts';

let home: Home;

beforeAll(async () => {
	home = await temporaryHome({
		ALIBABA_CLOUD_ACCESS_KEY_ID: 'LTAI5tTestTestTest9xQz',
		ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret-qwertyuiopasdfghjklzxcvbnm',
	});
});

afterAll(() => home[Symbol.asyncDispose]());

async function network() {
	const server = await startTlsServer({}, regionsAnswer('cn-hangzhou', 'cn-beijing'));
	const proxy = await startProxy({login: 'user:hid/den', leadsTo: server.port});
	const authorities = join(home.folder, 'authorities.pem');
	await writeFile(authorities, testAuthority);
	return {
		proxy,
		environment: {...home.environment, HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: authorities},
		async [Symbol.asyncDispose]() {
			await proxy[Symbol.asyncDispose]();
			await server[Symbol.asyncDispose]();
		},
	};
}

const endpoint = ['--endpoint', 'https://ecs.yundeck.test'];

test('a script goes through the proxy, with a certificate of NODE_EXTRA_CA_CERTS', async () => {
	await using through = await network();

	expect(await runYundeck(through.environment, [...endpoint, 'regions', '-o', 'id'])).toEqual({
		exitCode: 0,
		stdout: 'cn-hangzhou\ncn-beijing\n',
		stderr: '',
	});
	expect(new Set(through.proxy.targets)).toEqual(new Set(['ecs.yundeck.test:443']));
});

test('the app does as well', async () => {
	await using through = await network();
	const terminal = openYundeck(through.environment, endpoint);
	try {
		await terminal.waitFor('environment');
		terminal.press('enter');
		await terminal.waitFor('cn-beijing');
		expect(through.proxy.targets.length).toBeGreaterThan(0);
	} finally {
		await terminal[Symbol.asyncDispose]();
	}
});

test('a proxy that refuses is named, and its password is not', async () => {
	await using through = await network();
	const wrong = {...through.environment, HTTPS_PROXY: through.proxy.url.replace('hid', 'topsecret')};

	const {exitCode, stderr} = await runYundeck(wrong, [...endpoint, 'regions']);

	expect(exitCode).toBe(1);
	expect(stderr).toContain(`the proxy ${through.proxy.host} asks for a user name and password`);
	expect(stderr).not.toContain('topsecret');
});
