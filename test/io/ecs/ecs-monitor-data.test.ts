import {expect, test} from 'vitest';
import type {JsonRecord} from '#domain/json.ts';
import type {MonitorSpan} from '#domain/monitor-point.ts';
import {account, callsTo, hangzhou} from '../../support/io/calls.ts';
import {startServer} from '../../support/io/server.ts';

function monitorAnswer(...points: readonly unknown[]) {
	return {body: {RequestId: 'R-1', MonitorData: {InstanceMonitorData: points}}};
}

const point: JsonRecord = {
	InstanceId: 'i-1',
	TimeStamp: '2026-01-15T08:30:00Z',
	CPU: 7,
	InternetRX: 120,
	InternetTX: 240,
	InternetBandwidth: 6,
	IntranetRX: 360,
	IntranetTX: 480,
	IntranetBandwidth: 14,
	IOPSRead: 0,
	IOPSWrite: 4,
	BPSRead: 0,
	BPSWrite: 20_480,
};

test('a point comes in our words: traffic by the second, though it is told by the period', async () => {
	await using server = await startServer(monitorAnswer(point));
	const {api, context, records} = callsTo(server.url);

	const points = await api.monitorData(account, hangzhou, 'i-1', '1h', context);

	expect(points).toEqual([
		{
			at: Date.UTC(2026, 0, 15, 8, 30),
			cpuPercent: 7,
			internetReceived: 2,
			internetSent: 4,
			intranetReceived: 6,
			intranetSent: 8,
			diskRead: 0,
			diskWritten: 20_480,
			diskReads: 0,
			diskWrites: 4,
		},
	]);
	expect(records).toMatchObject([{action: 'DescribeInstanceMonitorData', regionId: 'cn-hangzhou', rows: 1}]);
});

test('points come oldest first; what is missing stays missing', async () => {
	await using server = await startServer(
		monitorAnswer(
			{TimeStamp: '2026-01-15T08:30:00Z', CPU: 3},
			{TimeStamp: 'soon', CPU: 4},
			{TimeStamp: '2026-01-15T07:30:00Z', BPSRead: '12'},
		),
	);
	const {api, context} = callsTo(server.url);

	expect(await api.monitorData(account, hangzhou, 'i-1', '6h', context)).toEqual([
		{at: Date.UTC(2026, 0, 15, 7, 30), diskRead: 12},
		{at: Date.UTC(2026, 0, 15, 8, 30), cpuPercent: 3},
	]);
});

test.each<[span: MonitorSpan, start: string, period: string]>([
	['1h', '2026-01-15T07:30:00Z', '60'],
	['6h', '2026-01-15T02:30:00Z', '60'],
	['24h', '2026-01-14T08:30:00Z', '600'],
])('%s are asked for in at most 400 points', async (span, startTime, period) => {
	await using server = await startServer(monitorAnswer());
	// Between two minutes.
	const clock = {now: () => Date.UTC(2026, 0, 15, 8, 30, 29), every: () => () => undefined};
	const {api, context} = callsTo(server.url, {clock});

	expect(await api.monitorData(account, hangzhou, 'i-1', span, context)).toEqual([]);
	expect(server.requests.map(({parameters}) => parameters)).toEqual([
		{InstanceId: 'i-1', StartTime: startTime, EndTime: '2026-01-15T08:30:00Z', Period: period},
	]);
	const minutes = (Date.UTC(2026, 0, 15, 8, 30) - Date.parse(startTime)) / 60_000;
	expect((minutes * 60) / Number(period)).toBeLessThanOrEqual(400);
});
