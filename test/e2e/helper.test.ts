import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import {startServer} from '../support/io/server.ts';
import {temporaryHome} from '../support/terminal-environment.ts';
import {openYundeck} from './yundeck.ts';

// Says that it is there, and stays.
const visits = (url: string) => `require('node:http').get('${url}').on('error', () => {})`;

/** The home of somebody whose only profile has a helper that never answers. */
async function homeWithHelper(url: string) {
	const home = await temporaryHome();
	const path = join(home.folder, 'helper.cjs');
	await writeFile(
		path,
		`${visits(url)}; require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(visits(url))}]);`,
	);
	await saveProfile(home.folder, path);
	return home;
}

async function saveProfile(home: string, helper: string): Promise<void> {
	await mkdir(join(home, '.aliyun'));
	const profile = {name: 'slow', mode: 'External', process_command: `node ${helper}`, region_id: 'cn-hangzhou'};
	await writeFile(join(home, '.aliyun/config.json'), JSON.stringify({current: 'slow', profiles: [profile]}));
}

test.concurrent.for([
	['ctrl+c', 130],
	['SIGTERM', 143],
] as const)('%s while a helper runs leaves none of it running', async ([how, exitCode]) => {
	await using server = await startServer('hang');
	await using home = await homeWithHelper(server.url);
	await using terminal = openYundeck(home.environment, ['--endpoint', server.url]);
	await server.nextRequest();
	await server.nextRequest();
	if (how === 'ctrl+c') {
		terminal.press(how);
	} else {
		terminal.kill(how);
	}

	expect(await terminal.exit).toEqual({exitCode, signal: 0});
	await Promise.all(server.requests.map(({disconnected}) => disconnected));
});

test.concurrent('a helper that renews credentials behind the screen does not outlive yundeck either', async () => {
	await using server = await startServer('hang');
	const endpoint = await startEcsEndpoint({instances: 10});
	try {
		await using home = await temporaryHome();
		const path = join(home.folder, 'helper.cjs');
		const keys = {mode: 'AK', access_key_id: endpoint.accessKeyId, access_key_secret: endpoint.accessKeySecret};
		// The first time it gives keys that soon end.
		await writeFile(
			path,
			`const {existsSync, writeFileSync} = require('node:fs');
			if (existsSync(${JSON.stringify(`${path}.used`)})) {
				${visits(server.url)};
			} else {
				writeFileSync(${JSON.stringify(`${path}.used`)}, '');
				const expiration = new Date(Date.now() + 8000).toISOString();
				process.stdout.write(JSON.stringify({...${JSON.stringify(keys)}, expiration}));
			}`,
		);
		await saveProfile(home.folder, path);
		await using terminal = openYundeck(home.environment, ['--endpoint', endpoint.url]);
		await terminal.waitFor(/Instances +(\d+)\/\1\b/);
		const arrived = server.nextRequest();
		// Whatever is asked in the last quarter of their life begins it.
		const asking = setInterval(() => terminal.press('r'), 100);
		await arrived;
		clearInterval(asking);
		terminal.kill('SIGTERM');

		expect(await terminal.exit).toEqual({exitCode: 143, signal: 0});
		await Promise.all(server.requests.map(({disconnected}) => disconnected));
	} finally {
		await endpoint.close();
	}
});
