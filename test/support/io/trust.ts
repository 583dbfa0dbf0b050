import {getCACertificates, setDefaultCACertificates} from 'node:tls';
import {afterAll, beforeAll} from 'vitest';
import {testAuthority} from './certificates.ts';

/** Has the tests of this file trust the certificates of the tests, as NODE_EXTRA_CA_CERTS does from the start. */
export function trustTestAuthority(): void {
	const usual = getCACertificates('default');
	beforeAll(() => setDefaultCACertificates([...usual, testAuthority]));
	afterAll(() => setDefaultCACertificates(usual));
}
