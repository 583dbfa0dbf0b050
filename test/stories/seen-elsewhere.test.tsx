import {describe, expect, test} from 'vitest';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {createGate} from '../support/gate.ts';
import {instanceNamed, instancesNamed} from '../support/instances.ts';
import {throttled} from '../support/sample-requests.ts';
import {fails, openInstances, savedShop} from '../support/sign-in.tsx';

// What goes wrong in other tools of this kind. None of it may happen here; what is not here is told by a story, a
// frame or a test of the adapter.

const hangzhou = 'cn-hangzhou';
const beijing = 'cn-beijing';
const regions = [
	{id: hangzhou, name: 'China (Hangzhou)'},
	{id: beijing, name: 'China (Beijing)'},
];

describe('the cursor', () => {
	test('is on a machine and not on a row number: rows that come above it do not move it', async () => {
		const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 40)}}});
		await user.press('N', 'j', 'j', 'j');
		expect(user.selected()).toContain('web-4');
		user.cloud.instances[hangzhou] = [...instancesNamed('app', 5), ...instancesNamed('web', 40)];
		await user.press('r');
		await user.idle();
		expect(user.selected()).toContain('web-4');
	});

	test('never vanishes: when the last row goes it is on the one before', async () => {
		const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 9)}}});
		await user.press('N', 'G');
		expect(user.selected()).toContain('web-9');
		user.cloud.instances[hangzhou] = instancesNamed('web', 8);
		await user.press('r');
		await user.idle();
		expect(user.selected()).toContain('web-8');
	});

	test('when many rows go at once, is on the nearest one that is left', async () => {
		const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 30)}}});
		await user.press('N', ...Array<string>(14).fill('j'));
		expect(user.selected()).toContain('web-15');
		user.cloud.instances[hangzhou] = instancesNamed('web', 30).filter((_, index) => index < 5 || index > 19);
		await user.press('r');
		await user.idle();
		expect(user.selected()).toContain('web-21');
	});

	test('stays, and so does what is on the screen around it, when rows far away come and go', async () => {
		const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 60)}}});
		await user.press('N', 'G', ...Array<string>(20).fill('k'));
		const rows = () =>
			user
				.lines()
				.filter(line => line.includes('web-'))
				.map(line => line.replace(/ *▐$/, ''));
		const before = rows();
		user.cloud.instances[hangzhou] = [instanceNamed('aaa'), ...instancesNamed('web', 60).slice(5)];
		await user.press('r');
		await user.idle();
		expect(rows()).toEqual(before);
	});

	test('stays on its machine when a filter is typed and cleared', async () => {
		const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 40)}}});
		await user.press('N', 'j', 'j', '/');
		await user.type('web-3');
		expect(user.selected()).toContain('web-3');
		await user.press('escape');
		expect(user.selected()).toContain('web-3');
		expect(user.screen()).toContain('40/40');
	});
});

describe('the cursor of a filtered list', () => {
	async function openAtFive() {
		const user = await openInstances({cloud: {regions, instances: {[hangzhou]: instancesNamed('web', 40)}}});
		await user.press('N', ...Array<string>(4).fill('j'));
		expect(user.selected()).toContain('web-5 ');
		return user;
	}

	test('is on its machine again as soon as that matches, whatever matched while it was typed', async () => {
		const user = await openAtFive();
		await user.press('/');
		await user.type('cpu>');
		expect(user.selected()).toBeUndefined();
		await user.type('1');
		expect(user.selected()).toContain('web-5 ');
		await user.press('ctrl+u');
		await user.type('web-3');
		expect(user.selected()).toContain('web-3 ');
		await user.press('ctrl+u');
		expect(user.selected()).toContain('web-5 ');
	});

	test('is on what was found when the filter is cleared, and if nothing was, where it had been', async () => {
		const user = await openAtFive();
		await user.press('/');
		await user.type('web-3');
		await user.press('escape');
		expect(user.selected()).toContain('web-3 ');
		await user.press('j', 'j', '/');
		await user.type('nothing at all');
		await user.press('enter', 'r');
		await user.idle();
		expect(user.screen()).toContain('0/40');
		await user.press('escape');
		expect(user.selected()).toContain('web-5 ');
	});

	test('that was kept does not go back by itself', async () => {
		const user = await openAtFive();
		await user.press('/');
		await user.type('web-3');
		await user.press('enter', '/', 'ctrl+u');
		expect(user.selected()).toContain('web-3 ');
	});

	test('is where it was in the regions and profiles as well', async () => {
		const user = await openAtFive();
		await user.press('R');
		await user.idle();
		await user.press('j');
		expect(user.selected()).toContain(beijing);
		await user.press('/');
		await user.type('nowhere');
		await user.press('escape');
		expect(user.selected()).toContain(beijing);
		await user.press('P');
		await user.idle();
		await user.press('G');
		expect(user.selected()).toContain('New AccessKey');
		await user.press('/');
		await user.type('nobody');
		await user.press('escape');
		expect(user.selected()).toContain('New AccessKey');
	});
});

