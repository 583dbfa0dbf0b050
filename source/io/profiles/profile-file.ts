import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';
import {
	notedView,
	type ProfileKey,
	type ProfileMarks,
	type ProfileView,
	profileColors,
	setMarks,
} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import type {SignIn} from '#domain/sign-in.ts';
import {known} from '#io/json-fields.ts';
import {type SavedSecret, savedSecret, secretFields, secretToJson, unreadSecret} from './profile-secret.ts';
import {isText, type KeySecret, missingFields, readSignIn, signInFields, signInToJson} from './sign-in-file.ts';

// The shape of `config.json`, here and nowhere else:
//
//   {
//     "version": 1,
//     "profiles": {"<name>": {
//       …                how it signs in, in `sign-in-file.ts`, and where its secret is, in `profile-secret.ts`
//       "region"?: {"id", "name", "endpoint"?},
//       "view"?: {"table"?: "disks", "isAll"?: true},    what of it was open, but for the instances of a region
//       "marks"?: {"color"?: "red", "isProduction"?: true, "isReadOnly"?: true}
//     }},
//     "places"?: {"<source>/<name>": {"region"?, "view"?}},    where profiles of others were left: `aliyun/prod`
//     "last"?: {"name", "source"},
//     "secrets"?: "keychain" | "file",    where they are to be; in `secret-settings.ts`, as is
//     "leftovers"?: {"<key>": 1700000000000},    entries of the keychain that no profile needs, and since when
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
	/** How it says that it signs in. */
	readonly kind: string;
	/** With the secret if that is in the file. Else nothing to sign in with, but enough to show. Undefined if not whole. */
	readonly signIn: SignIn | undefined;
	/** What is not there of it. */
	readonly missing: readonly string[];
	/** Undefined when it has none. */
	readonly secret: SavedSecret | undefined;
	/** With the secret, wherever that was. */
	readonly signInWith: (secret: KeySecret | undefined) => SignIn | undefined;
	readonly region?: Region;
	readonly view?: ProfileView;
	readonly marks?: ProfileMarks;
};

/** Where a profile was left. */
export type ProfilePlace = {readonly region?: Region; readonly view?: ProfileView};

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
	return new Map(Object.entries(entriesOf(content)).map(([name, entry]) => [name, readProfile(name, entry)]));
}

function readProfile(name: string, entry: Json): SavedProfile {
	const record = isJsonRecord(entry) ? entry : {};
	const secret = savedSecret(name, record);
	const shown = secret?.place === 'file' ? secret.secret : secret && unreadSecret;
	return {
		kind: isText(record.kind) ? record.kind : 'AccessKey',
		signIn: readSignIn(record, shown),
		missing: missingFields(record, shown),
		secret,
		signInWith: found => readSignIn(record, found),
		...placeIn(record),
		...known('marks', marksIn(record.marks)),
	};
}

/** Where a profile of somebody else's was left. */
export function placeOf(content: JsonRecord, profile: ProfileKey): ProfilePlace {
	const places = recordOf(content, 'places');
	const id = placeId(profile);
	const entry = Object.hasOwn(places, id) || profile.source !== 'environment' ? places[id] : content.environment;
	return placeIn(entry);
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

/** A new profile, or another way to sign in for one that is there. */
export function withProfile(
	content: JsonRecord,
	name: string,
	signIn: SignIn,
	secret: SavedSecret | undefined,
): JsonRecord {
	return withEntry(content, name, {
		...without(recordOf(entriesOf(content), name), [...signInFields, ...secretFields]),
		...signInToJson(signIn),
		...(secret && secretToJson(secret)),
	});
}

/** The secret of a profile is somewhere else now. */
export function withSecret(content: JsonRecord, name: string, secret: SavedSecret): JsonRecord {
	return withEntry(content, name, {
		...without(recordOf(entriesOf(content), name), secretFields),
		...secretToJson(secret),
	});
}

/** In the same place of the list. */
export function withName(content: JsonRecord, name: string, newName: string): JsonRecord {
	const entries = Object.entries(entriesOf(content)).map(([key, entry]) => [key === name ? newName : key, entry]);
	return {
		...content,
		version,
		profiles: Object.fromEntries(entries),
		...(isLast(content, name) && {last: {name: newName, source: 'yundeck'}}),
	};
}

/** Where a profile begins from now on, whatever was open with it; undefined: nowhere in particular. */
export function withRegion(content: JsonRecord, name: string, region: Region | undefined): JsonRecord {
	const kept = without(recordOf(entriesOf(content), name), ['region', 'view']);
	return withEntry(content, name, {...kept, ...(region !== undefined && {region: toJson(region)})});
}

export function withMarks(content: JsonRecord, name: string, marks: ProfileMarks): JsonRecord {
	const kept = without(recordOf(entriesOf(content), name), ['marks']);
	return withEntry(content, name, {...kept, ...known('marks', setMarks(marks))});
}

export function withoutProfile(content: JsonRecord, name: string): JsonRecord {
	const profiles = Object.fromEntries(Object.entries(entriesOf(content)).filter(([key]) => key !== name));
	const {last, ...kept} = content;
	return {...kept, version, profiles, ...(last !== undefined && !isLast(content, name) && {last})};
}

function isLast(content: JsonRecord, name: string): boolean {
	const {last} = lastProfile(content);
	return last?.source === 'yundeck' && last.name === name;
}

/** Where a saved profile was left. */
export function withPlace(content: JsonRecord, name: string, place: ProfilePlace): JsonRecord {
	const kept = without(recordOf(entriesOf(content), name), ['region', 'view']);
	return {...withEntry(content, name, {...kept, ...placeToJson(place)}), last: {name, source: 'yundeck'}};
}

/** Where a profile of somebody else's was left. */
export function withPlaceElsewhere(content: JsonRecord, profile: ProfileKey, place: ProfilePlace): JsonRecord {
	const {environment, ...kept} = content;
	const {name, source} = profile;
	return {
		...kept,
		...(environment !== undefined && source !== 'environment' && {environment}),
		version,
		profiles: entriesOf(content),
		places: {
			...recordOf(content, 'places'),
			[placeId(profile)]: placeToJson(place),
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

function without(record: JsonRecord, names: readonly string[]): JsonRecord {
	return Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
}

function marksIn(marks: Json | undefined): ProfileMarks | undefined {
	if (!isJsonRecord(marks)) {
		return undefined;
	}

	const color = profileColors.find(known => known === marks.color);
	return setMarks({
		...known('color', color),
		isProduction: marks.isProduction === true,
		isReadOnly: marks.isReadOnly === true,
	});
}

function regionIn(entry: Json | undefined): {readonly region?: Region} {
	const region = isJsonRecord(entry) ? entry.region : undefined;
	if (!isJsonRecord(region) || !isText(region.id)) {
		return {};
	}

	const {id, name, endpoint} = region;
	return {region: {id, name: isText(name) ? name : '', ...(isText(endpoint) && {endpoint})}};
}

function placeIn(entry: Json | undefined): ProfilePlace {
	const view = isJsonRecord(entry) && isJsonRecord(entry.view) ? entry.view : {};
	const {table, isAll} = view;
	return {...regionIn(entry), ...known('view', notedView({...(isText(table) && {table}), isAll: isAll === true}))};
}

function placeToJson({region, view}: ProfilePlace): JsonRecord {
	return {...(region !== undefined && {region: toJson(region)}), ...(view !== undefined && {view: {...view}})};
}

function toJson({id, name, endpoint}: Region): JsonRecord {
	return {id, name, ...(endpoint !== undefined && {endpoint})};
}
