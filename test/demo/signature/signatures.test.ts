import {expect, test} from 'vitest';
import {canonicalQuery, percentEncode} from '#demo/ecs-endpoint/protocol/percent-encode.ts';
import * as versionOne from '#demo/ecs-endpoint/signature/version-one.ts';
import * as versionThree from '#demo/ecs-endpoint/signature/version-three.ts';
import fc from '../../support/fast-check.ts';
import {
	DescribeInstancesRequest,
	DescribeInstancesRequestTag,
	officialSdk,
	popCore,
} from '../support/official-clients.ts';
import {call, callRpc} from '../support/signed-client.ts';
import {start} from '../support/with-endpoint.ts';

test('the official example of the present signature comes out', () => {
	const text = versionThree.stringToSign({
		method: 'POST',
		path: '/',
		query: [
			['RegionId', 'cn-shanghai'],
			['ImageId', 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd'],
		],
		headers: {
			host: 'ecs.cn-shanghai.aliyuncs.com',
			'x-acs-action': 'RunInstances',
			'x-acs-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
			'x-acs-date': '2023-10-26T10:22:32Z',
			'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
			'x-acs-version': '2014-05-26',
		},
		signedHeaders: [
			'host',
			'x-acs-action',
			'x-acs-content-sha256',
			'x-acs-date',
			'x-acs-signature-nonce',
			'x-acs-version',
		],
		body: Buffer.alloc(0),
	});
	expect(versionThree.signature('YourAccessKeySecret', text)).toBe(
		'06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
	);
});

test('the official example of the older signature comes out', () => {
	const text = versionOne.stringToSign('GET', [
		['Timestamp', '2016-02-23T12:46:24Z'],
		['Format', 'XML'],
		['AccessKeyId', 'testid'],
		['Action', 'DescribeRegions'],
		['SignatureMethod', 'HMAC-SHA1'],
		['SignatureNonce', '3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf'],
		['Version', '2014-05-26'],
		['SignatureVersion', '1.0'],
		['Signature', 'is not signed itself'],
	]);
	expect(versionOne.signature('testsecret', text)).toBe('OLeaidS1JvxuMvnyHOwuJ+uX5qY=');
});

test('percent-encoding leaves only the unreserved characters and can be undone', () => {
	fc.assert(
		fc.property(fc.string({unit: 'grapheme'}), text => {
			expect(percentEncode(text)).toMatch(/^(?:[A-Za-z0-9\-_.~]|%[0-9A-F]{2})*$/);
			expect(decodeURIComponent(percentEncode(text))).toBe(text);
		}),
	);
});

test('the canonical query is the same in whatever order the parameters came', () => {
	const parameters = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[A-Za-z.0-9]{1,12}$/), fc.string()), {
		selector: ([name]) => name,
	});
	fc.assert(
		fc.property(parameters, pairs => {
			expect(canonicalQuery(pairs.toReversed())).toBe(canonicalQuery(pairs));
		}),
	);
});

// A name with a line break, a plus, a percent sign, an emoji: whatever it is, both sides must spell it alike.
const anyText = fc.string({unit: 'grapheme', minLength: 1, maxLength: 40});

test('any text passes the present signature of the official SDK', async () => {
	const endpoint = await start();
	const sdk = officialSdk(endpoint);
	await fc.assert(
		fc.asyncProperty(anyText, anyText, async (instanceName, value) => {
			const tag = [new DescribeInstancesRequestTag({key: 'env', value})];
			const request = new DescribeInstancesRequest({regionId: 'cn-hangzhou', instanceName, tag});
			expect((await sdk.describeInstances(request)).statusCode).toBe(200);
			expect(endpoint.requests.at(-1)?.parameters).toMatchObject({InstanceName: instanceName, 'Tag.1.Value': value});
		}),
		{numRuns: 60},
	);
});

test('any text passes the older signature of the official client, in query and form', async () => {
	const endpoint = await start();
	const client = popCore(endpoint);
	await fc.assert(
		fc.asyncProperty(anyText, fc.constantFrom('GET', 'POST'), async (InstanceName, method) => {
			await client.request('DescribeInstances', {RegionId: 'cn-hangzhou', InstanceName}, {method});
			expect(endpoint.requests.at(-1)?.parameters).toEqual({RegionId: 'cn-hangzhou', InstanceName});
		}),
		{numRuns: 60},
	);
});

test('spaces after the commas of the Authorization header do no harm', async () => {
	const endpoint = await start();
	expect(await call(endpoint, 'DescribeRegions', {}, {separator: ', '})).toMatchObject({status: 200});
});

test('a form is hashed as the body, and its parameters count', async () => {
	const endpoint = await start();
	const reply = await call(
		endpoint,
		'DescribeInstances',
		{MaxResults: 10},
		{body: 'RegionId=cn-hangzhou', contentType: 'application/x-www-form-urlencoded'},
	);
	expect(reply.status).toBe(200);
});

test('query and form are signed together in the older signature, and the form wins', async () => {
	const endpoint = await start();
	// As the Python SDK does: the client's own region stays in the query.
	const reply = await callRpc(
		endpoint,
		'DescribeInstances',
		{RegionId: 'cn-hangzhou', Format: 'JSON', SignatureType: ''},
		{form: {RegionId: 'cn-shanghai', PageSize: 1}},
	);
	expect(reply.status).toBe(200);
	expect(reply.body.Instances.Instance[0].RegionId).toBe('cn-shanghai');
});
