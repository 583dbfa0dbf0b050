import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import type {RequestRecord} from '#domain/request-record.ts';
import {fitColumns} from '#resources/fit-columns.ts';
import {requestDetailLines} from '#resources/request-details.ts';
import {requestFields} from '#resources/request-line.ts';
import {rowCells, rowText} from '#resources/row-cells.ts';
import fc from '../support/fast-check.ts';
import {sampleContext} from '../support/sample-context.ts';
import {forbidden, hostileText} from '../support/sample-hostile-text.ts';
import {failedRequest, noPermission, sampleLog, sampleRequest, throttled} from '../support/sample-requests.ts';

function line(record: RequestRecord, width: number, language: 'en' | 'zh-CN' = 'en'): string {
	return rowText(fitColumns(requestFields, width, 1), record, sampleContext(language), 1).trimEnd();
}

function details(record: RequestRecord, width = 76): readonly string[] {
	return requestDetailLines(record, sampleContext(), width).map(entry =>
		entry.kind === 'field' ? `${entry.label}${entry.value}`.trimEnd() : entry.kind === 'blank' ? '' : entry.text,
	);
}

test('the details name the proxy that a call went through, and only then', () => {
	expect(details({...sampleRequest(), proxy: 'proxy.example.com:3128'}).join('\n')).toMatch(
		/Through the proxy +proxy\.example\.com:3128/,
	);
	expect(details(sampleRequest()).join('\n')).not.toContain('proxy');
});

describe('a call as a line', () => {
	test('on a wide terminal is complete', () => {
		expect(line(sampleRequest(), 129)).toBe(
			'04:04:54 cn-hangzhou    DescribeInstances        200   36 rows                        123 ms ' +
				'9A0C5D31-6B2F-5E8A-8C40-7F1E2D3B4A56',
		);
	});

	test('on 80 columns has everything, the RequestId cut', () => {
		expect(line(sampleRequest(), 77)).toBe(
			'04:04:54 cn-hangzhou    DescribeInstances    200   36 rows      123 ms 9A0C5…',
		);
	});

	test('on 40 columns says what was called and what came of it', () => {
		expect(line(sampleRequest(), 37)).toBe('DescribeInstances    200   36 rows');
	});

	test('in Chinese', () => {
		expect(line(sampleRequest(), 77, 'zh-CN')).toContain('200     36 行');
	});

	test('tells which attempt it is', () => {
		expect(line(sampleRequest({attempt: 2}), 77)).toContain('DescribeInstances ×2 200');
	});

	test('shows the error code in the place of the status, and when it is tried again', () => {
		expect(line(failedRequest({error: throttled, httpStatus: 400, retryInMilliseconds: 800}), 129)).toContain(
			'Throttling.User · again in 0.8 s',
		);
		expect(line(failedRequest({error: throttled, httpStatus: 400}), 77)).toContain(' Throttling.User ');
	});

	test('of a program says that it is done, or what is wrong with it', () => {
		const helper = {product: 'helper', action: 'RunHelper', endpoint: 'get-keys'} as const;
		const {httpStatus: _, rows: __, ...ended} = sampleRequest(helper);
		expect(line(ended, 129)).toContain('RunHelper                done');
		expect(line({...ended, error: {kind: 'helper-garbage'}}, 129)).toContain('what the program printed are no');
		expect(line({...ended, error: {kind: 'helper-failed', code: 'exit 3'}}, 129)).toContain('exit 3');
	});

	test('says when no answer came, and when it was given up', () => {
		expect(line(sampleLog.at(-1) ?? sampleRequest(), 77)).toContain('GetCallerIdentity    no answer');
		expect(line(failedRequest({error: {kind: 'cancelled'}}), 77)).toContain('cancelled');
	});

	test('failures are toned, those that are tried again otherwise', () => {
		const tones = (record: RequestRecord) =>
			rowCells(fitColumns(requestFields, 77, 1), record, sampleContext(), 1).map(({tone}) => tone);
		expect(tones(failedRequest({error: noPermission}))).toContain('bad');
		expect(tones(failedRequest({error: throttled, retryInMilliseconds: 800}))).toContain('changing');
		expect(tones(failedRequest({error: {kind: 'cancelled'}}))).not.toContain('bad');
		expect(tones(sampleRequest())).not.toContain('bad');
	});

	test('is as wide as its fields and harmless, whatever a server says', () => {
		fc.assert(
			fc.property(hostileText(), fc.integer({min: 20, max: 160}), (text, width) => {
				const fields = fitColumns(requestFields, width, 1);
				const record = failedRequest({requestId: text, regionId: text, error: {kind: 'unexpected', code: text}});
				const drawn = rowText(fields, record, sampleContext(), 1);
				expect(stringWidth(drawn)).toBe(fields.reduce((sum, {cells}) => sum + cells + 1, -1));
				expect(drawn).not.toMatch(forbidden);
			}),
		);
	});
});

