import {BlockList, isIPv6} from 'node:net';
import {expect, test} from 'vitest';
import {parseEndpointUrl} from '#domain/endpoint-url.ts';
import fc from '../support/fast-check.ts';
import {tellFigures} from '../support/figures.ts';
import {times} from '../support/long.ts';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** By Node's own idea of addresses: the request goes to the host that was read, so that is what must be here. */
function isHere(host: string): boolean {
	const name = host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
	return name === 'localhost' || loopback.check(name, isIPv6(name) ? 'ipv6' : 'ipv4');
}

const spellings = [
	...['http://2130706433', 'http://0x7f000001', 'http://017700000001', 'http://0177.0.0.1', 'http://127.1'],
	...['http://127.0.0.1.', 'http://１２７.0.0.1', 'http://①②⑦.0.0.1', 'http://127。0。0。1', 'http://ｌocalhost'],
];

test.each(spellings)('%s is this machine, and is asked by its plain name', text => {
	const endpoint = parseEndpointUrl(text);
	expect(endpoint).toMatchObject({ok: true, protocol: 'http'});
	expect(endpoint.ok && endpoint.host).toMatch(/^(?:127\.0\.0\.1|localhost)$/);
});

const traps = [
	...['http://3232235777', 'http://0xC0A80101', 'http://0300.0250.1.1', 'http://0', 'http://0.0.0.0', 'http://[::]'],
	...['http://localhost.evil.example', 'http://localhost.', 'http://127.0.0.1.evil.example', 'http://127.0.0.1.nip.io'],
	...['http://[::ffff:10.0.0.1]', 'http://[::ffff:127.0.0.1]', 'http://[::127.0.0.1]', 'http://[fe80::1]'],
	...['http://user@127.0.0.1', 'http://127.0.0.1:80@evil.example', String.raw`http://127.0.0.1\@evil.example`],
	...['http://evil.example#@127.0.0.1', 'http://evil.example?@127.0.0.1', 'http://127.0.0.1%2f.evil.example'],
	...['http://localhost%2eevil.example', 'http://localhost%00.evil.example', 'http://localhost\u200B.evil.example'],
	...['http://127.0.0.1\t.evil.example', 'http://127.0.0.1\n.evil.example', 'http://127.0.0.1;evil.example'],
	...['http://127.0.0.256', 'http://[::1%25lo]', 'http://localtest.me', String.raw`http:/\127.0.0.1`, 'http:127.0.0.1'],
];

test.each(traps)('%j is refused', text => {
	expect(parseEndpointUrl(text)).toMatchObject({ok: false});
});

test('whatever is typed, plain http goes to this machine alone', () => {
	const piece = fc.oneof(
		fc.constantFrom('127', '0x7f', '0177', '1', '0', '255', '.', '。', '．', ':', '::', '[', ']', '@', '%2e', '%00'),
		fc.constantFrom('localhost', 'LOCALHOST', 'ｌ', 'ⓛ', '\u00AD', '\u200D', 'evil.example', '\\', '/', '#', '?', '\t'),
		fc.constantFrom('ffff', '7f00', '١٢٧', '１２７', '8080', ' ', ';', ',', '..', 'xn--'),
		fc.string({maxLength: 3, unit: 'binary'}),
	);
	const text = fc.array(piece, {maxLength: 9}).map(pieces => `http://${pieces.join('')}`);
	const runs = times(2000, 100_000);
	let taken = 0;
	fc.assert(
		fc.property(text, typed => {
			const endpoint = parseEndpointUrl(typed);
			if (endpoint.ok) {
				taken++;
				expect(endpoint.protocol).toBe('http');
				expect(isHere(endpoint.host), endpoint.host).toBe(true);
			}
		}),
		{numRuns: runs, seed: 20_260_115},
	);
	expect(taken).toBeGreaterThan(0);
	tellFigures('endpoints', {tried: runs + spellings.length + traps.length});
});
