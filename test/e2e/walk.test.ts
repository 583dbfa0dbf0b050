import {readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Terminal} from '../support/terminal.ts';
import {temporaryHome} from '../support/terminal-environment.ts';
import {type EndpointProcess, startEndpointProcess} from './endpoint-process.ts';
import {fillIn, moveTo, openYundeck, saveProfile, signIn} from './yundeck.ts';

let endpoint: EndpointProcess;

beforeAll(async () => {
	endpoint = await startEndpointProcess('--demo-instances', '400');
});

afterAll(() => endpoint[Symbol.asyncDispose]());

/** Signs in, saves the profile and opens the instances of that region. */
async function saveAndOpen(terminal: Terminal, regionId: string): Promise<void> {
	await signIn(terminal, endpoint);
	await saveProfile(terminal);
	await moveTo(terminal, regionId);
	terminal.press('enter');
	await terminal.waitFor(/Instances +(\d+)\/\1\b/);
}

test('a person signs in, saves the profile, picks a region and looks at an instance', async () => {
	await using home = await temporaryHome();
	await using terminal = openYundeck(home.environment, ['--endpoint', endpoint.url]);

	await signIn(terminal, endpoint);
	const question = await terminal.waitFor('config.json');
	expect(question.text).toContain(home.folder);
	await saveProfile(terminal);

	const regions = await terminal.waitFor(/Regions +\d+\/\d+/);
	expect(regions.text).toContain('China (Qingdao)');
	expect(regions.text).toMatch(/DescribeRegions +200/);
	await moveTo(terminal, 'cn-hangzhou');
	terminal.press('enter');

	const instances = await terminal.waitFor(/Instances +(\d+)\/\1\b/);
	expect(instances.lines[0]).toMatch(/default +yundeck-demo@\d+ .* cn-hangzhou/);
	expect(instances.text).toMatch(/cn-hangzhou +DescribeInstances +200 +\d+ rows/);
	const [count = 0] = /(?<=Instances +)\d+/.exec(instances.text) ?? [];
	expect(Number(count)).toBeGreaterThan(40);

	// The last row is one of the last page, not of the API's first ten.
	terminal.press('G');
	const end = await terminal.waitFor(({lines}) => lines.findLastIndex(line => line.startsWith('❯')) > 10);
	expect(end.text).toContain(`${count}/${count}`);
	terminal.press('g');
	await terminal.waitFor(({lines}) => lines.findIndex(line => line.startsWith('❯')) === 3);

	terminal.press('enter');
	const details = await terminal.waitFor('Overview');
	expect(details.text).toMatch(/Instance ID +i-\w+/);
	terminal.press('right', 'right');
	await terminal.waitFor('[Disks]');
	await terminal.waitFor(/DescribeDisks +200/);
	terminal.press('y');
	await terminal.waitFor('"InstanceChargeType":');

	terminal.press('ctrl+c');
	expect(await terminal.exit).toEqual({exitCode: 130, signal: 0});

	const file = join(home.folder, '.config/yundeck-nodejs/config.json');
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	expect((await stat(join(file, '..'))).mode & 0o777).toBe(0o700);
	expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({last: {name: 'default', source: 'yundeck'}});
	expect(terminal.output).not.toContain(endpoint.accessKeySecret);
});

test('the second start opens the last profile and region, and Esc walks back', async () => {
	await using home = await temporaryHome();
	{
		await using terminal = openYundeck(home.environment, ['--endpoint', endpoint.url]);
		await saveAndOpen(terminal, 'cn-shanghai');
		terminal.press('ctrl+c');
		await terminal.exit;
	}

	await using terminal = openYundeck(home.environment, ['--endpoint', endpoint.url]);
	await terminal.waitFor(/Instances +(\d+)\/\1\b/);
	// While rows are still coming the header tells how many instead of whose they are.
	const instances = await terminal.waitFor('just now');
	expect(instances.lines[0]).toMatch(/default .*saved profile .*cn-shanghai/);

	terminal.press('escape');
	await terminal.waitFor(/Regions +\d+\/\d+/);
	terminal.press('escape');
	const profiles = await terminal.waitFor('New AccessKey…');
	expect(profiles.text).toContain('default');
	expect(terminal.output).not.toContain('Warning');
	expect(profiles.text).not.toContain(endpoint.accessKeySecret);
	expect(terminal.output).not.toContain(endpoint.accessKeySecret);
});

test('what was chosen in the command line is there at the next start', async () => {
	await using home = await temporaryHome();
	{
		await using terminal = openYundeck(home.environment, ['--endpoint', endpoint.url]);
		await saveAndOpen(terminal, 'cn-shanghai');
		terminal.press(':', 'columns id,name', 'enter');
		await terminal.waitFor(/^ +ID +NAME *$/m);
		terminal.press(':', 'sort name desc', 'enter');
		await terminal.waitFor('NAME↓');
		terminal.press(':', 'language zh-CN', 'enter');
		await terminal.waitFor('名称↓');
		// The endpoint names the regions in the language it is asked in.
		terminal.press('R');
		await terminal.waitFor('华东2（上海）');
		terminal.press(':', 'q', 'enter');
		expect(await terminal.exit).toEqual({exitCode: 0, signal: 0});
	}

	await using terminal = openYundeck(home.environment, ['--endpoint', endpoint.url]);
	const {text} = await terminal.waitFor(/^ +实例 ID +名称↓ *$/m);
	expect(text).not.toContain('NAME');
});

test('a refused key says why and keeps what is no secret', async () => {
	await using home = await temporaryHome();
	await using terminal = openYundeck(home.environment, ['--endpoint', endpoint.url]);
	await fillIn(terminal, {...endpoint, accessKeyId: 'LTAI5tNobodyKnowsThisOne'});
	terminal.press('enter');

	const refused = await terminal.waitFor('does not know this AccessKey ID');
	expect(refused.text).toMatch(/DescribeRegions +InvalidAccessKe/);
	expect(refused.text).toContain('LTAI5tNobodyKnowsThisOne');
	expect(refused.text).toMatch(/AccessKey Secret *\n/);
});

test('keys that arrive at once are keys and no text, as when one is held on a slow line', async () => {
	await using home = await temporaryHome();
	await using terminal = openYundeck(home.environment, ['--endpoint', endpoint.url]);
	await terminal.waitFor('❯ Profile name');
	terminal.press('\r\r');
	const {text} = await terminal.waitFor('❯ AccessKey Secret');
	expect(text).toMatch(/Profile name +default *\n/);
});
