import {describe, expect, test} from 'vitest';
import {parseEndpointUrl} from '#domain/endpoint-url.ts';

describe('--endpoint', () => {
	test.each([
		['https://ecs.example.com', 'https', 'ecs.example.com'],
		['https://ecs.example.com/', 'https', 'ecs.example.com'],
		['https://ecs.example.com:8443', 'https', 'ecs.example.com:8443'],
		['HTTPS://ECS.Example.com', 'https', 'ecs.example.com'],
		['https://ecs.example.com:443', 'https', 'ecs.example.com'],
		['  https://ecs.example.com\n', 'https', 'ecs.example.com'],
		['https://[2001:db8::1]:8443', 'https', '[2001:db8::1]:8443'],
		['http://127.0.0.1:8080', 'http', '127.0.0.1:8080'],
		['http://127.8.9.10', 'http', '127.8.9.10'],
		['http://127.1:8080', 'http', '127.0.0.1:8080'],
		['http://[::1]:8080', 'http', '[::1]:8080'],
		['http://[0:0:0:0:0:0:0:1]:8080', 'http', '[::1]:8080'],
		['http://localhost:8080', 'http', 'localhost:8080'],
	])('%s is taken', (text, protocol, host) => {
		expect(parseEndpointUrl(text)).toEqual({ok: true, protocol, host});
	});

	test.each([
		['', 'not-a-url'],
		['ecs.example.com', 'not-a-url'],
		['https://', 'not-a-url'],
		['https:ecs.example.com', 'not-a-url'],
		[String.raw`https:\\ecs.example.com`, 'not-a-url'],
		['https://ecs.example.com:99999', 'not-a-url'],
		['https://ecs example.com', 'not-a-url'],
		['ftp://ecs.example.com', 'not-a-url'],
		['http://ecs.example.com', 'http-not-loopback'],
		['http://128.0.0.1', 'http-not-loopback'],
		['http://127.0.0.1.example.com', 'http-not-loopback'],
		['http://localhost.example.com', 'http-not-loopback'],
		['http://[::2]', 'http-not-loopback'],
		['http://0.0.0.0:8080', 'http-not-loopback'],
		['https://user@ecs.example.com', 'has-user'],
		['http://127.0.0.1:80@evil.example.com', 'has-user'],
		['https://ecs.example.com/path', 'has-path'],
		['https://ecs.example.com//', 'has-path'],
		['https://ecs.example.com?a=b', 'has-path'],
		['https://ecs.example.com#top', 'has-path'],
	])('%s is refused: %s', (text, problem) => {
		expect(parseEndpointUrl(text)).toEqual({ok: false, problem});
	});
});
