import {expect, test} from 'vitest';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {instancesNamed} from '../support/instances.ts';
import {fails, openInstances, savedShop} from '../support/sign-in.tsx';

const hangzhou = {id: 'cn-hangzhou', name: 'China (Hangzhou)'};

async function openTwo(pageSize = 100) {
	const profiles = savedShop(hangzhou);
	profiles.saved.set('other', {signIn: keySignIn({accessKeyId: 'LTAI5tOther', accessKeySecret: new Secret('s')})});
	return openInstances({
		profiles,
		cloud: {instances: {'cn-hangzhou': instancesNamed('web', 250), 'cn-beijing': instancesNamed('api', 3)}, pageSize},
	});
}

type User = Awaited<ReturnType<typeof openTwo>>;

async function switchTo(user: User, toward: 'up' | 'down') {
	await user.press('P');
	await user.idle();
	await user.press(toward, 'enter');
	await user.idle();
}

test('switching back returns to where one was, with everything read anew', async () => {
	const user = await openTwo();
	await user.press('/');
	await user.type('web-2');
	await user.press('enter', 'G');
	const before = user.selected();
	expect(before).toContain('web-250');

	await switchTo(user, 'down');
	expect(user.lines()[0]).toContain('other');
	expect(user.screen()).not.toContain('web-');
	await user.press('j', 'enter');
	await user.idle();
	expect(user.screen()).toContain('api-1');

	user.cloud.calls.length = 0;
	await switchTo(user, 'up');
	expect(user.lines()[0]).toContain('shop');
	expect(user.selected()).toBe(before);
	expect(user.screen()).not.toContain('api-');
	expect(user.cloud.calls).toContain('DescribeInstances cn-hangzhou');

	await switchTo(user, 'down');
	expect(user.lines()[0]).toMatch(/other .*cn-beijing/);
	expect(user.screen()).toContain('api-1');
	expect(user.screen()).not.toContain('web-');
});

test('the details come back when their machine has arrived, unless the user does something first', async () => {
	const user = await openTwo();
	await user.press('G', 'enter', 'right');
	await user.idle();
	await switchTo(user, 'down');
	await switchTo(user, 'up');
	expect(user.lines()[1]).toContain('web-250');
	expect(user.cloud.calls.at(-1)).toContain('DescribeSecurityGroups');
	await user.press('escape');
	expect(user.selected()).toContain('web-250');
});

test('picking the profile in use goes back to what it had on the screen', async () => {
	const user = await openTwo();
	await user.press('j', 'j', ' ');
	await user.press('P');
	await user.idle();
	expect(user.selected()).toContain('shop');
	await user.press('enter');
	await user.idle();
	expect(user.selected()).toContain('web-4');
	expect(user.screen()).toContain('1 marked');
});

test('where nothing works with a profile, the bottom line leads to another one', async () => {
	const user = await openTwo();
	expect(user.lines().at(-1)).not.toContain('P ');
	user.cloud.before = () => fails({kind: 'unknown-key'});
	await switchTo(user, 'down');
	expect(user.lines()[1]).toContain('Regions');
	expect(user.lines().at(-1)).toContain('P another profile');
	await user.press(':');
	await user.type('instances cn-hangzhou');
	await user.press('enter');
	await user.idle();
	expect(user.lines()[1]).toContain('Instances');
	expect(user.lines().at(-1)).toContain('P another profile');
});

test('P works from the log pane as well', async () => {
	const user = await openTwo();
	await user.press('@');
	expect(user.screen()).toMatch(/^❯.*DescribeInstances/m);
	await user.press('P');
	await user.idle();
	expect(user.selected()).toContain('shop');
	await user.press('down', 'enter');
	await user.idle();
	expect(user.lines()[0]).toContain('other');
});

test('another table comes back as well', async () => {
	const user = await openTwo();
	await user.run('disks');
	await switchTo(user, 'down');
	await switchTo(user, 'up');
	expect(user.lines()[1]).toContain('Disks');
});

test('what other programs have saved meanwhile is in the list, and the cursor stays', async () => {
	const user = await openTwo();
	user.profiles.found.push({summary: {name: 'found', kind: 'AccessKey', source: 'aliyun', hint: 'LTAI5t…ound'}});
	await user.press('P', 'down');
	await user.idle();
	expect(user.line('found')).toContain('aliyun-cli');
	expect(user.selected()).toContain('other');
});

test('a file that could not be read is named', async () => {
	const user = await openTwo();
	user.profiles.warnings = [{kind: 'file-not-readable', place: '/home/me/.aliyun/config.json', code: 'EACCES'}];
	await user.press('P');
	await user.idle();
	expect(user.text()).toContain('/home/me/.aliyun/config.json cannot be read (EACCES)');
	expect(user.selected()).toContain('shop');
});

test('one that was not used yet opens the region that it names, or else the regions', async () => {
	const user = await openTwo();
	const signIn = keySignIn({accessKeyId: 'LTAI5tMore', accessKeySecret: new Secret('s')});
	const more = {kind: 'AccessKey', source: 'aliyun', hint: ''} as const;
	const regions = [{id: 'cn-beijing', name: ''}, undefined];
	for (const [index, region] of regions.entries()) {
		const name = `found-${index}`;
		user.profiles.found.push({
			summary: {...more, name, ...(region && {region})},
			account: {name, source: 'aliyun', signIn},
		});
	}

	await user.press('P');
	await user.idle();
	await user.press('down', 'down', 'enter');
	await user.idle();
	expect(user.lines()[0]).toMatch(/found-0 .*cn-beijing/);
	expect(user.selected()).toContain('api-1');
	expect(user.screen()).not.toContain('web-');

	await user.press('P');
	await user.idle();
	await user.press('down', 'enter');
	await user.idle();
	expect(user.lines()[0]).toContain('found-1');
	expect(user.lines()[1]).toContain('Regions');
});

test('a region that was named at the start is for the first profile only', async () => {
	const profiles = savedShop(hangzhou);
	const signIn = keySignIn({accessKeyId: 'LTAI5tOther', accessKeySecret: new Secret('s')});
	profiles.saved.set('other', {signIn, region: hangzhou});
	const user = await openInstances({
		profiles,
		settings: {region: 'cn-beijing'},
		cloud: {instances: {'cn-hangzhou': instancesNamed('web', 3), 'cn-beijing': instancesNamed('api', 3)}},
	});
	expect(user.selected()).toContain('api-1');
	await switchTo(user, 'down');
	expect(user.lines()[0]).toMatch(/other .*cn-hangzhou/);
	expect(user.selected()).toContain('web-1');
});

test('after a restart as well, each profile is where it was left: another table, or all regions', async () => {
	const user = await openTwo();
	await user.press(':');
	await user.type('disks');
	await user.press('enter');
	await user.idle();
	await switchTo(user, 'down');
	await user.press('0');
	await user.idle();
	expect(user.lines()[0]).toMatch(/other .*all regions/i);
	user.close();

	const again = await openInstances({
		profiles: user.profiles,
		cloud: {instances: {'cn-hangzhou': instancesNamed('web', 3), 'cn-beijing': instancesNamed('api', 3)}},
	});
	expect(again.lines()[0]).toContain('shop');
	expect(again.lines()[1]).toContain('Disks');
	await switchTo(again, 'down');
	expect(again.lines()[0]).toMatch(/other .*all regions/i);
	expect(again.screen()).toContain('web-1');
	expect(again.screen()).toContain('api-1');
	await again.press('R');
	await again.idle();
	await again.press('j', 'enter');
	await again.idle();
	expect(again.profiles.saved.get('other')?.view).toBeUndefined();
});
