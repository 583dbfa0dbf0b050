import {expect, test} from 'vitest';
import {type AppError, CallError} from '#domain/app-error.ts';
import {instancesNamed} from '../support/instances.ts';
import {hangzhou, refusedKey, secret, yundeck} from './yundeck.ts';

const failing = (failure: CallError | Error) => ({
	before() {
		throw failure;
	},
});

test('a refused key ends with 1 and tells code, message, hint and RequestId', async () => {
	const {exitCode, stdout, stderr, log} = await yundeck(
		{name: 'instances', output: 'json'},
		{cloud: failing(refusedKey(hangzhou.id))},
	);
	expect({exitCode, stdout}).toEqual({exitCode: 1, stdout: ''});
	expect(stderr).toMatchInlineSnapshot(`
		"yundeck: DescribeInstances in cn-hangzhou: Alibaba Cloud does not know this AccessKey ID
		  Error code            InvalidAccessKeyId.NotFound
		  HTTP status           404
		  Message               Specified access key is not found.
		  What to do            Compare the ID with the RAM console, and mind that the China and the international site have separate accounts.
		  RequestId             7B1E3F52-0C4D-5A77-9E21-4F6D8A90B3C1
		  Alibaba Cloud’s page  https://api.aliyun.com/troubleshoot?q=InvalidAccessKeyId.NotFound
		"
	`);
	expect(log).toMatchObject([{action: 'DescribeInstances', error: {kind: 'unknown-key'}}]);
});

test.each(['regions', 'instances'] as const)(
	'a profile that gives no credentials can’t be used: %s ends with 3',
	async name => {
		const failure = {kind: 'helper-failed', place: 'get-key', code: 'exit 7', action: 'RunHelper'} as const;
		const {exitCode, stdout, stderr} = await yundeck({name}, {cloud: failing(new CallError(failure))});
		expect({exitCode, stdout}).toEqual({exitCode: 3, stdout: ''});
		expect(stderr).toMatchInlineSnapshot(`
		"yundeck: the profile “work” can’t be used.
		  Meaning     RunHelper: the program get-key failed (exit 7)
		  Error code  exit 7
		  What to do  Run the profile’s command in a shell to see what is wrong. Try again.
		"
	`);
	},
);

test('a login that has ended names the profile, and how to log in', async () => {
	const failure = {kind: 'login-needed', command: 'aliyun configure --profile work --mode CloudSSO'} as const;
	const {exitCode, stderr} = await yundeck(
		{name: 'instances', allRegions: true},
		{cloud: failing(new CallError(failure))},
	);
	expect(exitCode).toBe(3);
	expect(stderr).toContain('the profile “work” can’t be used.');
	expect(stderr).toContain('aliyun configure --profile work --mode CloudSSO');
});

test('the same in Chinese', async () => {
	const {stderr} = await yundeck({name: 'regions'}, {cloud: failing(refusedKey()), language: 'zh-CN'});
	expect(stderr).toMatchInlineSnapshot(`
		"yundeck：DescribeRegions：阿里云不存在此 AccessKey ID
		  错误码          InvalidAccessKeyId.NotFound
		  HTTP 状态码     404
		  错误信息        Specified access key is not found.
		  怎么办          请在 RAM 控制台核对 ID；注意中国站与国际站的账号互相独立。
		  RequestId       7B1E3F52-0C4D-5A77-9E21-4F6D8A90B3C1
		  阿里云诊断页面  https://api.aliyun.com/troubleshoot?q=InvalidAccessKeyId.NotFound
		"
	`);
});

test('an unknown region ends with 1; the hint speaks of no key', async () => {
	const failure: AppError = {
		kind: 'unknown-region',
		action: 'DescribeInstances',
		regionId: 'cn-nowhere',
		code: 'InvalidRegionId.NotFound',
		httpStatus: 404,
	};
	const {exitCode, stderr} = await yundeck(
		{name: 'instances', region: 'cn-nowhere'},
		{cloud: failing(new CallError(failure))},
	);
	expect(exitCode).toBe(1);
	expect(stderr).toMatchInlineSnapshot(`
		"yundeck: DescribeInstances in cn-nowhere: there is no such region
		  Error code   InvalidRegionId.NotFound
		  HTTP status  404
		  What to do   yundeck regions prints those of this account.
		"
	`);
});

test('a list that breaks off stays valid JSON and is told to be incomplete', async () => {
	const list = instancesNamed('web', 250);
	const cloud = {
		instances: {[hangzhou.id]: list},
		before(_action: string, _regionId: string | undefined, page: number) {
			if (page === 3) {
				throw new CallError({
					kind: 'service-failed',
					code: 'ServiceUnavailable',
					action: 'DescribeInstances',
					regionId: hangzhou.id,
					httpStatus: 503,
				});
			}
		},
	};
	for (const output of ['table', 'json', 'id'] as const) {
		const {exitCode, stdout, stderr} = await yundeck({name: 'instances', output}, {cloud});
		expect(exitCode).toBe(1);
		expect(stdout.match(/\bi-bp1web\d+/g)).toEqual(list.slice(0, 200).map(({id}) => id));
		expect(stderr).toContain('incomplete: of the instances in cn-hangzhou only the first 200 arrived.');
		expect(stderr).toContain('the service failed (HTTP 503)');
	}

	const {stdout} = await yundeck({name: 'instances', output: 'json'}, {cloud});
	expect(JSON.parse(stdout)).toHaveLength(200);
});

test('what the API says is printed, not obeyed', async () => {
	const failure: AppError = {
		kind: 'request-refused',
		code: 'Evil\u001B]0;owned\u0007Code',
		message: 'first line\r\nyundeck: all is well\u001B[2J\u202E\u009B31m',
		requestId: '\u0090q\u009C',
	};
	const {stderr} = await yundeck({name: 'regions'}, {cloud: failing(new CallError(failure))});
	expect(stderr).toMatchInlineSnapshot(`
		"yundeck: the API refused the request (EvilCode)
		  Error code  EvilCode
		  Message     first line yundeck: all is well
		  What to do  Try again.
		"
	`);
});

test('a mistake of ours ends with 1 as well', async () => {
	const {exitCode, stdout, stderr} = await yundeck(
		{name: 'regions'},
		{cloud: failing(new TypeError('x is undefined'))},
	);
	expect({exitCode, stdout}).toEqual({exitCode: 1, stdout: ''});
	expect(stderr).toContain('x is undefined');
});

test('no failure shows the secret', async () => {
	const {stderr, log} = await yundeck({name: 'regions'}, {cloud: failing(refusedKey())});
	expect(`${stderr}${JSON.stringify(log)}`).not.toContain(secret);
});
