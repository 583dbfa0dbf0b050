import {expect, test} from 'vitest';
import {regionsAnswer} from '../../support/io/answers.ts';
import {account, callsTo, clock, failureOf} from '../../support/io/calls.ts';
import {startServer} from '../../support/io/server.ts';

test('the regions of an account come in the order and the words of the API', async () => {
	await using server = await startServer({
		body: {
			RequestId: 'R-1',
			Regions: {
				Region: [
					{RegionId: 'cn-qingdao', RegionEndpoint: 'ecs.cn-qingdao.aliyuncs.com', LocalName: '华北1（青岛）'},
					{RegionId: 'cn-hangzhou', RegionEndpoint: 'ecs.aliyuncs.com', LocalName: '华东1（杭州）'},
				],
			},
		},
	});
	const {api, context} = callsTo(server.url);

	expect(await api.regions(account, 'zh-CN', context)).toEqual([
		{id: 'cn-qingdao', name: '华北1（青岛）', endpoint: 'ecs.cn-qingdao.aliyuncs.com'},
		{id: 'cn-hangzhou', name: '华东1（杭州）', endpoint: 'ecs.aliyuncs.com'},
	]);
});

test.each([
	['en', 'en-US'],
	['zh-CN', 'zh-CN'],
] as const)('the names are asked for in the language of the screen: %s', async (language, apiLanguage) => {
	await using server = await startServer(regionsAnswer('cn-hangzhou'));
	const {api, context} = callsTo(server.url);

	await api.regions(account, language, context);

	expect(server.requests.map(({action, parameters}) => ({action, parameters}))).toEqual([
		{action: 'DescribeRegions', parameters: {AcceptLanguage: apiLanguage}},
	]);
});

test('odd entries cost themselves and nothing else', async () => {
	await using server = await startServer({
		body: {
			RequestId: 'R-1',
			Regions: {
				Region: [null, 'cn-x', {LocalName: 'no id'}, {RegionId: 'cn-a'}, {RegionId: 'cn-a', LocalName: 'again'}],
			},
		},
	});
	const {api, context} = callsTo(server.url);

	expect(await api.regions(account, 'en', context)).toEqual([{id: 'cn-a', name: ''}]);
});

test('the log is told what was asked, where, and what came', async () => {
	await using server = await startServer(regionsAnswer('cn-hangzhou', 'cn-beijing'));
	const {api, context, records} = callsTo(server.url);

	await api.regions(account, 'en', context);

	expect(records).toEqual([
		{
			sequence: 1,
			sentAt: clock.now(),
			product: 'ecs',
			action: 'DescribeRegions',
			endpoint: server.host,
			parameters: {AcceptLanguage: 'en-US'},
			attempt: 1,
			durationMilliseconds: 0,
			httpStatus: 200,
			requestId: '5E0A1B77-9C1D-5B0E-A3F4-20C61B7D9E01',
			rows: 2,
		},
	]);
});

test.each([
	['{"hello":"world"}', 'not-the-api'],
	['{"RequestId":"R-1"}', 'broken-answer'],
	['{"RequestId":"R-1","Regions":"none"}', 'broken-answer'],
	['null', 'broken-answer'],
	['[]', 'broken-answer'],
] as const)('an answer that is no list of regions is not taken for an empty one: %s', async (body, kind) => {
	await using server = await startServer({body});
	const {api, context} = callsTo(server.url);

	expect(await failureOf(api.regions(account, 'en', context))).toMatchObject({kind, action: 'DescribeRegions'});
});
