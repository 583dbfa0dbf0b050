import {Agent, type IncomingMessage, request} from 'node:http';
import {describe, expect, test} from 'vitest';
import type {Endpoint, Fault, FaultRule} from '#demo/ecs-endpoint/index.ts';
import {DescribeInstancesRequest, DescribeRegionsRequest, officialSdk} from '../support/official-clients.ts';
import {call, type Parameters, signedRequest} from '../support/signed-client.ts';
import {start} from '../support/with-endpoint.ts';

const hangzhou = {RegionId: 'cn-hangzhou'};

const once = async (fault: Fault, parameters: Parameters = hangzhou) =>
	call(await start({faults: [{fault}]}), 'DescribeInstances', parameters);

/** The status or the code of each call in turn. */
async function outcomes(endpoint: Endpoint, calls: ReadonlyArray<readonly [string, Parameters]>) {
	const results: unknown[] = [];
	for (const [action, parameters] of calls) {
		const {status, body} = await call(endpoint, action, parameters);
		results.push(body.Code ?? status);
	}

	return results;
}

const times = (count: number, parameters: Parameters = hangzhou) =>
	Array.from({length: count}, () => ['DescribeInstances', parameters] as const);

describe('kinds', () => {
	test('an error of a known code needs no status', async () => {
		expect(await once({kind: 'error', code: 'ServiceUnavailable'})).toMatchObject({
			status: 503,
			body: {Code: 'ServiceUnavailable', Message: 'The request has failed due to a temporary failure of the server.'},
		});
		expect(await once({kind: 'error', code: 'Odd.Code', status: 418, message: 'Teapot.'})).toMatchObject({
			status: 418,
			body: {Code: 'Odd.Code', Message: 'Teapot.'},
		});
	});

	test('throttling is a 400, with or without the time to wait', async () => {
		const patient = await once({kind: 'throttle', retryAfter: 1500});
		expect(patient).toMatchObject({status: 400, body: {Code: 'Throttling.User'}});
		expect(patient.headers['x-acs-retry-after']).toBe('1500');
		const bare = await once({kind: 'throttle', code: 'Throttling.Api'});
		expect(bare).toMatchObject({body: {Message: 'Request was denied due to api flow control.'}});
		expect(bare.headers).not.toHaveProperty('x-acs-retry-after');
	});

	test('an expired token and a denial say so', async () => {
		expect(await once({kind: 'expired-token'})).toMatchObject({body: {Code: 'InvalidSecurityToken.Expired'}});
		expect(await once({kind: 'denied'})).toMatchObject({
			status: 403,
			body: {AccessDeniedDetail: {AuthAction: 'ecs:DescribeInstances'}},
		});
	});

	test('a proxy answers with a page', async () => {
		const reply = await once({kind: 'html'});
		expect(reply).toMatchObject({status: 502, headers: {'content-type': 'text/html'}});
		expect(reply.text).toContain('<h1>502 Bad Gateway</h1>');
		expect(await once({kind: 'html', status: 200})).toMatchObject({status: 200});
	});

	test('a body can be empty, cut, or of another shape', async () => {
		expect(await once({kind: 'empty'})).toMatchObject({status: 200, text: ''});
		expect(await once({kind: 'empty', status: 500})).toMatchObject({status: 500, text: ''});
		const cut = await once({kind: 'broken-json'});
		expect(cut.status).toBe(200);
		expect(cut.text).toMatch(/^\{"Instances":/);
		expect(() => JSON.parse(cut.text)).toThrow(SyntaxError);
		expect((await once({kind: 'wrong-type'})).body.Instances).toEqual({Instance: {}});
	});

	test('the connection can end before the headers or within the body', async () => {
		await expect(once({kind: 'drop'})).rejects.toMatchObject({code: 'ECONNRESET', message: 'socket hang up'});
		await expect(once({kind: 'drop-body'})).rejects.toMatchObject({code: 'ECONNRESET', message: 'aborted'});
	});

	test('a delay comes before the headers, and delays add up', async () => {
		const waits: number[] = [];
		const delay = (milliseconds: number): FaultRule => ({fault: {kind: 'delay', milliseconds}});
		const endpoint = await start({
			faults: [delay(1000), delay(500), {fault: {kind: 'error', code: 'InternalError'}}, delay(9000)],
			wait: async milliseconds => void waits.push(milliseconds),
		});
		expect(await call(endpoint, 'DescribeRegions')).toMatchObject({status: 500});
		expect(waits).toEqual([1500]);
	});

	test('a delay in the body lets half of it out first', async () => {
		const delay = Promise.withResolvers<void>();
		const endpoint = await start({
			faults: [{fault: {kind: 'delay-body', milliseconds: 700}}],
			wait: async milliseconds => {
				expect(milliseconds).toBe(700);
				await delay.promise;
			},
		});
		const {body: _, ...sent} = signedRequest(endpoint, 'DescribeRegions');
		const agent = new Agent();
		const response = await new Promise<IncomingMessage>((resolve, reject) => {
			request(new URL(endpoint.url), {...sent, agent}, resolve)
				.on('error', reject)
				.end();
		});
		let text = '';
		for await (const chunk of response.setEncoding('utf8')) {
			if (text === '') expect(() => JSON.parse(chunk)).toThrow(SyntaxError);
			text += chunk;
			delay.resolve();
		}

		expect(JSON.parse(text).Regions.Region).toHaveLength(29);
	});

	test('a call that hangs is known to have arrived and ends with the endpoint', async () => {
		const arrival = Promise.withResolvers<void>();
		const lines: string[] = [];
		const endpoint = await start({
			faults: [{fault: {kind: 'hang'}}],
			onArrival: () => arrival.resolve(),
			onRequest: line => lines.push(line),
		});
		const hanging = call(endpoint, 'DescribeRegions');
		const failure = expect(hanging).rejects.toMatchObject({code: 'ECONNRESET'});
		await arrival.promise;
		expect(endpoint.requests).toMatchObject([{action: 'DescribeRegions', status: undefined, milliseconds: undefined}]);
		await endpoint.close();
		await failure;
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain(' DescribeRegions - closed ');
	});

	test('a delay ends when the client or the endpoint does', async () => {
		const arrival = Promise.withResolvers<void>();
		const endpoint = await start({
			faults: [{fault: {kind: 'delay', milliseconds: 3_600_000}}],
			onArrival: () => arrival.resolve(),
		});
		const failure = expect(call(endpoint, 'DescribeRegions')).rejects.toMatchObject({code: 'ECONNRESET'});
		await arrival.promise;
		await endpoint.close();
		await failure;
	});

	test('what the service refuses is refused to good signatures only', async () => {
		const endpoint = await start({faults: [{fault: {kind: 'denied'}}]});
		expect(await call(endpoint, 'DescribeInstances', {}, {secret: 'wrong'})).toMatchObject({
			body: {Code: 'SignatureDoesNotMatch'},
		});
	});
});

describe('rules', () => {
	const error = {kind: 'error', code: 'InternalError'} as const;

	test('they concern an action, several actions, a region', async () => {
		const calls = [
			['DescribeRegions', {}],
			['DescribeInstances', hangzhou],
			['DescribeDisks', hangzhou],
			['DescribeDisks', {RegionId: 'cn-beijing'}],
		] as const;
		const run = async (rule: Partial<FaultRule>) => outcomes(await start({faults: [{...rule, fault: error}]}), calls);
		expect(await run({action: 'DescribeInstances'})).toEqual([200, 'InternalError', 200, 200]);
		expect(await run({action: ['DescribeRegions', 'DescribeDisks'], region: 'cn-beijing'})).toEqual([
			200,
			200,
			200,
			'InternalError',
		]);
		expect(await run({})).toEqual(Array.from({length: 4}, () => 'InternalError'));
	});

	test('they count: after, nth, every, times', async () => {
		const run = async (rule: Partial<FaultRule>) => {
			const results = await outcomes(await start({faults: [{...rule, fault: error}]}), times(6));
			return results.map(result => (result === 200 ? '.' : 'x')).join('');
		};
		expect(await run({after: 2})).toBe('..xxxx');
		expect(await run({nth: 2})).toBe('.x....');
		expect(await run({every: 2})).toBe('.x.x.x');
		expect(await run({times: 2})).toBe('xx....');
		expect(await run({after: 1, every: 2, times: 2})).toBe('..x.x.');
		expect(await run({after: 3, nth: 1})).toBe('...x..');
	});

	test('they know the page in both styles', async () => {
		const endpoint = await start({instances: 1000});
		const tokens = [''];
		for (let page = 1; page <= 3; page++) {
			const {body} = await call(endpoint, 'DescribeInstances', {
				...hangzhou,
				MaxResults: 100,
				NextToken: tokens.at(-1) ?? '',
			});
			tokens.push(body.NextToken);
		}

		const byToken = tokens.slice(0, 3).map(NextToken => ({...hangzhou, MaxResults: 100, NextToken}));
		const byNumber = [1, 2, 3].map(PageNumber => ({...hangzhou, PageNumber}));
		for (const pages of [byToken, byNumber]) {
			const calls = pages.map(parameters => ['DescribeInstances', parameters] as const);
			endpoint.setFaults([{page: 2, fault: error}]);
			expect(await outcomes(endpoint, calls)).toEqual([200, 'InternalError', 200]);
			endpoint.setFaults([{fromPage: 2, fault: error}]);
			expect(await outcomes(endpoint, calls)).toEqual([200, 'InternalError', 'InternalError']);
		}
	});

	test('the first that is due decides, but all of them count', async () => {
		const endpoint = await start({
			faults: [
				{nth: 2, fault: error},
				{every: 2, fault: {kind: 'throttle'}},
			],
		});
		expect(await outcomes(endpoint, times(4))).toEqual([200, 'InternalError', 200, 'Throttling.User']);
	});

	test('they can be changed while the endpoint runs', async () => {
		const endpoint = await start();
		expect(await outcomes(endpoint, times(1))).toEqual([200]);
		endpoint.setFaults([{times: 1, fault: error}]);
		expect(await outcomes(endpoint, times(2))).toEqual(['InternalError', 200]);
		endpoint.setFaults([]);
		expect(await outcomes(endpoint, times(1))).toEqual([200]);
	});
});

describe('as the official SDK sees them', () => {
	test.each<[Fault, object]>([
		[{kind: 'denied'}, {name: 'ClientError', code: 'Forbidden.RAM', statusCode: 403}],
		[
			{kind: 'throttle', retryAfter: 50},
			{name: 'ThrottlingError', code: 'Throttling.User', retryAfter: 50},
		],
		[
			{kind: 'error', code: 'InternalError'},
			{name: 'ServerError', statusCode: 500},
		],
		[{kind: 'html'}, {name: 'SyntaxError'}],
		[{kind: 'empty'}, {name: 'SyntaxError', message: 'Unexpected end of JSON input'}],
		[{kind: 'broken-json'}, {name: 'SyntaxError'}],
		[{kind: 'wrong-type'}, {message: expect.stringContaining('is mismatch, expect array, but object')}],
		[{kind: 'drop'}, {code: 'ECONNRESET', message: expect.stringContaining('socket hang up')}],
		[{kind: 'drop-body'}, {code: 'ECONNRESET', message: 'aborted'}],
		[{kind: 'reset'}, {code: 'ECONNRESET', message: expect.stringContaining('read ECONNRESET')}],
		[{kind: 'garbage'}, {code: 'HPE_INVALID_CONSTANT'}],
		[{kind: 'gzip'}, {name: 'SyntaxError'}],
		[{kind: 'body', text: '"words"'}, {message: 'type of body is mismatch, expect object, but string'}],
		[
			{kind: 'body', status: 403, text: '{"code":"Forbidden.RAM","message":"No.","requestId":"R-1"}'},
			{name: 'ClientError', code: 'Forbidden.RAM', statusCode: 403},
		],
	])('%o', async (fault, expected) => {
		const sdk = officialSdk(await start({faults: [{action: 'DescribeInstances', fault}]}));
		const asked = sdk.describeInstances(new DescribeInstancesRequest({regionId: 'cn-hangzhou'}));
		await expect(asked).rejects.toMatchObject(expected);
		expect((await sdk.describeRegions(new DescribeRegionsRequest({}))).statusCode).toBe(200);
	});
});
