import {writeFileSync} from 'node:fs';
import {homedir, release, tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {pathToFileURL} from 'node:url';
import {hideSuspects} from '#domain/hide-suspects.ts';
import type {Environment} from './config-folder.ts';

export type Crash = {
	readonly thrown: unknown;
	readonly version: string;
	readonly environment: Environment;
	/** The types of the latest messages. */
	readonly messages: readonly string[];
	/** Where it is written; the folder for temporary files unless given. */
	readonly folder?: string;
};

export type CrashReport = {
	/** What was thrown, in a line that anybody may see. */
	readonly summary: string;
	/** Undefined when it could not be written. */
	readonly path: string | undefined;
};

const deepestCause = 3;

/**
 * Writes down what a mistake of ours needs to be found, in a new file that nobody else can read. It is to be sent to
 * strangers: no contents of messages, no secrets, no folder of the user's.
 */
export function writeCrashReport({thrown, version, environment, messages, folder = tmpdir()}: Crash): CrashReport {
	const known = knownSecrets(environment);
	const path = join(folder, `yundeck-crash-${Date.now().toString(36)}-${process.pid}.json`);
	const report = {
		yundeck: version,
		node: process.version,
		platform: `${process.platform} ${process.arch} ${release()}`,
		terminal: environment.TERM,
		size: [process.stdout.columns, process.stdout.rows],
		time: new Date().toISOString(),
		running: `${process.uptime().toFixed(0)} s`,
		messages,
		error: describe(thrown, known, deepestCause),
	};
	try {
		writeFileSync(path, `${JSON.stringify(report, undefined, 2)}\n`, {mode: 0o600, flag: 'wx'});
		return {summary: summarize(thrown, known), path};
	} catch {
		return {summary: summarize(thrown, known), path: undefined};
	}
}

function describe(thrown: unknown, known: readonly string[], depth: number): unknown {
	if (!(thrown instanceof Error)) {
		return {thrown: typeof thrown};
	}

	const {name, cause} = thrown;
	return {
		name,
		...('code' in thrown && typeof thrown.code === 'string' && {code: hideSuspects(thrown.code, known)}),
		message: withoutPlaces(hideSuspects(withoutPlaces(thrown.message), known)),
		stack: framesOf(thrown).map(frame => known.reduce((rest, secret) => rest.replaceAll(secret, '***'), frame)),
		...(cause !== undefined && depth > 0 && {cause: describe(cause, known, depth - 1)}),
	};
}

function summarize(thrown: unknown, known: readonly string[]): string {
	return thrown instanceof Error
		? `${thrown.name}: ${hideSuspects(withoutPlaces(thrown.message), known)}`
		: typeof thrown;
}

/** Where it was thrown. The message, which comes first and may have several lines, is no part of it. */
function framesOf({stack = ''}: Error): readonly string[] {
	return stack
		.split('\n')
		.filter(line => /^ {4}at \S/.test(line))
		.map(line => withoutPlaces(line.trim()));
}

function withoutPlaces(text: string): string {
	const program = dirname(process.argv[1] ?? '');
	const places = [
		[pathToFileURL(program).href, ''],
		[program, ''],
		[homedir(), '~'],
	] as const;
	return places.reduce((rest, [place, short]) => (place.length > 1 ? rest.replaceAll(place, short) : rest), text);
}

/** What the environment says in confidence. */
function knownSecrets(environment: Environment): readonly string[] {
	return Object.entries(environment).flatMap(([name, value]) =>
		value !== undefined && value.length >= 4 && /secret|token|passw|credential|key/i.test(name) ? [value] : [],
	);
}
