import {describe, expect, test} from 'vitest';
import {call, callRpc, exchange, isoSeconds, signedRequest} from '../support/signed-client.ts';
import {start} from '../support/with-endpoint.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 0, 15, 12);
const named = (code: string, status = 400) => ({status, body: {Code: code}});

describe('keys', () => {
	test('an unknown key is said, not that its signature is wrong', async () => {
		const endpoint = await start();
		const reply = await call(endpoint, 'DescribeRegions', {}, {accessKeyId: 'LTAInobody', secret: 'wrong'});
		expect(reply).toMatchObject(named('InvalidAccessKeyId.NotFound', 404));
		const older = await callRpc(endpoint, 'DescribeRegions', {Format: 'JSON', AccessKeyId: 'LTAInobody'});
		expect(older).toMatchObject(named('InvalidAccessKeyId.NotFound', 404));
	});

	test('a wrong secret gets the string that the server signed', async () => {
		const endpoint = await start();
		const reply = await call(endpoint, 'DescribeRegions', {}, {secret: 'wrong'});
		expect(reply).toMatchObject(named('SignatureDoesNotMatch'));
		expect(reply.body.Message).toMatch(
			/^Specified signature is not matched with our calculation\. server string to sign is:ACS3-HMAC-SHA256\n[0-9a-f]{64}$/,
		);
		const older = await callRpc(endpoint, 'DescribeRegions', {Format: 'JSON'}, {secret: 'wrong'});
		expect(older).toMatchObject(named('SignatureDoesNotMatch'));
		expect(older.body.Message).toContain('server string to sign is:GET&%2F&AccessKeyId%3D');
	});

	test('a disabled key is told from an unknown one', async () => {
		const endpoint = await start({accessKeys: [{id: 'LTAIold', secret: 's', disabled: true}]});
		expect(await call(endpoint, 'DescribeRegions')).toMatchObject(named('InvalidAccessKeyId.Inactive'));
	});

	test('a temporary key needs its own token, and only while it lasts', async () => {
		const endpoint = await start({
			now: () => noon,
			accessKeys: [
				{id: 'STS.one', secret: 'one', securityToken: 'token-one', expiresAt: noon + minute},
				{id: 'STS.two', secret: 'two', securityToken: 'token-two', expiresAt: noon},
				{id: 'LTAIthree', secret: 'three'},
			],
		});
		const ask = async (accessKeyId: string, secret: string, securityToken?: string) =>
			call(
				endpoint,
				'DescribeRegions',
				{},
				{
					accessKeyId,
					secret,
					date: isoSeconds(noon),
					...(securityToken === undefined ? {} : {securityToken}),
				},
			);
		expect(await ask('STS.one', 'one', 'token-one')).toMatchObject({status: 200});
		expect(await ask('STS.one', 'one')).toMatchObject(named('MissingSecurityToken'));
		expect(await ask('STS.one', 'one', 'token-two')).toMatchObject(named('InvalidSecurityToken.MismatchWithAccessKey'));
		expect(await ask('STS.one', 'one', 'nonsense')).toMatchObject(named('InvalidSecurityToken.Malformed'));
		expect(await ask('STS.two', 'two', 'token-two')).toMatchObject(named('InvalidSecurityToken.Expired'));
		expect(await ask('LTAIthree', 'three')).toMatchObject({status: 200});
	});
});

