import {expect, test} from 'vitest';
import {diskConsoleUrl, instanceConsoleUrl, regionConsoleUrl} from '#domain/console-url.ts';

test('an instance has a page on either site', () => {
	expect(instanceConsoleUrl('china', 'cn-hangzhou', 'i-bp1a')).toBe(
		'https://ecs.console.aliyun.com/server/i-bp1a/detail?regionId=cn-hangzhou',
	);
	expect(instanceConsoleUrl('international', 'eu-central-1', 'i-gw8a')).toBe(
		'https://ecs.console.alibabacloud.com/server/i-gw8a/detail?regionId=eu-central-1',
	);
});

test('a disk has a page on either site', () => {
	expect(diskConsoleUrl('china', 'cn-hangzhou', 'd-bp1a')).toBe(
		'https://ecs.console.aliyun.com/diskdetail/d-bp1a/detail?regionId=cn-hangzhou',
	);
	expect(diskConsoleUrl('international', 'eu-central-1', 'd-gw8a')).toBe(
		'https://ecs.console.alibabacloud.com/diskdetail/d-gw8a/detail?regionId=eu-central-1',
	);
});

test('a region has a list of instances on either site', () => {
	expect(regionConsoleUrl('china', 'cn-hangzhou')).toBe('https://ecs.console.aliyun.com/server/region/cn-hangzhou');
	expect(regionConsoleUrl('international', 'eu-central-1')).toBe(
		'https://ecs.console.alibabacloud.com/server/region/eu-central-1',
	);
});

test('an id from outside stays a part of the path', () => {
	const url = new URL(instanceConsoleUrl('china', 'x&y=z', '../../evil?a#b'));

	expect(url.host).toBe('ecs.console.aliyun.com');
	expect(url.pathname).toMatch(/^\/server\/[^/]+\/detail$/);
	expect([...url.searchParams]).toEqual([['regionId', 'x&y=z']]);
});
