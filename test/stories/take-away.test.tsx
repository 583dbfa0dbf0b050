import {expect, test} from 'vitest';
import {instanceNamed} from '../support/instances.ts';
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
