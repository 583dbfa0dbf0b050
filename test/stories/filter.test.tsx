import {expect, test} from 'vitest';
import {diskNamed} from '../support/disks.ts';
import {instanceNamed, instancesNamed} from '../support/instances.ts';
import {openInstances} from '../support/sign-in.tsx';

const hangzhou = 'cn-hangzhou';

test('↑ and ↓ walk through the filters of before, and back to what was being typed', async () => {
	const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 40)}}});
	await user.press('/');
	await user.type('web-1');
	await user.press('enter', '/', 'ctrl+u');
	await user.type('web-2');
	await user.press('enter', '/', 'ctrl+u');
	await user.type('draft');
	await user.press('up');
	expect(user.line('Filter: web-2')).toContain('11/40');
	await user.press('up');
	expect(user.line('Filter: web-1')).toContain('11/40');
	await user.press('down', 'down');
	expect(user.line('Filter: draft')).toContain('0/40');
});

test('Tab completes columns, tags and values, and goes on to the next one', async () => {
	const user = await openInstances({
		cloud: {
			instances: {
				[hangzhou]: [
					instanceNamed('web-1', {tags: [{key: 'env', value: 'prod'}]}),
					instanceNamed('web-2', {status: 'Stopped'}),
				],
			},
		},
	});
	await user.press('/');
	await user.type('sta');
	await user.press('tab');
	expect(user.line('Filter: status=')).toBeDefined();
	await user.type('s');
	await user.press('tab');
	expect(user.line('Filter: status=Stopped')).toContain('1/2');
	await user.press('ctrl+u');
	await user.type('tag:');
	await user.press('tab');
	expect(user.line('Filter: tag:env')).toContain('1/2');
});

test('a column that does not exist is told with the one that was meant', async () => {
	const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 2)}}});
	await user.press('/');
	await user.type('staus=running');
	expect(user.text()).toContain('there is no column “staus”, but there is “status”');
});

test('J leads from an instance to its disks and from a disk to its instance, [ leads back', async () => {
	const user = await openInstances({
		cloud: {
			instances: {[hangzhou]: instancesNamed('web', 3)},
			allDisks: {
				[hangzhou]: [
					diskNamed('data-1', {instanceIds: ['i-bp1web2']}),
					diskNamed('data-2', {instanceIds: ['i-bp1web3']}),
					diskNamed('spare', {instanceIds: []}),
				],
			},
		},
	});
	await user.press('N', 'j', 'J');
	await user.idle();
	expect(user.text()).toContain('Regions › Disks 1/3 Filter: instance=i-bp1web2');
	expect(user.selected()).toContain('data-1');
	await user.press('escape');
	expect(user.screen()).toContain('3/3');
	await user.press('N', 'j', 'J');
	await user.idle();
	expect(user.text()).toContain('Instances 1/3 Filter: id=i-bp1web3');
	expect(user.selected()).toContain('web-3');
	await user.press('[', 'G', 'J');
	await user.idle();
	expect(user.text()).toContain('nothing is attached to it');
	await user.press('enter');
	await user.idle();
	expect(user.line('[Overview]')).toBeDefined();
	expect(user.text()).toContain('spare');

	// Read again with the disks of its region.
	user.cloud.allDisks = {[hangzhou]: [diskNamed('spare', {instanceIds: [], status: 'Detaching'})]};
	await user.press('r');
	await user.idle();
	expect(user.text()).toContain('Detaching');
});
