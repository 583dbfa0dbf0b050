import {describe, expect, test} from 'vitest';
import {createBrowser} from '#io/desk/browser.ts';
import {programs} from '../../support/io/programs.ts';

const url = 'https://ecs.console.aliyun.com/server/i-1/detail?regionId=cn-hangzhou&x=$(id)';

describe('a browser', () => {
	test('is given the address, and not through a shell', async () => {
		await using system = await programs({'xdg-open': 'opens'});
		const browser = createBrowser({environment: {...system.environment, DISPLAY: ':0'}, platform: 'linux'});

		expect(await browser.open(url)).toBe(true);
		expect(await system.arguments('xdg-open')).toEqual([url]);
	});

	test('on a Mac is the one it opens addresses with', async () => {
		await using system = await programs({open: 'opens'});
		const browser = createBrowser({environment: system.environment, platform: 'darwin'});

		expect(await browser.open(url)).toBe(true);
		expect(await system.arguments('open')).toEqual([url]);
	});

	test('within Windows is that of Windows', async () => {
		await using system = await programs({'rundll32.exe': 'opens'});
		const environment = {...system.environment, WSL_DISTRO_NAME: 'Ubuntu'};

		expect(await createBrowser({environment, platform: 'linux'}).open(url)).toBe(true);
		expect(await system.arguments('rundll32.exe')).toEqual(['url.dll,FileProtocolHandler', url]);
	});

	test('that is still there after a while is there', async () => {
		await using system = await programs({'xdg-open': 'hangs'});
		const environment = {...system.environment, DISPLAY: ':0'};

		expect(await createBrowser({environment, platform: 'linux', patienceMilliseconds: 50}).open(url)).toBe(true);
	});
});

describe('there is none', () => {
	test.each<[what: string, platform: NodeJS.Platform, environment: Record<string, string>]>([
		['without a screen', 'linux', {}],
		['on the screen of another machine', 'linux', {SSH_TTY: '/dev/pts/1', DISPLAY: ':0'}],
		['on a Mac far away', 'darwin', {SSH_TTY: '/dev/pts/1'}],
	])('%s, and nothing is started', async (_what, platform, environment) => {
		await using system = await programs({'xdg-open': 'opens', open: 'opens'});
		const browser = createBrowser({environment: {...system.environment, ...environment}, platform});

		expect(await browser.open(url)).toBe(false);
		expect(await system.arguments('xdg-open')).toBeUndefined();
		expect(await system.arguments('open')).toBeUndefined();
	});

	test('when the program is missing or finds none', async () => {
		await using nothing = await programs({});
		await using failing = await programs({'xdg-open': 'fails'});

		for (const {environment} of [nothing, failing]) {
			const browser = createBrowser({environment: {...environment, DISPLAY: ':0'}, platform: 'linux'});
			expect(await browser.open(url)).toBe(false);
		}
	});
});

test.each(['http://example.com', 'file:///etc/passwd', 'javascript:alert(1)', 'not an address'])(
	'%s is no address for it',
	async address => {
		await using system = await programs({'xdg-open': 'opens'});
		const browser = createBrowser({environment: {...system.environment, DISPLAY: ':0'}, platform: 'linux'});

		await expect(browser.open(address)).rejects.toThrow(TypeError);
		expect(await system.arguments('xdg-open')).toBeUndefined();
	},
);
