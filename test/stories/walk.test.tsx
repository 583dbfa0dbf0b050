import {expect, test} from 'vitest';
import type {Region} from '#domain/region.ts';
import {keysOf} from '#domain/sign-in.ts';
import {instancesNamed} from '../support/instances.ts';
import {savedShop} from '../support/sign-in.tsx';
import {openYundeck} from '../support/user.tsx';

const hangzhou: Region = {id: 'cn-hangzhou', name: 'China (Hangzhou)', endpoint: 'ecs.aliyuncs.com'};
const beijing: Region = {id: 'cn-beijing', name: 'China (Beijing)', endpoint: 'ecs.cn-beijing.aliyuncs.com'};
const cloud = {regions: [hangzhou, beijing], instances: {'cn-beijing': instancesNamed('web', 250)}};

test('a person with an AccessKey walks from the prompt to the details and back', async () => {
	const user = await openYundeck({cloud});
	expect(user.screen()).toContain('Sign in with an AccessKey');
	expect(user.selected()).toContain('Profile name');

	await user.press('ctrl+u');
	await user.type('shop');
	await user.press('enter');
	await user.paste('LTAI5tExampleKey01');
	await user.press('tab');
	await user.paste('a-very-secret-secret\n');
	await user.press('enter');
	expect(user.selected()).toContain('Security token');
	await user.press('enter');
	await user.idle();

	expect(user.screen()).toContain('Save this profile?');
	expect(user.screen()).toContain(user.profiles.path);
	await user.press('y');
	await user.idle();
	expect([...user.profiles.saved.keys()]).toEqual(['shop']);
	const saved = user.profiles.saved.get('shop');
	expect(saved && keysOf(saved.signIn)?.accessKeySecret.reveal()).toBe('a-very-secret-secret');
	expect(user.screen()).toContain('The profile “shop” was saved.');

	expect(user.selected()).toContain('cn-hangzhou');
	await user.press('down');
	expect(user.selected()).toMatch(/cn-beijing\s+China \(Beijing\)/);
	await user.press('enter');
	await user.idle();

	// All of them, not the API's first page.
	expect(user.screen()).toContain('250/250');
	expect(user.selected()).toContain('web-1');
	await user.press('G');
	expect(user.selected()).toContain('web-250');
	await user.press('enter');
	await user.idle();
	expect(user.screen()).toContain('Overview');
	expect(user.screen()).toContain('web-250');

	await user.press('y');
	expect(user.screen()).toContain('"InstanceName": "web-250"');
	await user.press('escape');
	expect(user.selected()).toContain('web-250');
	await user.press('escape');
	expect(user.selected()).toContain('cn-beijing');
	await user.press('escape');
	expect(user.selected()).toContain('shop');
	expect(user.exitCodes).toEqual([]);
	await user.press('q');
	expect(user.exitCodes).toEqual([0]);
});

test('a later start opens the last profile and region, Esc walks back', async () => {
	const first = await openYundeck({cloud});
	await first.press('enter');
	await first.paste('LTAI5tExampleKey01');
	await first.press('enter');
	await first.paste('a-very-secret-secret');
	await first.press('enter', 'enter');
	await first.idle();
	await first.press('y');
	await first.idle();
	await first.press('j', 'enter');
	await first.idle();

	const second = await openYundeck({cloud, profiles: first.profiles});
	expect(second.screen()).toContain('250/250');
	expect(second.screen()).toContain('cn-beijing');
	expect(second.cloud.calls).not.toContain('DescribeRegions');
	await second.press('escape');
	await second.idle();
	expect(second.selected()).toContain('cn-beijing');
	await second.press('escape');
	expect(second.selected()).toContain('default');
	expect(second.screen()).toContain('New AccessKey…');
});

test('every API call is a line in the log pane', async () => {
	const user = await openYundeck({cloud, settings: {region: 'cn-beijing'}, size: {columns: 80, rows: 30}});
	await user.press('enter');
	await user.paste('LTAI5tExampleKey01');
	await user.press('enter');
	await user.paste('a-very-secret-secret');
	await user.press('enter', 'enter');
	await user.idle();
	await user.press('y');
	await user.idle();
	expect(user.screen()).toContain('250/250');
	// Saved only now, and the region that was open already is remembered with it.
	expect(user.profiles.saved.get('default')?.region?.id).toBe('cn-beijing');
	expect(user.cloud.calls).toEqual([
		'DescribeRegions',
		'DescribeInstances cn-beijing',
		'GetCallerIdentity',
		'DescribeInstances cn-beijing',
		'DescribeInstances cn-beijing',
	]);
	expect(user.screen()).toMatch(/DescribeRegions\s+200/);
	expect(user.lines().filter(line => /cn-beijing\s+DescribeInstances\s+200/.test(line))).toHaveLength(3);

	await user.press('@');
	expect(user.line('❯ 08:30')).toContain('DescribeInstances');
	await user.press('g');
	await user.press('enter');
	expect(user.screen()).toContain('REQUEST-1');
	await user.press('G');
	expect(user.screen()).toContain('aliyun ecs DescribeRegions');
	await user.press('escape', 'escape');
	await user.press('@', '@');
	expect(user.screen()).not.toContain('DescribeRegions');
	await user.press('tab');
	expect(user.text()).toContain('the log pane is hidden');
});

test('a region that was saved in the other language gets its name in this one', async () => {
	const profiles = savedShop({id: 'cn-hangzhou', name: 'China (Hangzhou)'});
	profiles.last = 'shop';
	const regions = [{id: 'cn-hangzhou', name: '华东1（杭州）'}];
	const user = await openYundeck({profiles, language: 'zh-CN', cloud: {regions}});
	expect(user.lines()[0]).toContain('华东1（杭州）');
	expect(user.screen()).not.toContain('China (Hangzhou)');
});
