import {expect, test} from 'vitest';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {instancesNamed} from '../support/instances.ts';
import {openInstances} from '../support/sign-in.tsx';

async function openTwoRegions() {
	return openInstances({
		size: {columns: 100, rows: 30},
		cloud: {instances: {'cn-hangzhou': instancesNamed('web', 30), 'cn-beijing': instancesNamed('north', 3)}},
	});
}

test('[ and ] walk through what was seen, and each view is as it was left', async () => {
	const user = await openTwoRegions();
	await user.press('/');
	await user.type('web-1');
	await user.press('enter', 'j', 'j');
	expect(user.selected()).toContain('web-11');
	await user.press('enter');
	await user.idle();
	expect(user.text()).toContain('Regions › Instances › ');

	await user.press('R');
	await user.idle();
	await user.press('j', 'enter');
	await user.idle();
	expect(user.selected()).toContain('north-1');

	// The list of regions, the details, the table with its filter and its row.
	await user.press('[');
	expect(user.line('All regions')).toBeDefined();
	await user.press('[');
	await user.idle();
	expect(user.line('Host name')).toBeDefined();
	await user.press('[');
	await user.idle();
	expect(user.selected()).toContain('web-11');
	expect(user.line('Filter: web-1')).toContain('11/30');

	await user.press(']', ']', ']');
	await user.idle();
	expect(user.selected()).toContain('north-1');
	await user.press(']');
	expect(user.text()).toContain('there is no such view');
});

test('- goes to the last view, and - again comes back', async () => {
	const user = await openTwoRegions();
	await user.press('R');
	await user.idle();
	await user.press('j', 'enter');
	await user.idle();
	await user.press('2');
	await user.idle();
	expect(user.selected()).toContain('web-1');
	await user.press('-');
	await user.idle();
	expect(user.selected()).toContain('north-1');
	await user.press('-');
	await user.idle();
	expect(user.selected()).toContain('web-1');
});

test('rows of a region that was seen before are there at once, and read again', async () => {
	const held: (() => void)[] = [];
	let isHolding = false;
	const user = await openInstances({
		cloud: {
			instances: {'cn-hangzhou': instancesNamed('web', 30), 'cn-beijing': instancesNamed('north', 3)},
			before: () => (isHolding ? new Promise<void>(resolve => held.push(resolve)) : undefined),
		},
	});
	await user.press('R');
	await user.idle();
	await user.press('j', 'enter');
	await user.idle();
	isHolding = true;
	user.cloud.instances['cn-hangzhou'] = instancesNamed('web', 31);
	await user.press('[', '[');
	await user.settle();
	expect(user.screen()).toContain('30/30');
	expect(user.screen()).toContain('loading');
	for (const resolve of held) {
		resolve();
	}

	await user.idle();
	expect(user.screen()).toContain('31/31');
});

test('another account has no past', async () => {
	const user = await openTwoRegions();
	await user.press('R');
	user.profiles.saved.set('other', {
		signIn: keySignIn({accessKeyId: 'LTAI5tExampleKey02', accessKeySecret: new Secret('s')}),
	});
	await user.press('P', 'r');
	await user.idle();
	await user.press('j', 'enter');
	await user.idle();
	await user.press('[');
	expect(user.text()).toContain('there is no such view');
});
