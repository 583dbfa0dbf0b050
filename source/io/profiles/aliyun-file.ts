import {join} from 'node:path';
import process from 'node:process';
import {toAppError} from '#domain/app-error.ts';
import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';
import {isRegionId, type Region} from '#domain/region.ts';
import type {Environment} from '#io/files/config-folder.ts';
import {homeFolder} from '#io/files/home-folder.ts';
import {notUnderstood, readSmallFile} from '#io/files/small-file.ts';
import {textOf} from '#io/json-fields.ts';
import {kindOfMode, readAliyunProfile} from './aliyun-profile.ts';
import type {FoundProfile, FoundProfiles, Reading} from './found-profile.ts';

// Each link is a call before the first real one.
const longestChain = 8;

/** The profiles of aliyun-cli, in the order of its file. It is never written: aliyun-cli may be saving it just now. */
export async function readAliyunFile(
	environment: Environment,
	platform: NodeJS.Platform = process.platform,
): Promise<FoundProfiles> {
	const home = homeFolder(environment, platform);
	if (home === undefined || isIgnored(environment)) {
		return {profiles: []};
	}

	const path = join(home, '.aliyun', 'config.json');
	try {
		const text = await readSmallFile(path);
		return text === undefined ? {profiles: []} : parseAliyunFile(text, path, environment, platform);
	} catch (error) {
		return {profiles: [], warning: toAppError(error)};
	}
}

function isIgnored(environment: Environment): boolean {
	const {ALIBABA_CLOUD_IGNORE_PROFILE, ALIBABACLOUD_IGNORE_PROFILE} = environment;
	return (ALIBABA_CLOUD_IGNORE_PROFILE || ALIBABACLOUD_IGNORE_PROFILE) === 'TRUE';
}

/** Throws a CallError when there is nothing in it to be understood. */
export function parseAliyunFile(
	text: string,
	path: string,
	environment: Environment,
	platform: NodeJS.Platform,
): FoundProfiles {
	const content = parseJson(text, path);
	if (!isJsonRecord(content)) {
		throw notUnderstood(path, 'JSON');
	}

	const entries = content.profiles ?? [];
	if (!Array.isArray(entries)) {
		throw notUnderstood(path, 'profiles');
	}

	const named = entries.filter(isNamed);
	const byName = new Map<string, JsonRecord>();
	const profiles = named.map((record): FoundProfile => {
		const {name} = record;
		const isFirst = !byName.has(name);
		if (isFirst) {
			byName.set(name, record);
		}

		return {name, source: 'aliyun', ...regionOf(record), reading: isFirst ? later : duplicate(record)};
	});

	const read = (name: string, users: readonly string[]): Reading => {
		const record = byName.get(name) ?? {};
		const names = [...users, name];
		const sourceOf = (source: string): Reading => {
			const kind = 'ChainableRamRoleArn';
			if (names.includes(source)) {
				return {kind, problem: {kind: 'source-cycle', names: [...names, source]}};
			}

			if (!byName.has(source)) {
				return {kind, problem: {kind: 'missing-source', name: source}};
			}

			if (names.length === longestChain) {
				return {kind, problem: {kind: 'chain-too-long', most: longestChain}};
			}

			const reading = read(source, names);
			return reading.problem === undefined || isAboutChain(reading)
				? reading
				: {kind, problem: {kind: 'broken-source', name: source, problem: reading.problem}};
		};
		return readAliyunProfile(name, record, {environment, platform, sourceOf});
	};

	const odd = entries.findIndex(entry => !isNamed(entry));
	return {
		profiles: profiles.map(profile =>
			profile.reading === later ? {...profile, reading: read(profile.name, [])} : profile,
		),
		...(typeof content.current === 'string' && content.current !== '' && {current: content.current}),
		...(odd !== -1 && {warning: notUnderstood(path, `profiles[${odd}]`).failure}),
	};
}

// Stands in until all names are known.
const later: Reading = {kind: '', problem: {kind: 'missing-secret'}};

function duplicate(record: JsonRecord): Reading {
	return {kind: kindOfMode(record), problem: {kind: 'duplicate-name'}};
}

/** Already tells of the source; more names around it say nothing more. */
function isAboutChain({problem}: Reading): boolean {
	return problem !== undefined && aboutChains.has(problem.kind);
}

const aboutChains: ReadonlySet<string> = new Set(['source-cycle', 'missing-source', 'chain-too-long', 'broken-source']);

function isNamed(entry: Json): entry is JsonRecord & {readonly name: string} {
	return isJsonRecord(entry) && typeof entry.name === 'string' && entry.name.trim() !== '';
}

function regionOf(record: JsonRecord): {readonly region?: Region} {
	const id = textOf(record.region_id).trim();
	return isRegionId(id) ? {region: {id, name: ''}} : {};
}

/** The parser's own words would quote the secrets around the mistake: only where it is may be told. */
function parseJson(text: string, path: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		const [, line, column] = /\(line (\d+) column (\d+)\)$/.exec(error instanceof Error ? error.message : '') ?? [];
		throw notUnderstood(path, line === undefined ? 'JSON' : `JSON ${line}:${column}`);
	}
}
