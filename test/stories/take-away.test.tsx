import {expect, test} from 'vitest';
import {instanceNamed, instancesNamed} from '../support/instances.ts';
import {openInstances} from '../support/sign-in.tsx';

const cloud = {instances: {'cn-hangzhou': [instanceNamed('web-1', {id: 'i-bp1web'})]}};

test('c copies the id, and of a raw record the whole record', async () => {
	const user = await openInstances({cloud});
	await user.press('c');
	await user.idle();
	expect(user.desk.copied).toEqual(['i-bp1web']);
	expect(user.screen()).toContain('i-bp1web was copied.');
	await user.press('y', 'c');
	await user.idle();
	expect(JSON.parse(user.desk.copied[1] ?? '')).toMatchObject({InstanceId: 'i-bp1web'});
});

test('without a clipboard it says so', async () => {
	const user = await openInstances({cloud});
	user.desk.hasClipboard = false;
	await user.press('c');
	await user.idle();
	expect(user.text()).toContain('There is no clipboard here');
});

test('o opens the web console, of the site that goes with the language; without a browser it shows the address', async () => {
	const user = await openInstances({cloud});
	await user.press('o');
	await user.idle();
	expect(user.desk.opened).toEqual([
		'https://ecs.console.alibabacloud.com/server/i-bp1web/detail?regionId=cn-hangzhou',
	]);

	await user.press('R');
	await user.idle();
	await user.press('o');
	await user.idle();
	expect(user.desk.opened[1]).toBe('https://ecs.console.alibabacloud.com/server/region/cn-hangzhou');

	const chinese = await openInstances({cloud, language: 'zh-CN'});
	chinese.desk.hasBrowser = false;
	await chinese.press('enter');
	await chinese.idle();
	await chinese.press('o');
	await chinese.idle();
	expect(chinese.desk.opened).toEqual(['https://ecs.console.aliyun.com/server/i-bp1web/detail?regionId=cn-hangzhou']);
	expect(chinese.text()).toMatch(/此处无法打开浏览器： ?https:\/\/ecs.console.aliyun.com\//);
});

test('nothing selected, nothing to take', async () => {
	const user = await openInstances();
	await user.press('c');
	expect(user.screen()).toContain('nothing is selected');
	expect(user.desk.copied).toEqual([]);
});

test('Ctrl-s writes the rows that are shown, in their order, whole, and safe for a spreadsheet', async () => {
	const user = await openInstances({
		cloud: {
			instances: {
				'cn-hangzhou': [
					instanceNamed('支付网关 with a name that no column of the screen is wide enough for', {id: 'i-1'}),
					instanceNamed('=HYPERLINK("x")', {id: 'i-2'}),
					instanceNamed('other', {id: 'i-3'}),
				],
			},
		},
	});
	await user.press('N', '/');
	await user.type('!other');
	await user.press('enter', 'ctrl+s', 'enter');
	await user.idle();
	expect(user.text()).toContain('2 rows written to /home/me/instances-cn-hangzhou-2026-01-15-0830.csv');
	const [head, ...rows] = (user.desk.files.get('instances-cn-hangzhou-2026-01-15-0830.csv') ?? '').trim().split('\r\n');
	expect(head).toContain('NAME,ID,REGION,STATUS');
	expect(rows).toHaveLength(2);
	expect(rows[0]).toMatch(/^"'=HYPERLINK\(""x""\)",i-2,cn-hangzhou/);
	expect(rows[1]).toContain('支付网关 with a name that no column of the screen is wide enough for,i-1');
});

test('… or as JSON, the records of the API as they came', async () => {
	const user = await openInstances({cloud: {instances: {'cn-hangzhou': instancesNamed('web', 450)}}});
	await user.press('N', 'ctrl+s', 'j', 'enter');
	await user.idle();
	expect(user.text()).toContain('450 rows written to /home/me/instances-cn-hangzhou-2026-01-15-0830.json');
	const records = JSON.parse(user.desk.files.get('instances-cn-hangzhou-2026-01-15-0830.json') ?? '') as unknown[];
	expect(records).toHaveLength(450);
	expect(records[1]).toEqual({InstanceId: 'i-bp1web2', InstanceName: 'web-2', Status: 'Running', Cpu: 2});

	await user.press('ctrl+s', 'escape');
	expect(user.selected()).toContain('web-1');
	expect(user.desk.files.size).toBe(1);
});
