import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {startServer} from '../support/io-server.ts';
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
	await mkdir(join(home.folder, '.aliyun'));
	const profile = {name: 'slow', mode: 'External', process_command: `node ${path}`, region_id: 'cn-hangzhou'};
	await writeFile(join(home.folder, '.aliyun/config.json'), JSON.stringify({current: 'slow', profiles: [profile]}));
	return home;
}

test.for([
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