describe('signature', () => {
	test('a changed query, header or body is noticed', async () => {
		const endpoint = await start();
		const ask = async (tamper: NonNullable<NonNullable<Parameters<typeof call>[3]>['tamper']>) =>
			call(endpoint, 'DescribeInstances', {RegionId: 'cn-hangzhou'}, {tamper});
		expect(await ask(() => ({path: '/?RegionId=cn-beijing'}))).toMatchObject(named('SignatureDoesNotMatch'));
		expect(await ask(({path}) => ({path: `${path}&PageSize=100`}))).toMatchObject(named('SignatureDoesNotMatch'));
		expect(await ask(() => ({body: 'more'}))).toMatchObject(named('SignatureDoesNotMatch'));
		expect(await ask(() => ({method: 'GET'}))).toMatchObject(named('SignatureDoesNotMatch'));
		expect(await ask(({headers}) => ({headers: {...headers, 'x-acs-action': 'DescribeDisks'}}))).toMatchObject(
			named('SignatureDoesNotMatch'),
		);
	});

	test('a promise about the body must be kept even if it was signed', async () => {
		const endpoint = await start();
		const reply = await call(
			endpoint,
			'DescribeRegions',
			{},
			{
				tamper: ({headers}) => ({headers: {...headers, 'x-acs-content-sha256': '0'.repeat(64)}}),
			},
		);
		expect(reply).toMatchObject(named('SignatureDoesNotMatch'));
	});

	test.each(['host', 'x-acs-action', 'x-acs-version', 'x-acs-date', 'x-acs-signature-nonce', 'x-acs-content-sha256'])(
		'%s must be signed',
		async header => {
			const endpoint = await start();
			const signedHeaders = (names: string[]) => names.filter(name => name !== header);
			const reply = await call(endpoint, 'DescribeRegions', {}, {signedHeaders});
			expect(reply).toMatchObject(named('IncompleteSignature'));
		},
	);

	test('what is no signature of either kind is incomplete', async () => {
		const endpoint = await start();
		const headers = {host: new URL(endpoint.url).host};
		const bare = {method: 'GET', path: '/?Action=DescribeRegions&Version=2014-05-26&Format=JSON', headers, body: ''};
		expect(await exchange(endpoint.url, bare)).toMatchObject(named('IncompleteSignature'));
		const halfSigned = {...bare, headers: {...headers, authorization: 'ACS3-HMAC-SHA256 Credential=a'}};
		expect(await exchange(endpoint.url, halfSigned)).toMatchObject(named('IncompleteSignature'));
	});

	test('a signed header that was not sent is missing, whatever its name', async () => {
		const endpoint = await start();
		for (const name of ['x-acs-more', 'constructor']) {
			const signedHeaders = (names: string[]) => [...names, name].sort();
			const reply = await call(endpoint, 'DescribeRegions', {}, {signedHeaders});
			expect(reply).toMatchObject(named('IncompleteSignature'));
		}
	});

	test('other algorithms are refused by name', async () => {
		const endpoint = await start();
		const reply = await call(endpoint, 'DescribeRegions', {}, {algorithm: 'ACS3-HMAC-SM3'});
		expect(reply).toMatchObject(named('UnsupportedSignatureMethod'));
		const older = await callRpc(endpoint, 'DescribeRegions', {Format: 'JSON', SignatureMethod: 'HMAC-MD5'});
		expect(older).toMatchObject(named('InvalidSignatureMethod'));
	});

	test.each(['AccessKeyId', 'Timestamp', 'SignatureNonce', 'SignatureVersion'])(
		'the older signature needs %s',
		async name => {
			const endpoint = await start();
			const reply = await callRpc(endpoint, 'DescribeRegions', {Format: 'JSON'}, {common: {[name]: undefined}});
			expect(reply).toMatchObject({
				...named(`Missing${name}`),
				body: {Message: `${name} is mandatory for this action.`},
			});
		},
	);
});

describe('clock', () => {
	test.each([
		[-15 * minute, 200],
		[15 * minute, 200],
		[-15 * minute - 1000, 400],
		[15 * minute + 1000, 400],
	])('a clock that is %i ms away gets %i', async (skew, status) => {
		const endpoint = await start({now: () => noon});
		const date = isoSeconds(noon + skew);
		const expected = status === 200 ? {status} : named('InvalidTimeStamp.Expired');
		expect(await call(endpoint, 'DescribeRegions', {}, {date})).toMatchObject(expected);
		expect(await callRpc(endpoint, 'DescribeRegions', {Format: 'JSON', Timestamp: date})).toMatchObject(expected);
	});

	test.each(['2026-01-15 12:00:00', 'Thu, 15 Jan 2026 12:00:00 GMT', '2026-01-15T12:00Z', '2026-13-15T12:00:00Z'])(
		'%s is no time of the right form',
		async date => {
			const endpoint = await start({now: () => noon});
			expect(await call(endpoint, 'DescribeRegions', {}, {date})).toMatchObject(named('InvalidTimeStamp.Format'));
		},
	);
});

describe('nonce', () => {
	test('the same request twice is a replay, in either signature', async () => {
		const endpoint = await start();
		const sent = signedRequest(endpoint, 'DescribeRegions');
		expect(await exchange(endpoint.url, sent)).toMatchObject({status: 200});
		expect(await exchange(endpoint.url, sent)).toMatchObject(named('SignatureNonceUsed'));
		const common = {SignatureNonce: 'again', Format: 'JSON'};
		expect(await callRpc(endpoint, 'DescribeRegions', common)).toMatchObject({status: 200});
		expect(await callRpc(endpoint, 'DescribeRegions', common)).toMatchObject(named('SignatureNonceUsed'));
	});

	test('a forged request does not use up the nonce of a real one', async () => {
		const endpoint = await start();
		expect(await call(endpoint, 'DescribeRegions', {}, {nonce: 'n', secret: 'wrong'})).toMatchObject({status: 400});
		expect(await call(endpoint, 'DescribeRegions', {}, {nonce: 'n'})).toMatchObject({status: 200});
	});

	test('it is forgotten after 31 minutes and belongs to one key', async () => {
		let now = noon;
		const endpoint = await start({
			now: () => now,
			accessKeys: [
				{id: 'one', secret: '1'},
				{id: 'two', secret: '2'},
			],
		});
		const ask = async (accessKeyId: string, secret: string) =>
			call(endpoint, 'DescribeRegions', {}, {accessKeyId, secret, nonce: 'n', date: isoSeconds(now)});
		expect(await ask('one', '1')).toMatchObject({status: 200});
		expect(await ask('two', '2')).toMatchObject({status: 200});
		now += 30 * minute;
		expect(await ask('one', '1')).toMatchObject(named('SignatureNonceUsed'));
		now += 2 * minute;
		expect(await ask('one', '1')).toMatchObject({status: 200});
	});
});
