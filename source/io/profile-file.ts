import type {Credentials} from '#domain/credentials.ts';
import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';
import type {Region} from '#domain/region.ts';
import {Secret} from '#domain/secret.ts';

// The shape of `config.json`, here and nowhere else:
//
//   {
//     "version": 1,
//     "profiles": {"<name>": {"accessKeyId", "accessKeySecret", "securityToken"?, "region"?: {"id", "name", "endpoint"?}}},
//     "environment"?: {"region"},    what is remembered about the AccessKey of the environment
//     "last"?: "<name>",
//     "settings"?: {…}    in `settings-file.ts`
//   }
//
// Keys that are not known stay where they are.

const version = 1;

export type ProfileFile =
	| {readonly state: 'usable'; readonly content: JsonRecord}
	| {readonly state: 'damaged'}
	/** Written by a yundeck to come: not ours to read or to change. */
	| {readonly state: 'newer'; readonly version: number};

export const emptyContent: JsonRecord = {version, profiles: {}};

export type SavedProfile = {readonly credentials: Credentials; readonly region?: Region};

export function parseProfileFile(text: string): ProfileFile {
	let content: unknown;
	try {
		content = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		// The parser's own words would quote the secrets around the mistake.
		return {state: 'damaged'};
	}

	if (!isJsonRecord(content)) {
		return {state: 'damaged'};
	}

	const {version: written = version, profiles = {}} = content;
	if (typeof written === 'number' && written > version) {
		return {state: 'newer', version: written};
	}

	return typeof written === 'number' && isJsonRecord(profiles) ? {state: 'usable', content} : {state: 'damaged'};
}

/** The profiles that can be signed in with. One that is not whole stays in the file and out of the list. */
export function savedProfiles(content: JsonRecord): ReadonlyMap<string, SavedProfile> {
	return new Map(
		Object.entries(entriesOf(content)).flatMap(([name, entry]) => {
			const credentials = readCredentials(entry);
			return credentials === undefined ? [] : [[name, {credentials, ...regionIn(entry)}] as const];
		}),
	);
}

export function rememberedOfEnvironment(content: JsonRecord): {readonly region?: Region} {
	return regionIn(content.environment);
}

export function lastProfile(content: JsonRecord): {readonly last?: string} {
	return typeof content.last === 'string' ? {last: content.last} : {};
}

export function withProfile(content: JsonRecord, name: string, credentials: Credentials): JsonRecord {
	const {securityToken: _, ...kept} = recordOf(entriesOf(content), name);
	return withEntry(content, name, {
		...kept,
		accessKeyId: credentials.accessKeyId,
		accessKeySecret: credentials.accessKeySecret.reveal(),
		...(credentials.securityToken !== undefined && {securityToken: credentials.securityToken.reveal()}),
	});
}

export function withoutProfile(content: JsonRecord, name: string): JsonRecord {
	const profiles = Object.fromEntries(Object.entries(entriesOf(content)).filter(([key]) => key !== name));
	const {last, ...kept} = content;
	return {...kept, version, profiles, ...(last !== undefined && last !== name && {last})};
}

/** Where a saved profile was left. */
export function withPlace(content: JsonRecord, name: string, region: Region | undefined): JsonRecord {
	const {region: _, ...kept} = recordOf(entriesOf(content), name);
	return {...withEntry(content, name, {...kept, ...(region !== undefined && {region: toJson(region)})}), last: name};
}

/** Where the environment's account was left. */
export function withEnvironmentPlace(content: JsonRecord, name: string, region: Region | undefined): JsonRecord {
	return {
		...content,
		version,
		profiles: entriesOf(content),
		environment: region === undefined ? {} : {region: toJson(region)},
		last: name,
	};
}

function withEntry(content: JsonRecord, name: string, entry: JsonRecord): JsonRecord {
	// A computed key defines a property even when it is `__proto__`.
	return {...content, version, profiles: {...entriesOf(content), [name]: entry}};
}

function entriesOf(content: JsonRecord): JsonRecord {
	return recordOf(content, 'profiles');
}

function recordOf(container: JsonRecord, key: string): JsonRecord {
	const value = Object.hasOwn(container, key) ? container[key] : undefined;
	return isJsonRecord(value) ? value : {};
}

function readCredentials(entry: Json): Credentials | undefined {
	if (!isJsonRecord(entry)) {
		return undefined;
	}

	const {accessKeyId, accessKeySecret, securityToken} = entry;
	if (!isText(accessKeyId) || !isText(accessKeySecret)) {
		return undefined;
	}

	return {
		accessKeyId,
		accessKeySecret: new Secret(accessKeySecret),
		...(isText(securityToken) && {securityToken: new Secret(securityToken)}),
	};
}

function regionIn(entry: Json | undefined): {readonly region?: Region} {
	const region = isJsonRecord(entry) ? entry.region : undefined;
	if (!isJsonRecord(region) || !isText(region.id)) {
		return {};
	}

	const {id, name, endpoint} = region;
	return {region: {id, name: isText(name) ? name : '', ...(isText(endpoint) && {endpoint})}};
}

function toJson({id, name, endpoint}: Region): JsonRecord {
	return {id, name, ...(endpoint !== undefined && {endpoint})};
}

function isText(value: Json | undefined): value is string {
	return typeof value === 'string' && value !== '';
}
