import {execFile} from 'node:child_process';
import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {regionsAnswer} from '../../support/io/answers.ts';
import {testAuthority} from '../../support/io/certificates.ts';
import {temporaryFolder} from '../../support/io/folder.ts';
import {startProxy} from '../../support/io/proxy.ts';
import {startTlsServer} from '../../support/io/server.ts';

const program = fileURLToPath(new URL('../../support/io/thread-program.ts', import.meta.url));

async function run(endpoint: string, environment: Record<string, string>): Promise<unknown> {
	const {stdout} = await promisify(execFile)(process.execPath, [program, endpoint], {
		env: {PATH: process.env.PATH, ...environment},
	});
	return JSON.parse(stdout);
}

test('NODE_EXTRA_CA_CERTS and HTTPS_PROXY reach the thread that makes the calls', async () => {
	await using folder = await temporaryFolder();
	const authorities = join(folder.path, 'authorities.pem');
	await writeFile(authorities, testAuthority);
	await using server = await startTlsServer({}, regionsAnswer('cn-hangzhou'));
	await using proxy = await startProxy({protocol: 'https', leadsTo: server.port});

	expect(await run('https://ecs.yundeck.test', {NODE_EXTRA_CA_CERTS: authorities, HTTPS_PROXY: proxy.url})).toEqual([
		'cn-hangzhou',
		[proxy.host],
	]);
	expect(await run(server.url, {NODE_EXTRA_CA_CERTS: authorities})).toEqual(['cn-hangzhou', [null]]);
	expect(await run(server.url, {})).toMatchObject([{kind: 'certificate-refused'}, [null]]);
});
