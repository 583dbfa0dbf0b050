import {describe, expect, test} from 'vitest';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {toCallError} from '#io/calls/call-errors.ts';
import {errorAnswer} from '../../support/io/answers.ts';
import {account, accountKeys, callsTo, collect, failureOf, hangzhou, token} from '../../support/io/calls.ts';
import {type Answer, startServer} from '../../support/io/server.ts';

async function failureAfter(answer: Answer) {
	await using server = await startServer(answer);
	const {api, context} = callsTo(server.url);
	return await failureOf(collect(api.instances(account, hangzhou, context)));
}

describe('what the API refuses', () => {
	test.each([
		[404, 'InvalidAccessKeyId.NotFound', 'unknown-key'],
		[400, 'InvalidAccessKeyId.NotFound', 'unknown-key'],
		[400, 'InvalidAccessKeyId.Inactive', 'disabled-key'],
		[403, 'Forbidden.AccessKeyDisabled', 'disabled-key'],
		[400, 'SignatureDoesNotMatch', 'wrong-secret'],
		[400, 'IncompleteSignature', 'malformed-key'],
		[400, 'InvalidSecurityToken.Expired', 'expired-token'],
		[400, 'InvalidSecurityToken.MismatchWithAccessKey', 'wrong-token'],
		[400, 'InvalidSecurityToken.Malformed', 'wrong-token'],
		[400, 'MissingSecurityToken', 'wrong-token'],
		[403, 'Forbidden.RAM', 'no-permission'],
		[403, 'Forbidden.SubUser', 'no-permission'],
		[403, 'Forbidden.NotSupportRAM', 'no-permission'],
		[403, 'NoPermission', 'no-permission'],
		[403, 'Unauthorized.EmptyRegion', 'no-permission'],
		[403, 'RealNameAuthenticationError', 'real-name-required'],
		[400, 'InvalidTimeStamp.Expired', 'clock-wrong'],
		[400, 'InvalidTimeStamp.Format', 'clock-wrong'],
		[404, 'InvalidRegionId.NotFound', 'unknown-region'],
		[400, 'InvalidRegion.NotFound', 'unknown-region'],
		[400, 'InvalidRegionId.MalFormed', 'unknown-region'],
		[404, 'InvalidOperation.NotSupportedEndpoint', 'region-refused'],
		[404, 'InvalidInstanceId.NotFound', 'not-found'],
		[404, 'InvalidParameter', 'not-found'],
		[405, 'NotSupported', 'not-supported'],
		[405, 'IncorrectInstanceStatus', 'wrong-status'],
		[403, 'IncorrectInstanceStatus.Initializing', 'wrong-status'],
		[404, 'InvalidAction.NotFound', 'request-refused'],
		[404, 'InvalidApi.NotFound', 'request-refused'],
		[404, 'InvalidProduct.NotFound', 'request-refused'],
		[404, 'InvalidProtocol.NeedSsl', 'request-refused'],
		[400, 'InvalidVersion', 'request-refused'],
		[400, 'MissingParameter', 'request-refused'],
		[400, 'MissingParamter.RegionId', 'request-refused'],
		[400, 'InvalidParameter', 'request-refused'],
		[400, 'SignatureNonceUsed', 'request-refused'],
		[400, 'UnsupportedHTTPMethod', 'request-refused'],
		[403, 'Forbidden.RiskControl', 'request-refused'],
		[400, 'InsufficientBalance', 'request-refused'],
		[409, 'OperationConflict', 'request-refused'],
	])('%d %s is %s, said once and not tried again', async (status, code, kind) => {
		await using server = await startServer(errorAnswer(status, code, 'The sentence of the API.'));
		const {api, context, records} = callsTo(server.url);

		const failure = await failureOf(collect(api.instances(account, hangzhou, context)));

		expect(failure).toEqual({
			kind,
			action: 'DescribeInstances',
			regionId: 'cn-hangzhou',
			place: server.host,
			code,
			message: 'The sentence of the API.',
			httpStatus: status,
			requestId: '7B1E3F52-0C4D-5A77-9E21-4F6D8A90B3C1',
			recommend: `https://api.aliyun.com/troubleshoot?q=${code}&product=Ecs`,
			attempts: 1,
		});
		expect(server.requests).toHaveLength(1);
		expect(records).toMatchObject([{httpStatus: status, requestId: failure.requestId, error: failure}]);
		expect(records[0]).not.toHaveProperty('retryInMilliseconds');
	});

	test('an expired token is known by its other code, too', async () => {
		const message = 'The specified parameter "SecurityToken.Expired" is not valid.';
		expect(await failureAfter(errorAnswer(400, 'InvalidParameter', message))).toMatchObject({kind: 'expired-token'});
	});

	test('a permission that is missing is named, and who lacks it', async () => {
		const failure = await failureAfter(
			errorAnswer(403, 'Forbidden.RAM', 'User not authorized to operate on the specified resource.', {
				AccessDeniedDetail: {
					AuthAction: 'ecs:DescribeInstances',
					AuthPrincipalType: 'SubUser',
					AuthPrincipalDisplayName: '221122334455667788',
					NoPermissionType: 'ImplicitDeny',
					EncodedDiagnosticMessage: 'AQFjaGVjay1tZQ==',
				},
			}),
		);

		expect(failure).toMatchObject({missingPermission: 'ecs:DescribeInstances', principal: '221122334455667788'});
		expect(JSON.stringify(failure)).not.toContain('AQFjaGVjay1tZQ');
	});

	test('what was signed is not repeated', async () => {
		const message =
			'Specified signature is not matched with our calculation. server string to sign is:ACS3-HMAC-SHA256\nabcdef0123';
		expect(await failureAfter(errorAnswer(400, 'SignatureDoesNotMatch', message))).toMatchObject({
			message: 'Specified signature is not matched with our calculation.',
		});
	});

	test.each(['javascript:alert(1)', 'http://example.com/', 42, null])(
		'a link that is not https is left out: %j',
		async link => {
			expect(await failureAfter(errorAnswer(400, 'InvalidParameter', 'No.', {Recommend: link}))).not.toHaveProperty(
				'recommend',
			);
		},
	);

	test('codes in lower case are read as well', async () => {
		const failure = await failureAfter({
			status: 400,
			body: {code: 'SignatureDoesNotMatch', message: 'No.', requestId: 'R-1'},
		});
		expect(failure).toMatchObject({
			kind: 'wrong-secret',
			code: 'SignatureDoesNotMatch',
			message: 'No.',
			requestId: 'R-1',
		});
	});
});

