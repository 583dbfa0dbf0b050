import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {openTerminal, type Terminal} from '../support/terminal.ts';
import type {EndpointProcess} from './endpoint-process.ts';

type Environment = Readonly<Record<string, string>>;

type Size = {
	readonly columns?: number;
	readonly rows?: number;
};

/** The built program: these tests are about what is shipped. */
const program = join(import.meta.dirname, '../../dist/cli.js');

if (!existsSync(program)) {
	throw new Error('There is no dist/cli.js: npm run build makes it.');
}

/** `yundeck` in a terminal. */
export function openYundeck(environment: Environment, args: readonly string[] = [], size: Size = {}): Terminal {
	return openTerminal({command: process.execPath, args: [program, ...args], environment, ...size});
}

export type Run = {
	readonly exitCode: number | null;
	readonly stdout: string;
	readonly stderr: string;
};

/** `yundeck` in a script: no terminal anywhere. */
export async function runYundeck(environment: Environment, args: readonly string[]): Promise<Run> {
	const child = spawn(process.execPath, [program, ...args], {env: {...environment}, stdio: ['ignore', 'pipe', 'pipe']});
	const [[exitCode], stdout, stderr] = await Promise.all([
		once(child, 'close'),
		text(child.stdout),
		text(child.stderr),
	]);
	return {exitCode: exitCode as number | null, stdout, stderr};
}

/** The AccessKey of an endpoint in the environment. */
export function accessKeyOf({accessKeyId, accessKeySecret}: EndpointProcess): Environment {
	return {ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret};
}

/** Fills in the prompt that is open, as a person does: secrets are pasted. Ends on the last field. */
export async function fillIn(
	terminal: Terminal,
	{accessKeyId, accessKeySecret}: Pick<EndpointProcess, 'accessKeyId' | 'accessKeySecret'>,
): Promise<void> {
	await terminal.waitFor('❯ Profile name');
	terminal.press('enter');
	await terminal.waitFor('❯ AccessKey ID');
	terminal.paste(accessKeyId);
	await terminal.waitFor(accessKeyId);
	terminal.press('enter');
	await terminal.waitFor('❯ AccessKey Secret');
	terminal.paste(accessKeySecret);
	await terminal.waitFor('•'.repeat(accessKeySecret.length));
	terminal.press('enter');
	await terminal.waitFor('❯ Security token');
}

/** Ends with the question about saving. */
export async function signIn(terminal: Terminal, endpoint: EndpointProcess): Promise<void> {
	await fillIn(terminal, endpoint);
	terminal.press('enter');
	await terminal.waitFor('Save this profile?');
}

/** Answers the question about saving; until the file is written, the question stands and takes no other key. */
export async function saveProfile(terminal: Terminal): Promise<void> {
	terminal.press('y');
	await terminal.waitFor('was saved');
}

/** Moves the mark of a list onto a row, one `down` at a time. */
export async function moveTo(terminal: Terminal, row: string): Promise<void> {
	const {lines} = await terminal.waitFor(row);
	const marked = lines.findIndex(line => line.startsWith('❯'));
	const wanted = lines.findIndex(line => line.includes(row));
	terminal.press(...Array<string>(wanted - marked).fill('down'));
	await terminal.waitFor(({lines: now}) => now.some(line => line.startsWith('❯') && line.includes(row)));
}
