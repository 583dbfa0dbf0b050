import type {AppError} from '#domain/app-error.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import type {LogEntry} from '#state/log.ts';
import {sampleNow} from './sample-instances.ts';

/** A call that went well, with what differs. */
export function sampleRequest(parts: Partial<RequestRecord> = {}): LogEntry {
	const record: RequestRecord = {
		sequence: 1,
		sentAt: sampleNow - 12_000,
		action: 'DescribeInstances',
		product: 'ecs',
		regionId: 'cn-hangzhou',
		endpoint: 'ecs.cn-hangzhou.aliyuncs.com',
		parameters: {RegionId: 'cn-hangzhou', MaxResults: '100'},
		attempt: 1,
		durationMilliseconds: 123.4,
		httpStatus: 200,
		requestId: '9A0C5D31-6B2F-5E8A-8C40-7F1E2D3B4A56',
		rows: 36,
		...parts,
	};
	return {...record, id: String(record.sequence)};
}

export const throttled: AppError = {
	kind: 'throttled',
	action: 'DescribeInstances',
	regionId: 'cn-hangzhou',
	code: 'Throttling.User',
	message: 'Request was denied due to user flow control.',
	httpStatus: 400,
	requestId: '5B1D2E3F-0A4B-5C6D-9E8F-1A2B3C4D5E6F',
	attempts: 3,
};

export const noPermission: AppError = {
	kind: 'no-permission',
	action: 'DescribeInstances',
	regionId: 'cn-hangzhou',
	place: 'ecs.cn-hangzhou.aliyuncs.com',
	code: 'Forbidden.RAM',
	message: 'User not authorized to operate on the specified resource, or this API doesn’t support RAM.',
	httpStatus: 403,
	requestId: '0A52C6E4-3D1B-5F0C-8E77-6B2C91D04F35',
	recommend:
		'https://api.aliyun.com/troubleshoot?q=Forbidden.RAM&product=Ecs&requestId=0A52C6E4-3D1B-5F0C-8E77-6B2C91D04F35',
	missingPermission: 'ecs:DescribeInstances',
	principal: 'ops-reader',
};

export const wrongSecret: AppError = {
	kind: 'wrong-secret',
	action: 'DescribeRegions',
	place: 'ecs.cn-hangzhou.aliyuncs.com',
	code: 'SignatureDoesNotMatch',
	message: 'Specified signature does not match our calculation.',
	httpStatus: 400,
};

export const noNetwork: AppError = {
	kind: 'host-not-found',
	action: 'DescribeRegions',
	place: 'ecs.cn-hangzhou.aliyuncs.com',
	code: 'ENOTFOUND',
	message: 'getaddrinfo ENOTFOUND ecs.cn-hangzhou.aliyuncs.com',
	attempts: 3,
};

/** A session: signing in, a list in three pages, trouble on the way. */
export const sampleLog: readonly LogEntry[] = [
	sampleRequest({
		sequence: 1,
		action: 'DescribeRegions',
		sentAt: sampleNow - 64_000,
		durationMilliseconds: 87,
		rows: 23,
		parameters: {RegionId: 'cn-hangzhou', AcceptLanguage: 'en-US'},
		requestId: 'B2D8E6AC-7F11-5C39-9A02-6D0B7C41E8F2',
	}),
	failedRequest({
		sequence: 2,
		sentAt: sampleNow - 14_000,
		httpStatus: 400,
		error: throttled,
		retryInMilliseconds: 800,
		durationMilliseconds: 31,
		requestId: '5B1D2E3F-0A4B-5C6D-9E8F-1A2B3C4D5E6F',
	}),
	sampleRequest({sequence: 3, sentAt: sampleNow - 13_000, attempt: 2}),
	sampleRequest({
		sequence: 4,
		action: 'DescribeDisks',
		sentAt: sampleNow - 9000,
		durationMilliseconds: 54,
		rows: 2,
		parameters: {
			RegionId: 'cn-hangzhou',
			InstanceId: 'i-bp1a1b2c3d4e5f6g7h8i',
			MaxResults: '100',
			DiskIds: '["d-bp1h2j3k4l5q6w7e8r9t","d-bp1i3k4l5q6w7e8r9t0y"]',
		},
		requestId: 'E4B0A7D2-8C35-5F19-9D6E-0B1C2A3F4E5D',
	}),
	failedRequest({
		sequence: 5,
		regionId: 'ap-southeast-1',
		endpoint: 'ecs.ap-southeast-1.aliyuncs.com',
		parameters: {RegionId: 'ap-southeast-1', MaxResults: '100'},
		sentAt: sampleNow - 5000,
		httpStatus: 403,
		error: noPermission,
		durationMilliseconds: 40,
		requestId: '0A52C6E4-3D1B-5F0C-8E77-6B2C91D04F35',
	}),
	withoutAnswer(),
];

/** A call that was answered with an error. */
export function failedRequest(parts: Partial<RequestRecord>): LogEntry {
	const {rows, ...record} = sampleRequest(parts);
	return record;
}

function withoutAnswer(): LogEntry {
	const {httpStatus, requestId, regionId, ...record} = failedRequest({
		sequence: 6,
		action: 'GetCallerIdentity',
		product: 'sts',
		endpoint: 'sts.aliyuncs.com',
		parameters: {},
		sentAt: sampleNow - 2000,
		durationMilliseconds: 10_003,
		error: {kind: 'timed-out', action: 'GetCallerIdentity', place: 'sts.aliyuncs.com'},
	});
	return record;
}