describe('what is open', () => {
	test('stays about its machine, whatever becomes of the row it stood in', async () => {
		const gate = createGate();
		let isHeld = false;
		const user = await openInstances({
			cloud: {
				instances: {[hangzhou]: instancesNamed('web', 9)},
				before: () => (isHeld ? gate.hold() : undefined),
			},
		});
		await user.press('N', 'j', 'j', 'j');
		isHeld = true;
		await user.press('r', 'Y');
		user.cloud.instances[hangzhou] = [...instancesNamed('app', 5), ...instancesNamed('web', 9).slice(4)];
		isHeld = false;
		gate.letGo();
		await user.idle();
		expect(user.lines()[1]).toContain('web-4');
		await user.press('enter');
		await user.idle();
		expect(user.desk.copied).toEqual(['web-4']);
		expect(user.selected()).toContain('web-5');
	});
});

describe('a list', () => {
	test('that arrives while a dialog is open is there when the dialog is closed', async () => {
		const held: (() => void)[] = [];
		const user = await openInstances({
			cloud: {
				instances: {[hangzhou]: instancesNamed('web', 3)},
				before: () => new Promise<void>(resolve => held.push(resolve)),
			},
			isHeld: true,
		});
		await user.press('?');
		for (const answer of held) {
			answer();
		}

		await user.idle();
		await user.press('escape');
		expect(user.screen()).toContain('3/3');
		expect(user.screen()).not.toContain('loading');
	});

	test('of many pages is filtered whole, whatever page a row came on', async () => {
		const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 250)}}});
		await user.press('/');
		await user.type('web-249');
		expect(user.screen()).toContain('1/250');
	});

	test('keeps the pages that came when a later one fails, and says that it is not whole', async () => {
		const user = await openInstances({
			cloud: {
				instances: {[hangzhou]: instancesNamed('web', 250)},
				before: (_action, _region, page) => void (page === 3 && fails(throttled)),
			},
		});
		expect(user.screen()).toContain('200/250');
		expect(user.text()).toContain('The list is not complete');
	});

	test('keeps its rows on the screen while it is read again', async () => {
		const held: (() => void)[] = [];
		let isHolding = false;
		const user = await openInstances({
			cloud: {
				instances: {[hangzhou]: instancesNamed('web', 3)},
				before: () => (isHolding ? new Promise<void>(resolve => held.push(resolve)) : undefined),
			},
		});
		isHolding = true;
		await user.press('r', 'r', 'r');
		await user.settle();
		expect(user.screen()).toContain('web-3');
		// However often it is asked for: one call at a time.
		expect(held).toHaveLength(1);
		held[0]?.();
		await user.idle();
	});

	test('of many pages begins at its first one again when it is refreshed', async () => {
		const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 250)}}});
		await user.press('N', 'ctrl+f', 'r');
		await user.idle();
		await user.press('r');
		await user.idle();
		expect(user.screen()).toContain('250/250');
		await user.press('g');
		expect(user.selected()).toContain('web-1 ');
		await user.press('G');
		expect(user.selected()).toContain('web-250');
	});

	test('is worked in while it is read: cursor, filter, marks, details', async () => {
		const gate = createGate();
		let isHeld = false;
		const user = await openInstances({
			cloud: {
				instances: {[hangzhou]: instancesNamed('web', 30)},
				before: () => (isHeld ? gate.hold() : undefined),
			},
		});
		isHeld = true;
		await user.press('N', 'r', 'j', 'j', ' ');
		expect(user.selected()).toContain('web-4');
		await user.press('/');
		await user.type('web-3');
		await user.press('enter');
		expect(user.screen()).toContain('2/30');
		await user.press('enter');
		expect(user.lines()[1]).toContain('web-3');
		await user.press('escape', 'ctrl+c');
		expect(user.exitCodes).toEqual([130]);
		gate.letGo();
	});

	test('that is left before it has come is given up, and nobody waits for it', async () => {
		const gate = createGate();
		let isHeld = false;
		const user = await openInstances({
			cloud: {instances: {}, before: action => (isHeld && action === 'DescribeInstances' ? gate.hold() : undefined)},
		});
		isHeld = true;
		await user.press('r');
		expect(user.lines()[0]).toContain('loading');
		await user.press('q');
		await user.settle();
		expect(user.lines()[1]).toContain('Regions');
		expect(user.lines()[0]).not.toContain('loading');
		const index = user.cloud.calls.findLastIndex(call => call.startsWith('DescribeInstances'));
		expect(user.cloud.signals[index]?.aborted).toBe(true);
		gate.letGo();
	});

	test('of another account is never shown, however late it comes', async () => {
		const gate = createGate();
		let isHeld = false;
		const profiles = savedShop({id: hangzhou, name: ''});
		profiles.saved.set('other', {
			signIn: keySignIn({accessKeyId: 'LTAI5tOther', accessKeySecret: new Secret('s')}),
			region: {id: hangzhou, name: ''},
		});
		const user = await openInstances({
			profiles,
			cloud: {
				instances: {[hangzhou]: instancesNamed('old', 3)},
				before: action => (isHeld && action === 'DescribeInstances' ? gate.hold() : undefined),
			},
		});
		isHeld = true;
		await user.press('r', 'P');
		await user.settle();
		isHeld = false;
		user.cloud.instances[hangzhou] = instancesNamed('new', 2);
		await user.press('j', 'enter');
		await user.settle();
		expect(user.lines()[0]).toContain('other');
		expect(user.screen()).toContain('new-2');
		gate.letGo();
		await user.idle();
		expect(user.screen()).toContain('new-2');
		expect(user.screen()).not.toContain('old-');
	});

	test('is all that is asked for at the start, besides who that is', async () => {
		const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 3)}}});
		expect(user.cloud.calls).toEqual(['DescribeInstances cn-hangzhou', 'GetCallerIdentity']);
	});

	test('is asked of the region alone', async () => {
		const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 3)}}});
		expect(user.cloud.calls).toEqual([`DescribeInstances ${hangzhou}`, 'GetCallerIdentity']);
	});
});

