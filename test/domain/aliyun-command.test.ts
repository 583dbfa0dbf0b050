import {execFileSync} from 'node:child_process';
import {expect, test} from 'vitest';
import {quoteForShell, toAliyunCommand} from '#domain/aliyun-command.ts';
import fastCheck from '../support/fast-check.ts';

const call = {
	product: 'ecs' as const,
	action: 'DescribeInstances',
	regionId: 'cn-hangzhou',
	endpoint: 'ecs.aliyuncs.com',
	parameters: {RegionId: 'cn-hangzhou', MaxResults: '100'},
};

test('a call becomes the command that makes it again', () => {
	expect(toAliyunCommand(call)).toBe(
		'aliyun ecs DescribeInstances --region cn-hangzhou --RegionId cn-hangzhou --MaxResults 100',
	);
});

test('a call of no region needs none', () => {
	const {regionId: _, ...regions} = {...call, action: 'DescribeRegions', parameters: {AcceptLanguage: 'en-US'}};
	expect(toAliyunCommand(regions)).toBe('aliyun ecs DescribeRegions --AcceptLanguage en-US');
});

test('a host that is not Alibaba Cloud’s is named', () => {
	expect(toAliyunCommand({...call, parameters: {}, endpoint: '127.0.0.1:8080'})).toBe(
		'aliyun ecs DescribeInstances --region cn-hangzhou --endpoint 127.0.0.1:8080',
	);
});

test('values are quoted for the shell', () => {
	const parameters = {InstanceIds: '["i-1"]', 'Tag.1.Key': "it's", 'Tag.1.Value': '', Description: '-rf'};
	expect(toAliyunCommand({...call, parameters})).toBe(
		String.raw`aliyun ecs DescribeInstances --region cn-hangzhou --InstanceIds '["i-1"]' --Tag.1.Key 'it'\''s' --Tag.1.Value '' --Description=-rf`,
	);
});

test('whatever is quoted, the shell reads back', () => {
	const words = fastCheck.array(
		fastCheck.string({unit: 'binary-ascii'}).map(text => text.replaceAll('\0', '')),
		{
			minLength: 1,
			maxLength: 5,
		},
	);
	fastCheck.assert(
		fastCheck.property(words, list => {
			const script = `printf '%s\\0' ${list.map(quoteForShell).join(' ')}`;
			expect(execFileSync('sh', ['-c', script]).toString()).toBe(list.map(word => `${word}\0`).join(''));
		}),
		{numRuns: 30},
	);
});
