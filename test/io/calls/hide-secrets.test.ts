import {Buffer} from 'node:buffer';
import {expect, test} from 'vitest';
import {hideSecrets} from '#io/calls/hide-secrets.ts';

const secret = 'Zq7+/="\\q0123456789abcdefghijKLMNOP';

test.each([
	['itself', secret],
	['in an address', encodeURIComponent(secret)],
	['in JSON', JSON.stringify(secret).slice(1, -1)],
	['in hexadecimal', Buffer.from(secret).toString('hex')],
	['its beginning', secret.slice(0, 14)],
	['its end', secret.slice(-14)],
])('%s', (_what, text) => {
	expect(hideSecrets(`refused: <${text}> at 10:00`, [secret])).toBe('refused: <***> at 10:00');
});

test.each([0, 1, 2, 3])('in base64, with %i letters before it', before => {
	const text = Buffer.from(`${'x'.repeat(before)}${secret}`).toString('base64');
	const hidden = hideSecrets(text, [secret]);

	expect(hidden).toContain('***');
	expect(hidden.length).toBeLessThan(14);
});

test('again and again, and several', () => {
	expect(hideSecrets(`${secret} and ${secret}, another-secret.`, [secret, 'another-secret'])).toBe('*** and ***, ***.');
});

test('what is short stays, and so does everything else', () => {
	expect(hideSecrets('The role is not there.', ['role', '', secret])).toBe('The role is not there.');
});