describe('a filter', () => {
	test('that is wrong never looks like no filter', async () => {
		const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 40)}}});
		await user.press('/');
		await user.type('web-4 ');
		expect(user.screen()).toContain('2/40');
		await user.type('/(/');
		expect(user.screen()).toContain('2/40');
		expect(user.text()).toContain('is no regular expression');
	});

	test('takes spaces in a regular expression', async () => {
		const user = await openInstances({
			cloud: {instances: {[hangzhou]: [instanceNamed('big web'), instanceNamed('bigweb'), instanceNamed('web')]}},
		});
		await user.press('/');
		await user.type('/big web/');
		expect(user.screen()).toContain('1/3');
	});

	test('finds what no column shows, and is cleared with one key', async () => {
		const user = await openInstances({
			cloud: {
				instances: {
					[hangzhou]: [
						instanceNamed('web-1', {vpcId: 'vpc-hidden', tags: [{key: 'team', value: '交易'}]}),
						instanceNamed('web-2'),
					],
				},
			},
		});
		await user.press('/');
		await user.type('vpc-hidden 交易');
		await user.press('enter');
		expect(user.screen()).toContain('1/2');
		await user.press('escape');
		expect(user.screen()).toContain('2/2');
	});

	test('remembers the last twenty, dropping the oldest', async () => {
		const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 40)}}});
		for (let number = 1; number <= 25; number++) {
			await user.press('/', 'ctrl+u');
			await user.type(`web-${number}`);
			await user.press('enter');
		}

		await user.press('/', 'ctrl+u', 'up');
		expect(user.line('Filter:')).toContain('web-25');
		await user.press(...Array<string>(40).fill('up'));
		expect(user.line('Filter: web-6')).toBeDefined();
		await user.press(...Array<string>(19).fill('down'));
		expect(user.line('Filter: web-25')).toBeDefined();
	});
});

describe('regions', () => {
	test('without anything in them can be opened, and are found by name as well as by id', async () => {
		const user = await openInstances({cloud: {regions, instances: {[hangzhou]: instancesNamed('web', 1)}}});
		await user.press('R');
		await user.idle();
		await user.press('/');
		await user.type('beij');
		await user.press('enter', 'enter');
		await user.idle();
		expect(user.text()).toContain('No instances in cn-beijing');
		await user.press('R', '/', 'ctrl+u');
		await user.type('(Hang');
		await user.press('enter', 'enter');
		await user.idle();
		expect(user.selected()).toContain('web-1');
	});

	test('that are new are there after r', async () => {
		const user = await openInstances({cloud: {regions}});
		await user.press('R');
		await user.idle();
		user.cloud.regions = [...regions, {id: 'cn-new', name: 'China (New)'}];
		await user.press('r');
		await user.idle();
		expect(user.line('cn-new')).toContain('China (New)');
		expect(user.selected()).toContain(hangzhou);
	});

	test('that cannot be listed keep nobody from the region that is open, and can be asked for again', async () => {
		let isDown = true;
		const user = await openInstances({
			cloud: {
				regions,
				instances: {[hangzhou]: instancesNamed('web', 1)},
				before: action => void (action === 'DescribeRegions' && isDown && fails({...throttled, action})),
			},
		});
		await user.press('R');
		await user.idle();
		expect(user.text()).toContain('too many calls');
		isDown = false;
		await user.press('r');
		await user.idle();
		expect(user.line(beijing)).toBeDefined();
	});

	test('change without a detour: Enter leads into the list, with its own keys in the bar', async () => {
		const user = await openInstances({cloud: {regions, instances: {[beijing]: instancesNamed('north', 2)}}});
		await user.press('R');
		await user.idle();
		expect(user.lines().at(-1)).toContain('mark');
		await user.press('j', 'enter');
		await user.idle();
		expect(user.selected()).toContain('north-1');
		expect(user.lines().at(-1)).toContain('details');
	});
});

