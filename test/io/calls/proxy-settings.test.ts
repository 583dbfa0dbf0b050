import {describe, expect, test} from 'vitest';
import {ProxyError} from '#io/calls/proxy-error.ts';
import {readProxySettings} from '#io/calls/proxy-settings.ts';

const ecs = 'https://ecs.cn-hangzhou.aliyuncs.com';
const company = 'http://proxy.example.com:3128';

function through(environment: Record<string, string>, address = ecs): string | undefined {
	const proxy = readProxySettings(environment)(new URL(address));
	return proxy && `${proxy.protocol}://${proxy.place}`;
}

describe('which proxy', () => {
	test.each<[environment: Record<string, string>, proxy: string | undefined]>([
		[{}, undefined],
		[{HTTPS_PROXY: ''}, undefined],
		[{HTTPS_PROXY: company}, company],
		[{https_proxy: company}, company],
		[{https_proxy: company, HTTPS_PROXY: 'http://other:1'}, company],
		[{ALL_PROXY: company}, company],
		[{all_proxy: company}, company],
		[{ALL_PROXY: 'http://other:1', HTTPS_PROXY: company}, company],
		[{ALL_PROXY: 'socks5://127.0.0.1:1080'}, undefined],
		[{all_proxy: 'socks5://127.0.0.1:1080', https_proxy: company}, company],
		[{HTTP_PROXY: company, http_proxy: company}, undefined],
		[{HTTPS_PROXY: 'https://proxy.example.com'}, 'https://proxy.example.com'],
		[{HTTPS_PROXY: 'proxy.example.com:3128'}, company],
		[{HTTPS_PROXY: ' http://proxy.example.com:3128/ '}, company],
		[{HTTPS_PROXY: 'http://[::1]:3128'}, 'http://[::1]:3128'],
		[{HTTPS_PROXY: 'user:pa%40ss@proxy.example.com:3128'}, company],
	])('%j', (environment, proxy) => {
		expect(through(environment)).toBe(proxy);
	});

	test('an address that is none stops whatever would go there, and is not repeated', () => {
		for (const address of ['http://user:pa#ss@proxy:3128', 'http://', 'socks5://user:hidden@proxy:1', 'http://a b']) {
			const settings = readProxySettings({HTTPS_PROXY: address, NO_PROXY: 'direct.example.com'});
			expect(() => settings(new URL(ecs))).toThrow(new ProxyError('proxy-unusable', {code: 'HTTPS_PROXY'}));
			expect(settings(new URL('https://direct.example.com'))).toBeUndefined();
		}
	});

	test.each([
		['http://user:p%40ss%3A%E5%AF%86@proxy:1', 'user:p@ss:密'],
		['http://user:100%@proxy:1', 'user:100%'],
		['http://user@proxy:1', 'user:'],
	])('%s: user and password', (address, login) => {
		const proxy = readProxySettings({HTTPS_PROXY: address})(new URL(ecs));
		expect(proxy?.authorization?.reveal()).toBe(`Basic ${Buffer.from(login).toString('base64')}`);
		expect(JSON.stringify(proxy)).not.toMatch(/p%40ss|p@ss|100%/);
	});
});

describe('what goes without it', () => {
	test.each([
		'https://localhost',
		'https://api.localhost:8443',
		'https://127.0.0.1:8443',
		'https://127.8.9.1',
		'https://[::1]:8443',
		'http://127.0.0.1:8080',
		'http://100.100.100.200',
	])('never: %s', address => {
		expect(through({HTTPS_PROXY: company, HTTP_PROXY: company, ALL_PROXY: company}, address)).toBeUndefined();
	});

	test.each<[noProxy: string, address: string, isDirect: boolean]>([
		['*', ecs, true],
		['aliyuncs.com', ecs, true],
		['.aliyuncs.com', ecs, true],
		['*.aliyuncs.com', ecs, true],
		['ALIYUNCS.COM', ecs, true],
		['aliyuncs.com.', ecs, true],
		['ecs.cn-hangzhou.aliyuncs.com', ecs, true],
		['yuncs.com', ecs, false],
		['ecs.aliyuncs.com', ecs, false],
		['cn-hangzhou', ecs, false],
		['', ecs, false],
		[',', ecs, false],
		['.', ecs, false],
		['internal.example.com, aliyuncs.com', ecs, true],
		['internal.example.com aliyuncs.com', ecs, true],
		['aliyuncs.com:443', ecs, true],
		['aliyuncs.com:8443', ecs, false],
		['aliyuncs.com:8443', 'https://ecs.aliyuncs.com:8443', true],
		['10.1.2.3', 'https://10.1.2.3', true],
		['10.1.2.3', 'https://10.1.2.30', false],
		['10.1.2.3:8443', 'https://10.1.2.3', false],
		['10.0.0.0/8', 'https://10.1.2.3', true],
		['10.0.0.0/33', 'https://10.1.2.3', false],
		['10.0.0.0/x', 'https://10.1.2.3', false],
		['192.168.0.0/16', 'https://10.1.2.3', false],
		['10.0.0.0/8', ecs, false],
		['fd00::/8', 'https://[fd00::5]', true],
		['fd00:0:0::5', 'https://[fd00::5]', true],
		['[fd00::5]:443', 'https://[fd00::5]', true],
		['[fd00::5]:8443', 'https://[fd00::5]', false],
		['fd00::/8', 'https://10.1.2.3', false],
	])('NO_PROXY=%s: %s, %s', (noProxy, address, isDirect) => {
		for (const variable of ['NO_PROXY', 'no_proxy']) {
			expect(through({HTTPS_PROXY: company, [variable]: noProxy}, address)).toBe(isDirect ? undefined : company);
		}
	});
});
