import {describe, expect, test} from 'vitest';
import type {AppError} from '#domain/app-error.ts';
import {createGate} from '../support/gate.ts';
import {instancesNamed} from '../support/instances.ts';
import {fails, openInstances} from '../support/sign-in.tsx';

const hangzhou = 'cn-hangzhou';
const second = 1000;
const hours = 3600 * second;

async function openInTheEvening(count = 30) {
	const gate = createGate();
	const network: {failure: AppError['kind'] | undefined; isHeld: boolean} = {failure: undefined, isHeld: false};
	const user = await openInstances({
		size: {columns: 120, rows: 30},
		cloud: {
			instances: {[hangzhou]: instancesNamed('web', count)},
			async before(action, regionId, page) {
				if (network.isHeld) {
					await gate.hold();
				}

				if (network.failure !== undefined && page > 1) {
					fails({kind: network.failure, action, ...(regionId !== undefined && {regionId}), place: 'ecs.example.com'});
				}
			},
		},
	});
	return {
		...user,
		gate,
		network,
		calls: (action: string) => user.cloud.calls.filter(call => call.startsWith(`${action} `)).length,
		async after(milliseconds: number) {
			user.clock.pass(milliseconds);
			await user.idle();
		},
	};
}

describe('the computer slept for a night', () => {
	test('the list stays and is read again, once', async () => {
		const user = await openInTheEvening();
		await user.press('j', 'j', 'j');
		const selected = user.selected();
		const before = user.cloud.calls.length;
		user.network.isHeld = true;

		user.clock.pass(8 * hours);
		await user.settle();
		expect(user.lines()[0]).toContain('loading…');
		expect(user.selected()).toBe(selected);
		for (let tick = 1; tick <= 60; tick++) {
			user.clock.pass(second);
			await user.settle();
		}

		// One of the list; and who is signed in may be asked for.
		expect(user.calls('DescribeInstances')).toBe(2);
		expect(user.cloud.calls.length - before).toBeLessThanOrEqual(2);
		user.network.isHeld = false;
		user.gate.letGo();
		await user.idle();
		expect(user.lines()[0]).toContain('just now');
		expect(user.selected()).toBe(selected);
	});

	test('in the middle of a reading: it is waited for, and the next one comes when it is due', async () => {
		const user = await openInTheEvening();
		user.network.isHeld = true;
		await user.press('r');
		user.clock.pass(8 * hours);
		await user.settle();
		expect(user.calls('DescribeInstances')).toBe(2);

		user.network.isHeld = false;
		user.gate.letGo();
		await user.idle();
		await user.after(29 * second);
		expect(user.calls('DescribeInstances')).toBe(2);
		await user.after(second);
		expect(user.calls('DescribeInstances')).toBe(3);
	});
});

test('a clock that is set back does not keep the list from being read', async () => {
	const user = await openInTheEvening();
	await user.after(-8 * hours);
	expect(user.calls('DescribeInstances')).toBe(2);
	await user.after(29 * second);
	expect(user.calls('DescribeInstances')).toBe(2);
	await user.after(second);
	expect(user.calls('DescribeInstances')).toBe(3);
});

describe('the network is lost in the middle of a list', () => {
	test('the old rows stay and are called old; when it is back the list reads itself', async () => {
		const user = await openInTheEvening(250);
		await user.press('G');
		expect(user.selected()).toContain('web-250');
		user.network.failure = 'connection-lost';

		await user.after(30 * second);
		expect(user.text()).toContain('the connection to ecs.example.com was lost');
		expect(user.lines()[0]).toContain('OLD');
		expect(user.selected()).toContain('web-250');
		expect(user.screen()).toContain('250');

		user.network.failure = undefined;
		await user.after(30 * second);
		expect(user.text()).not.toContain('was lost');
		expect(user.lines()[0]).not.toContain('OLD');
		expect(user.selected()).toContain('web-250');
	});

	test('or when somebody presses r', async () => {
		const user = await openInTheEvening(250);
		user.network.failure = 'host-not-found';
		await user.press('r');
		await user.idle();
		expect(user.text()).toContain('was not found');

		user.network.failure = undefined;
		await user.press('r');
		await user.idle();
		expect(user.text()).not.toContain('was not found');
		expect(user.lines()[0]).toContain('just now');
	});
});
