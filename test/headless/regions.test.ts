import {expect, test} from 'vitest';
import {beijing, hangzhou, yundeck} from './yundeck.ts';

test('regions as a table', async () => {
	const {exitCode, stdout, stderr} = await yundeck({name: 'regions'});
	expect(stdout).toMatchInlineSnapshot(`
		"REGION       NAME
		cn-beijing   华北2（北京）
		cn-hangzhou  华东1（杭州）
		"
	`);
	expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
});

test('regions as the API’s own records', async () => {
	const {stdout} = await yundeck(
		{name: 'regions', output: 'json'},
		{cloud: {regions: [hangzhou, {id: 'x-1', name: ''}]}},
	);
	expect(JSON.parse(stdout)).toEqual([
		{RegionId: 'cn-hangzhou', LocalName: '华东1（杭州）', RegionEndpoint: 'ecs-cn-hangzhou.aliyuncs.com'},
		{RegionId: 'x-1', LocalName: ''},
	]);
});

test('regions by id, in the API’s order', async () => {
	const {stdout} = await yundeck({name: 'regions', output: 'id'});
	expect(stdout).toBe(`${beijing.id}\n${hangzhou.id}\n`);
});

test('each call is logged', async () => {
	const {log} = await yundeck({name: 'regions', output: 'id'});
	expect(log).toMatchObject([{action: 'DescribeRegions', httpStatus: 200, rows: 2}]);
});
