import {expect, test} from 'vitest';
import {cellWidth} from '#domain/cells.ts';
import {instanceNamed, instancesNamed} from '../support/instances.ts';
import {hangzhou, yundeck} from './yundeck.ts';

const instances = {name: 'instances'} as const;
const mixed = {
	[hangzhou.id]: [
		instanceNamed('web-1', {publicAddresses: ['203.0.113.7']}),
		instanceNamed('订单服务', {id: 'i-bp1order', memoryMebibytes: 131_072, virtualCpus: 16, status: 'Stopped'}),
	],
};

test('instances as a table, aligned by what a terminal shows', async () => {
	const {exitCode, stdout, stderr} = await yundeck(instances, {cloud: {instances: mixed}});
	expect(stdout).toMatchInlineSnapshot(`
		"NAME      ID          STATUS     ZONE           TYPE            vCPU/MEM  PRIVATE IP   PUBLIC IP    BILLING        OS                            CREATED
		web-1     i-bp1web1   ● Running  cn-hangzhou-k  ecs.g7.large     2/8 GiB  172.16.8.21  203.0.113.7  pay-as-you-go  Alibaba Cloud Linux 3 64 bit  2025-11-02
		订单服务  i-bp1order  ○ Stopped  cn-hangzhou-k  ecs.g7.large  16/128 GiB  172.16.8.21  –            pay-as-you-go  Alibaba Cloud Linux 3 64 bit  2025-11-02
		"
	`);
	expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''});
	const [head = '', first = '', second = ''] = stdout.split('\n');
	const places = [head.indexOf('STATUS'), first.indexOf('● Running')];
	expect(places[0]).toBe(places[1]);
	expect(cellWidth(second.slice(0, second.indexOf('○ Stopped')))).toBe(places[0]);
});

test('the same in Chinese', async () => {
	const {stdout} = await yundeck(instances, {cloud: {instances: mixed}, language: 'zh-CN'});
	expect(stdout).toMatchInlineSnapshot(`
		"名称      实例 ID     状态      可用区         规格           vCPU/内存  私网 IP      公网 IP      付费方式  操作系统                    创建时间
		web-1     i-bp1web1   ● 运行中  cn-hangzhou-k  ecs.g7.large     2/8 GiB  172.16.8.21  203.0.113.7  按量付费  Alibaba Cloud Linux 3 64位  2025-11-02
		订单服务  i-bp1order  ○ 已停止  cn-hangzhou-k  ecs.g7.large  16/128 GiB  172.16.8.21  –            按量付费  Alibaba Cloud Linux 3 64位  2025-11-02
		"
	`);
});

test('a long name is not cut: a script may read it', async () => {
	const name = 'n'.repeat(128);
	const {stdout} = await yundeck(instances, {cloud: {instances: {[hangzhou.id]: [instanceNamed(name)]}}});
	expect(stdout).toContain(name);
});

test('the whole list, not the first page, in each output', async () => {
	const list = instancesNamed('web', 250);
	for (const output of ['table', 'json', 'id'] as const) {
		const {stdout, log} = await yundeck({...instances, output}, {cloud: {instances: {[hangzhou.id]: list}}});
		expect(stdout.match(/\bi-bp1web\d+/g)).toEqual(list.map(({id}) => id));
		expect(log.map(({rows}) => rows)).toEqual([100, 100, 50]);
	}
});

test('JSON is the API’s own record, complete', async () => {
	const record = {InstanceId: 'i-1', Unknown: {Nested: [1, null, {Deep: true}]}, Empty: '', Number: 0.5};
	const list = [instanceNamed('web-1', {record: {read: () => record}}), instanceNamed('web-2')];
	const {stdout, stderr} = await yundeck({...instances, output: 'json'}, {cloud: {instances: {[hangzhou.id]: list}}});
	expect(JSON.parse(stdout)).toEqual([record, list[1]?.record.read()]);
	expect(stderr).toBe('');
});

test('an empty region gives an empty list', async () => {
	expect(await yundeck({...instances, output: 'json'})).toMatchObject({exitCode: 0, stdout: '[]\n', stderr: ''});
	expect(await yundeck({...instances, output: 'id'})).toMatchObject({exitCode: 0, stdout: '', stderr: ''});
	const {stdout} = await yundeck(instances);
	expect(stdout).toMatch(/^NAME .*CREATED\n$/);
});

test('--filter', async () => {
	const filter = 'status=stopped cpu>8';
	const {stdout} = await yundeck({...instances, output: 'id', filter}, {cloud: {instances: mixed}});
	expect(stdout).toBe('i-bp1order\n');
	const all = await yundeck({...instances, output: 'id', filter: ' '}, {cloud: {instances: mixed}});
	expect(all.stdout).toBe('i-bp1web1\ni-bp1order\n');
	const none = await yundeck({...instances, output: 'json', filter: 'age>9000w'}, {cloud: {instances: mixed}});
	expect(none).toMatchObject({exitCode: 0, stdout: '[]\n'});
});

test('a wrong --filter ends with 2, points at the mistake and calls nothing', async () => {
	const {exitCode, stdout, stderr, cloud} = await yundeck({...instances, filter: '数据库 env=prod web'});
	expect({exitCode, stdout, calls: cloud.calls}).toEqual({exitCode: 2, stdout: '', calls: []});
	expect(stderr).toMatchInlineSnapshot(`
		"yundeck: --filter: there is no column “env”; a tag is tag:env=…, and in quotes it is plain text.
		  数据库 env=prod web
		         ^^^
		Columns: name, id, status, region, zone, type, cpu, memory, size, private, public, eip, ip, charge, expires, os, created, age, vpc, vswitch, sg, image, key, host, description, lock, tag; and tag:key.
		"
	`);
});

test('the same in Chinese, with a hostile expression', async () => {
	const {exitCode, stderr} = await yundeck(
		{...instances, filter: 'web\u001B[31m cpu>x\u202E\u009B2Jy\n最后'},
		{language: 'zh-CN'},
	);
	expect(exitCode).toBe(2);
	expect(stderr).toMatchInlineSnapshot(`
		"yundeck：--filter：“xy”不是数字。
		  web cpu>xy 最后
		          ^^
		"
	`);
});
