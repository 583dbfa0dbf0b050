import {join} from 'node:path';
import process from 'node:process';
import {CallError, toAppError} from '#domain/app-error.ts';
import type {JsonRecord} from '#domain/json.ts';
import {keySignIn, type SignIn, type SignInKind} from '#domain/sign-in.ts';
import type {Environment} from '#io/files/config-folder.ts';
import {homeFolder} from '#io/files/home-folder.ts';
import {readSmallFile} from '#io/files/small-file.ts';
import {known} from '#io/json-fields.ts';
import {forbidden} from './forbidden.ts';
import type {FoundProfile, FoundProfiles, Reading} from './found-profile.ts';
import {type IniSection, parseIni} from './ini.ts';
import {ProfileFields} from './profile-fields.ts';
import {readRole} from './ram-role.ts';

/** The profiles of Alibaba Cloud's SDKs, in the order of their file. */
export async function readSdkFile(
	environment: Environment,
	platform: NodeJS.Platform = process.platform,
): Promise<FoundProfiles> {
	const named = environment.ALIBABA_CLOUD_CREDENTIALS_FILE;
	const home = homeFolder(environment, platform);
	const path = named || (home && join(home, '.alibabacloud', 'credentials'));
	if (!path) {
		return {profiles: []};
	}

	try {
		const text = await readSmallFile(path);
		if (text === undefined && named) {
			throw new CallError({kind: 'file-not-readable', place: path, code: 'ENOENT'});
		}

		return {profiles: parseSdkFile(text ?? '', environment)};
	} catch (error) {
		return {profiles: [], warning: toAppError(error)};
	}
}

export function parseSdkFile(text: string, environment: Environment = {}): readonly FoundProfile[] {
	const seen = new Set<string>();
	return parseIni(text)
		.filter(({name, record}) => name !== '' && record.enable !== 'false')
		.map((section): FoundProfile => {
			const isFirst = !seen.has(section.name);
			seen.add(section.name);
			return {
				name: section.name,
				source: 'alibabacloud',
				reading: isFirst ? readSection(section, environment) : duplicate(section),
			};
		});
}

type Type = {readonly kind: SignInKind; readonly read: (fields: ProfileFields) => SignIn};

const types: ReadonlyMap<string, Type> = new Map<string, Type>([
	['access_key', {kind: 'AccessKey', read: fields => keySignIn(fields.keys())}],
	[
		'ecs_ram_role',
		{kind: 'EcsRamRole', read: fields => ({kind: 'EcsRamRole', ...known('roleName', fields.roleName('role_name'))})},
	],
	[
		'ram_role_arn',
		{
			kind: 'RamRoleArn',
			read: fields => ({
				kind: 'RamRoleArn',
				from: keySignIn(fields.keys()),
				// `region_id` is where the role is assumed, not where its instances are.
				role: readRole(fields, {arn: 'role_arn', sessionName: 'role_session_name', stsRegion: 'region_id'}),
			}),
		},
	],
]);

function readSection({record}: IniSection, environment: Environment): Reading {
	const type = typeOf(record);
	const known = types.get(type);
	if (known === undefined) {
		const kind = type.slice(0, 40);
		return {
			kind,
			problem: type === '' ? {kind: 'missing-fields', fields: ['type']} : {kind: 'unknown-mode', mode: kind},
		};
	}

	const fields = new ProfileFields(record);
	const signIn = known.read(fields);
	const problem = fields.problem ?? forbidden(signIn, environment);
	return problem === undefined ? {signIn} : {kind: known.kind, problem};
}

function duplicate({record}: IniSection): Reading {
	const type = typeOf(record);
	return {kind: types.get(type)?.kind ?? type.slice(0, 40), problem: {kind: 'duplicate-name'}};
}

function typeOf({type}: JsonRecord): string {
	return typeof type === 'string' ? type.trim() : '';
}