describe('what is not the API', () => {
	test.each<[what: string, answer: Answer, kind: string]>([
		['a web page with 200', {body: '<html><body>Log in</body></html>'}, 'not-the-api'],
		['a web page with 404', {status: 404, body: '<html>'}, 'not-the-api'],
		['a proxy that wants a password', {status: 407, body: '<html>'}, 'not-the-api'],
		['somebody else’s JSON with 404', {status: 404, body: {error: 'not found'}}, 'not-the-api'],
		['a redirect', {status: 302, headers: {location: 'https://example.com/'}}, 'not-the-api'],
		['null with 400', {status: 400, body: 'null'}, 'not-the-api'],
		['nothing with 200', {body: ''}, 'broken-answer'],
		['half of an answer with 200', {body: '{"RequestId":"R'}, 'broken-answer'],
		['compressed bytes with 200', {body: '\u001F\u008B\b'}, 'broken-answer'],
	])('%s is said to be so', async (_what, answer, kind) => {
		const failure = await failureAfter(answer);

		expect(failure).toMatchObject({kind, attempts: 1});
		// What a parser says quotes the answer.
		expect(failure).not.toHaveProperty('message');
	});

	test('an answer that was not understood keeps the request id of its header', async () => {
		expect(await failureAfter({status: 404, headers: {'x-acs-request-id': 'R-HEADER'}, body: '<html>'})).toMatchObject({
			httpStatus: 404,
			requestId: 'R-HEADER',
		});
	});
});