describe('a call in full', () => {
	test('has its facts, parameters and the command', () => {
		expect(details(sampleRequest())).toEqual([
			'Time         2026-08-03 04:04:54',
			'Action       ecs:DescribeInstances',
			'Region       cn-hangzhou',
			'Endpoint     ecs.cn-hangzhou.aliyuncs.com',
			'Attempt      1',
			'HTTP status  200',
			'Duration     123 ms',
			'Rows         36',
			'RequestId    9A0C5D31-6B2F-5E8A-8C40-7F1E2D3B4A56',
			'',
			'Parameters',
			'RegionId    cn-hangzhou',
			'MaxResults  100',
			'',
			'With aliyun-cli',
			'aliyun ecs DescribeInstances --region cn-hangzhou --RegionId cn-hangzhou',
			'--MaxResults 100',
		]);
	});

	test('that aliyun-cli does not have has no command', () => {
		const lines = details(sampleRequest({product: 'metadata', action: 'GetMetadataRole', endpoint: '100.100.100.200'}));
		expect(lines.join('\n')).not.toContain('aliyun ');
	});

	test('of a renewal that failed tells why, and what to do about that', () => {
		const command = 'aliyun configure --profile sso --mode CloudSSO';
		const error = {kind: 'sign-in-ended', command, reason: {kind: 'login-needed', command}} as const;
		const text = details(failedRequest({error}), 200).join('\n');
		expect(text).toContain('the credentials have ended and can’t be renewed: the login has ended');
		expect(text).toContain(`Log in again in a shell, by “${command}”, then go on here.`);
	});

	test('of a failed one tells what it means and what to do', () => {
		const text = details(failedRequest({error: noPermission, httpStatus: 403}), 200);
		expect(text).toContain('Error code            Forbidden.RAM');
		expect(text).toContain(
			'Meaning               DescribeInstances in cn-hangzhou: this user lacks the permission ecs:DescribeInstances',
		);
		expect(text).toContain('Missing permission    ecs:DescribeInstances');
		expect(text.join('\n')).toContain('What to do            Ask the account’s administrator');
		expect(text.join('\n')).toContain(
			'Alibaba Cloud’s page  https://api.aliyun.com/troubleshoot?q=Forbidden.RAM&product=Ecs&requestId=0A52C6E4',
		);
	});

	test('tells when the next attempt comes', () => {
		expect(details(failedRequest({error: throttled, attempt: 2, retryInMilliseconds: 1600}))).toContain(
			'Attempt      2 (again in 1.6 s)',
		);
	});

	test('without an answer says so', () => {
		const text = details(sampleLog.at(-1) ?? sampleRequest());
		expect(text).toContain('HTTP status  no answer');
		expect(text).toContain('none');
	});

	test('no line is wider than it may be, none can do harm', () => {
		fc.assert(
			fc.property(hostileText(), fc.integer({min: 36, max: 130}), (text, width) => {
				const error = {...noPermission, message: text, code: text, recommend: text};
				for (const entry of details(failedRequest({error, parameters: {Name: text, [text]: 'x'}}), width)) {
					expect(stringWidth(entry)).toBeLessThanOrEqual(width);
					expect(entry).not.toMatch(forbidden);
				}
			}),
			{numRuns: 60},
		);
	});
});
