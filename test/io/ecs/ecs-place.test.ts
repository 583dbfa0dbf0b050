import {describe, expect, test} from 'vitest';
import {placeOf, toPlace} from '#io/ecs/ecs-place.ts';

describe('where a call goes', () => {
	test.each([
		['nowhere in particular: the central host', undefined, 'ecs.aliyuncs.com'],
		[
			'to the host DescribeRegions named',
			{id: 'cn-qingdao', name: '', endpoint: 'ecs.cn-q.aliyuncs.com'},
			'ecs.cn-q.aliyuncs.com',
		],
		['by the rule', {id: 'ap-southeast-1', name: ''}, 'ecs.ap-southeast-1.aliyuncs.com'],
		['to Hangzhou', {id: 'cn-hangzhou', name: ''}, 'ecs.aliyuncs.com'],
		['to a finance cloud', {id: 'cn-shanghai-finance-1', name: ''}, 'ecs-cn-hangzhou.aliyuncs.com'],
		['to a region called like a method of objects', {id: 'constructor', name: ''}, 'ecs.constructor.aliyuncs.com'],
	])('%s', (_case, region, host) => {
		expect(placeOf(region)).toEqual({host, protocol: 'https'});
	});

	test.each(['evil.example.com/path', 'user@evil.example.com', 'a b', '', '../..', 'host?x=1'])(
		'a host that is none is not believed: %j',
		endpoint => {
			expect(placeOf({id: 'cn-beijing', name: '', endpoint}).host).toBe('ecs.cn-beijing.aliyuncs.com');
		},
	);

	test('--endpoint wins over everything', () => {
		const endpoint = toPlace('http://127.0.0.1:8080');
		expect(placeOf({id: 'cn-beijing', name: '', endpoint: 'ecs.cn-beijing.aliyuncs.com'}, endpoint)).toEqual({
			host: '127.0.0.1:8080',
			protocol: 'http',
		});
	});

	test('a wrong --endpoint is refused before anything is called', () => {
		expect(() => toPlace('http://ecs.example.com')).toThrow('http-not-loopback');
	});
});
