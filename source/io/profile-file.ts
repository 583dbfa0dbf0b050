import type {Credentials} from '#domain/credentials.ts';
import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';
import type {ProfileKey} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import {Secret} from '#domain/secret.ts';

// The shape of `config.json`, here and nowhere else:
//
//   {
//     "version": 1,
//     "profiles": {"<name>": {"accessKeyId", "accessKeySecret", "securityToken"?, "region"?: {"id", "name", "endpoint"?}}},
//     "places"?: {"<source>/<name>": {"region"?}},    where profiles of others were left: `aliyun/prod`
//     "last"?: {"name", "source"},
//     "settings"?: {…}    in `settings-file.ts`
//   }
//
// Keys that are not known stay where they are. Earlier versions had `"last": "<name>"` and, for the only place that was
// not theirs, `"environment": {"region"}`: both are understood, and replaced when they change.

const version = 1;

export type ProfileFile =
	| {readonly state: 'usable'; readonly content: JsonRecord}
	| {readonly state: 'damaged'}
	/** Written by a yundeck to come: not ours to read or to change. */
	| {readonly state: 'newer'; readonly version: number};

export const emptyContent: JsonRecord = {version, profiles: {}};

export type SavedProfile = {
	/** Undefined when it is not whole. */
	readonly credentials?: Credentials;
	/** What is not there of it. */
	readonly missing: readonly string[];
	readonly region?: Region;
};

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

/** The profiles in the order they were saved, those that are not whole as well. */
export function savedProfiles(content: JsonRecord): ReadonlyMap<string, SavedProfile> {
	return new Map(Object.entries(entriesOf(content)).map(([name, entry]) => [name, readProfile(entry)]));
}

/** Where a profile of somebody else's was left. */
export function placeOf(content: JsonRecord, profile: ProfileKey): Region | undefined {
	const places = recordOf(content, 'places');
	const id = placeId(profile);
	const entry = Object.hasOwn(places, id) || profile.source !== 'environment' ? places[id] : content.environment;
	return regionIn(entry).region;
}

export function lastProfile(content: JsonRecord): {readonly last?: ProfileKey} {
	const {last} = content;
	if (isText(last)) {
		const isOwn = Object.hasOwn(entriesOf(content), last);
		return {last: {name: last, source: isOwn || last !== 'environment' ? 'yundeck' : 'environment'}};
	}

	const {name, source} = recordOf(content, 'last');
	const known = sources.find(known => known === source);
	return isText(name) && known !== undefined ? {last: {name, source: known}} : {};
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
	const used = lastProfile(content).last;
	const isLast = used?.source === 'yundeck' && used.name === name;
	return {...kept, version, profiles, ...(last !== undefined && !isLast && {last})};
}

/** Where a saved profile was left. */
export function withPlace(content: JsonRecord, name: string, region: Region | undefined): JsonRecord {
	const {region: _, ...kept} = recordOf(entriesOf(content), name);
	return {
		...withEntry(content, name, {...kept, ...(region !== undefined && {region: toJson(region)})}),
		last: {name, source: 'yundeck'},
	};
}

/** Where a profile of somebody else's was left. */
export function withPlaceElsewhere(content: JsonRecord, profile: ProfileKey, region: Region | undefined): JsonRecord {
	const {environment, ...kept} = content;
	const {name, source} = profile;
	return {
		...kept,
		...(environment !== undefined && source !== 'environment' && {environment}),
		version,
		profiles: entriesOf(content),
		places: {
			...recordOf(content, 'places'),
			[placeId(profile)]: region === undefined ? {} : {region: toJson(region)},
		},
		last: {name, source},
	};
}

const sources = ['yundeck', 'aliyun', 'alibabacloud', 'environment'] as const satisfies readonly ProfileKey['source'][];

function placeId({name, source}: ProfileKey): string {
	return `${source}/${name}`;
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

function readProfile(entry: Json): SavedProfile {
	const record = isJsonRecord(entry) ? entry : {};
	const {accessKeyId, accessKeySecret, securityToken} = record;
	const missing = ['accessKeyId', 'accessKeySecret'].filter(name => !isText(record[name]));
	const credentials = isText(accessKeyId) &&
		isText(accessKeySecret) && {
			accessKeyId,
			accessKeySecret: new Secret(accessKeySecret),
			...(isText(securityToken) && {securityToken: new Secret(securityToken)}),
		};
	return {...(credentials && {credentials}), missing, ...regionIn(entry)};
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
