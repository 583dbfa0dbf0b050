import {describe, expect, test} from 'vitest';
import type {Identity} from '#domain/identity.ts';
import {instancesNamed} from '../support/instances.ts';
import {fails, openInstances, savedShop} from '../support/sign-in.tsx';

const hangzhou = {id: 'cn-hangzhou', name: 'China (Hangzhou)'};
const instances = {'cn-hangzhou': instancesNamed('web', 3)};
const minute = 60_000;
const wide = {columns: 140, rows: 24};

function roleUntil(expiresAt: number): Identity {
	return {
		accountId: '1234567890123456',
		kind: 'role',
		name: 'operator',
		sessionName: 'me',
		arn: 'acs:ram::1234567890123456:assumed-role/operator/me',
		expiresAt,
	};
}

test('the header says who is signed in, and from where', async () => {
	const user = await openInstances({cloud: {instances}, size: wide});
	expect(user.lines()[0]).toContain('shop  ops@1234567890123456  saved profile  cn-hangzhou');
});

test('that it can’t be said is in the log, and nowhere else', async () => {
	const user = await openInstances({
		cloud: {
			instances,
			before: action => void (action === 'GetCallerIdentity' && fails({kind: 'no-permission', action})),
		},
		size: wide,
	});
	expect(user.lines()[0]).toContain('shop  saved profile  cn-hangzhou');
	expect(user.screen()).toContain('3/3');
	expect(user.text()).not.toContain('lacks the permission');
	expect(user.line('GetCallerIdentity')).toBeDefined();
	user.clock.pass(60 * minute);
	await user.idle();
	expect(user.cloud.calls.filter(call => call === 'GetCallerIdentity')).toHaveLength(1);
});

describe('temporary credentials', () => {
	const start = Date.UTC(2026, 0, 15, 8, 30);

	test('show how long they live, and are asked about again when they come to their end', async () => {
		const user = await openInstances({
			cloud: {instances, identity: roleUntil(start + 12 * minute)},
			size: wide,
			refreshSeconds: 'off',
		});
		expect(user.lines()[0]).toContain('operator@1234567890123456  12m left');
		user.clock.pass(6 * minute);
		await user.idle();
		expect(user.lines()[0]).toContain('6m left');
		const asked = () => user.cloud.calls.filter(call => call === 'GetCallerIdentity').length;
		expect(asked()).toBe(1);
		user.clock.pass(2 * minute);
		await user.idle();
		expect(user.lines()[0]).toContain('4m left');
		expect(asked()).toBe(2);
		// Not more often than twice a minute.
		for (let second = 0; second < 29; second++) {
			user.clock.pass(1000);
		}

		await user.idle();
		expect(asked()).toBe(2);
		user.cloud.identity = roleUntil(start + 70 * minute);
		user.clock.pass(1000);
		await user.idle();
		expect(asked()).toBe(3);
		expect(user.lines()[0]).toContain('61m left');
	});

	test('that have ended say so, in Chinese as well', async () => {
		const user = await openInstances({
			cloud: {instances, identity: roleUntil(start + minute)},
			language: 'zh-CN',
			size: wide,
			refreshSeconds: 'off',
		});
		expect(user.lines()[0]).toContain('剩余 1 分钟');
		user.clock.pass(2 * minute);
		await user.idle();
		expect(user.lines()[0]).toContain('已过期');
	});
});

describe('a production profile', () => {
	test('is seen all the time, without colour and on a narrow terminal as well', async () => {
		const profiles = savedShop(hangzhou);
		const shop = profiles.saved.get('shop');
		if (shop) {
			shop.marks = {isProduction: true, isReadOnly: true};
		}

		const user = await openInstances({profiles, cloud: {instances}, settings: {hasColor: false}});
		expect(user.lines()[0]).toMatch(/shop\s+PRODUCTION .*cn-hangzhou .*READ-ONLY .*just now/);
		await user.press('enter');
		expect(user.lines()[0]).toContain('PRODUCTION');
		await user.press('?');
		expect(user.lines()[0]).toContain('PRODUCTION');
		expect(user.lines()[0]).toContain('READ-ONLY');
	});
});