describe('the way there', () => {
	test('a closed port is a refused connection, without the request glued to it', async () => {
		const {url, host} = await usingPortThatIsClosed();
		const {api, context, records} = callsTo(url);

		expect(await failureOf(api.regions(account, 'en', context))).toEqual({
			kind: 'connection-refused',
			action: 'DescribeRegions',
			place: host,
			code: 'ECONNREFUSED',
			message: `connect ECONNREFUSED ${host}`,
			attempts: 1,
		});
		expect(records).toHaveLength(1);
	});

	test('a host that does not exist', async () => {
		const {api, context} = callsTo('https://yundeck.invalid');

		expect(await failureOf(api.regions(account, 'en', context))).toMatchObject({
			kind: 'host-not-found',
			place: 'yundeck.invalid',
		});
	});

	test('https to a port that speaks http', async () => {
		await using server = await startServer({body: {}});
		const {api, context} = callsTo(server.url.replace('http:', 'https:'));

		expect((await failureOf(api.regions(account, 'en', context))).kind).toBe('not-tls');
	});

	test.each([
		['ENOTFOUND', 'host-not-found'],
		['EAI_AGAIN', 'host-not-found'],
		['ECONNRESET', 'connection-lost'],
		['EPIPE', 'connection-lost'],
		['ENETUNREACH', 'connection-lost'],
		['EHOSTUNREACH', 'connection-lost'],
		['ETIMEDOUT', 'timed-out'],
		['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate-refused'],
		['SELF_SIGNED_CERT_IN_CHAIN', 'certificate-refused'],
		['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'certificate-refused'],
		['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'certificate-refused'],
		['CERT_HAS_EXPIRED', 'certificate-outdated'],
		['CERT_NOT_YET_VALID', 'certificate-outdated'],
		['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-of-another'],
		['EPROTO', 'tls-refused'],
		['ERR_SSL_WRONG_VERSION_NUMBER', 'not-tls'],
		['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls-refused'],
		['HPE_INVALID_CONSTANT', 'not-the-api'],
		['ESOMETHING', 'unexpected'],
	])('%s is %s', (code, kind) => {
		const glued = 'it failedPOST https://ecs.aliyuncs.com/?RegionId=cn-hangzhou&InstanceName=mine failed.';
		const error = Object.assign(new Error(glued), {code});

		expect(
			toCallError(error, {
				action: 'DescribeInstances',
				regionId: 'cn-hangzhou',
				place: 'ecs.aliyuncs.com',
				secrets: [],
			}),
		).toEqual({
			kind,
			action: 'DescribeInstances',
			regionId: 'cn-hangzhou',
			place: 'ecs.aliyuncs.com',
			code,
			message: 'it failed',
		});
	});

	test('a host of two addresses that refuses on both', () => {
		const refused = Object.assign(new Error('connect ECONNREFUSED ::1:1'), {code: 'ECONNREFUSED'});
		const both = Object.assign(new AggregateError([refused, refused]), {code: 'ECONNREFUSED'});

		expect(
			toCallError(both, {action: 'DescribeRegions', regionId: undefined, place: 'localhost:1', secrets: []}),
		).toMatchObject({
			kind: 'connection-refused',
			message: 'connect ECONNREFUSED ::1:1',
		});
	});
});

describe('keys that can’t be sent', () => {
	test.each([
		['an empty id', {accessKeyId: ''}, 'malformed-key'],
		['an id with a line break', {accessKeyId: 'LTAI\n5t'}, 'malformed-key'],
		['an id of other letters', {accessKeyId: 'ＬＴＡＩ'}, 'malformed-key'],
	])('%s', async (_what, credentials, kind) => {
		await using server = await startServer({body: {}});
		const {api, context} = callsTo(server.url);
		const odd = {...account, signIn: keySignIn({...accountKeys, ...credentials})};

		expect((await failureOf(api.regions(odd, 'en', context))).kind).toBe(kind);
		expect(server.requests).toHaveLength(0);
	});

	test('a token with a line break', async () => {
		await using server = await startServer({body: {}});
		const {api, context} = callsTo(server.url);
		const odd = {
			...account,
			signIn: keySignIn({...accountKeys, securityToken: new Secret(`${token}\n`)}),
		};

		expect((await failureOf(api.regions(odd, 'en', context))).kind).toBe('wrong-token');
	});
});

async function usingPortThatIsClosed() {
	await using server = await startServer({body: {}});
	return {url: server.url, host: server.host};
}