describe('keys', () => {
	const everywhere = ['?', ':', '/', 'Y'] as const;

	test.each(everywhere)('Ctrl-C quits while %s is open', async key => {
		const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 1)}}});
		await user.press(key, 'ctrl+c');
		expect(user.exitCodes).toEqual([130]);
	});

	test('g and G go to the ends in every list and text, page keys page', async () => {
		const user = await openInstances({
			size: {columns: 80, rows: 20},
			cloud: {instances: {[hangzhou]: instancesNamed('web', 60)}},
		});
		await user.press('N', 'G');
		expect(user.selected()).toContain('web-60');
		await user.press('g');
		expect(user.selected()).toContain('web-1');
		await user.press('ctrl+f');
		const paged = user.selected();
		expect(paged).not.toContain('web-1 ');
		await user.press('ctrl+b');
		expect(user.selected()).toContain('web-1');

		await user.press('y', 'G');
		expect(user.text()).toContain('"Cpu": 2');
		await user.press('g');
		expect(user.text()).toContain('"InstanceId"');
	});

	test('one Esc too many ends nothing', async () => {
		const user = await openInstances({cloud: {regions, instances: {[hangzhou]: instancesNamed('web', 1)}}});
		await user.press(...Array<string>(10).fill('escape'));
		expect(user.exitCodes).toEqual([]);
	});
});

describe('the screen', () => {
	test('has its header and its hints in their place, whatever opens between them', async () => {
		const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 60)}}});
		const keys = [
			'/',
			'escape',
			':',
			'escape',
			'?',
			'/',
			'escape',
			'escape',
			'Y',
			'escape',
			'ctrl+s',
			'escape',
			'@',
			'@',
			'f',
		];
		for (const key of keys) {
			await user.press(key);
			expect(user.lines()).toHaveLength(24);
			expect(user.lines()[0]).toContain('shop');
			expect(user.lines().at(-1)).toMatch(/^ {2}\S+ \S/);
		}

		expect(user.screen()).toContain('no region failed');
	});

	test('has all rows in their place after a resize, on the screen that comes back as well', async () => {
		const user = await openInstances({cloud: {instances: {[hangzhou]: instancesNamed('web', 60)}}});
		await user.press('N', 'G', 'enter');
		await user.idle();
		await user.resize(60, 16);
		await user.press('escape');
		expect(user.lines()).toHaveLength(16);
		expect(user.lines()[0]).toContain('shop');
		expect(user.line('NAME')).toBeDefined();
		expect(user.selected()).toContain('web-60');
	});

	test('is never wider than the terminal, whatever is in the table', async () => {
		const user = await openInstances({
			size: {columns: 60, rows: 20},
			cloud: {instances: {[hangzhou]: [instanceNamed(`${'长'.repeat(200)}`), ...instancesNamed('web', 5)]}},
		});
		await user.press('w', 'right', 'right');
		expect(user.lines()).toHaveLength(20);
		expect(user.line('web-5')).toBeDefined();
	});

	test('shows what a tag list holds in the same order every time', async () => {
		const tags = ['b', 'a', 'c10', 'c2'].map(key => ({key, value: 'x'}));
		const user = await openInstances({
			size: {columns: 80, rows: 40},
			cloud: {instances: {[hangzhou]: [instanceNamed('web-1', {tags})]}},
		});
		await user.press('enter', 'right', 'right', 'right');
		await user.idle();
		const shown = () => user.lines().filter(line => /^ {2}(?:a|b|c\d+) +x/.test(line));
		expect(shown().map(line => line.trim().split(' ')[0])).toEqual(['a', 'b', 'c2', 'c10']);
		await user.press('r');
		await user.idle();
		expect(shown()).toHaveLength(4);
	});
});
