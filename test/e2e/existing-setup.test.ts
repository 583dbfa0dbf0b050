import {mkdir, readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {demoSignIn, type Endpoint, startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import type {Terminal} from '../support/terminal.ts';
import {type Home, temporaryHome} from '../support/terminal-environment.ts';
import {pickProfile} from './pick-profile.ts';
import {openYundeck} from './yundeck.ts';

// Somebody who has used aliyun-cli up to now, and starts yundeck with no configuration of its own.

let endpoint: Endpoint;

beforeAll(async () => {
	endpoint = await startEcsEndpoint({instances: 200});
});

afterAll(() => endpoint.close());

async function householdOfAliyun() {
	const home = await temporaryHome();
	const {accessKeyId, accessKeySecret} = endpoint;
	const key = {access_key_id: accessKeyId, access_key_secret: accessKeySecret};
	const role = {ram_role_arn: demoSignIn.roleArn, ram_session_name: 'me'};
	const content = {
		current: 'work',
		profiles: [
			{name: 'default', mode: 'AK', ...key, region_id: 'cn-beijing', output_format: 'json', language: 'en'},
			{name: 'work', mode: 'RamRoleArn', ...key, ...role, region_id: 'cn-shanghai', unknown_key: [1, 2]},
			{name: 'machine', mode: 'EcsRamRole', region_id: 'cn-hangzhou'},
		],
		meta_path: '',
	};
	const path = join(home.folder, '.aliyun/config.json');
	await mkdir(join(home.folder, '.aliyun'));
	await writeFile(path, `${JSON.stringify(content, undefined, '\t')}\n`, {mode: 0o640});
	return {
		home,
		/** Everything that a write would change. */
		async trace() {
			const {mode, mtimeMs, ino} = await stat(path);
			return {mode, mtimeMs, ino, content: await readFile(path, 'latin1')};
		},
		[Symbol.asyncDispose]: () => home[Symbol.asyncDispose](),
	};
}

const open = ({environment}: Home): Terminal => openYundeck(environment, ['--endpoint', endpoint.url]);

/** The instances of a region are there, with a profile. */
async function isIn(terminal: Terminal, profile: string, region: string): Promise<void> {
	await terminal.waitFor(
		({lines: [header = ''], text}) =>
			` ${header}`.includes(`  ${profile}  `) && header.includes(region) && /Instances +(\d+)\/\1\b/.test(text),
	);
}

function goTo(terminal: Terminal, region: string): void {
	terminal.press(':', `instances ${region}`, 'enter');
}

test('is at once in the region of the current profile, picks another, and is there again after a restart', async () => {
	await using person = await householdOfAliyun();
	const before = await person.trace();
	{
		await using terminal = open(person.home);
		await isIn(terminal, 'work', 'cn-shanghai');
		await pickProfile(terminal, 'default');
		await terminal.waitFor(/Regions +\d+\/\d+|Instances +\d/);
		goTo(terminal, 'cn-beijing');
		await isIn(terminal, 'default', 'cn-beijing');
		terminal.press('ctrl+c');
		expect(await terminal.exit).toEqual({exitCode: 130, signal: 0});
	}

	await using terminal = open(person.home);
	await isIn(terminal, 'default', 'cn-beijing');
	expect(await person.trace()).toEqual(before);
});

test('a kill at any moment harms nothing', async () => {
	await using person = await householdOfAliyun();
	const before = await person.trace();
	const moments: readonly ((terminal: Terminal) => Promise<unknown>)[] = [
		terminal => terminal.waitFor(({isAlternateScreen}) => isAlternateScreen),
		terminal => terminal.waitFor('work'),
		terminal => isIn(terminal, 'work', 'cn-shanghai'),
		async terminal => {
			await isIn(terminal, 'work', 'cn-shanghai');
			terminal.press('P');
		},
		async terminal => {
			await isIn(terminal, 'work', 'cn-shanghai');
			await pickProfile(terminal, 'machine');
		},
	];
	for (const moment of moments) {
		await using terminal = open(person.home);
		await moment(terminal);
		terminal.kill('SIGKILL');
		await terminal.exit;
		expect(await person.trace()).toEqual(before);
	}

	await using terminal = open(person.home);
	await terminal.waitFor(/Regions +\d+\/\d+|Instances +(\d+)\/\1\b/);
	expect(terminal.screen.lines[0]).toMatch(/ (?:work|machine) /);
});

test('two at once with two profiles do not disturb each other', async () => {
	await using person = await householdOfAliyun();
	const before = await person.trace();
	{
		await using one = open(person.home);
		await isIn(one, 'work', 'cn-shanghai');
		await using other = open(person.home);
		await isIn(other, 'work', 'cn-shanghai');
		await pickProfile(other, 'default');
		await other.waitFor(/Regions +\d+\/\d+|Instances +\d/);
		goTo(one, 'cn-hangzhou');
		goTo(other, 'cn-beijing');
		await Promise.all([isIn(one, 'work', 'cn-hangzhou'), isIn(other, 'default', 'cn-beijing')]);
		one.press('r');
		await isIn(one, 'work', 'cn-hangzhou');
		one.press('ctrl+c');
		other.press('ctrl+c');
		await Promise.all([one.exit, other.exit]);
	}

	for (const [profile, region] of [
		['work', 'cn-hangzhou'],
		['default', 'cn-beijing'],
	] as const) {
		await using terminal = openYundeck(person.home.environment, ['--endpoint', endpoint.url, '--profile', profile]);
		await isIn(terminal, profile, region);
	}

	expect(await person.trace()).toEqual(before);
});
