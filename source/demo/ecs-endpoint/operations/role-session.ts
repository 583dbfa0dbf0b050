import type {Account, Role} from '../account/account.ts';
import {findRole, type Owner, roleSessionId} from '../account/owner.ts';
import {ApiError, apiError, missing} from '../protocol/api-error.ts';
import type {Json} from '../protocol/to-xml.ts';
import type {OpenQuestion} from './operation.ts';
import {type Parameters, text} from './parameters.ts';
import {secondTime} from './times.ts';

const defaultSeconds = 3600;
const minimumSeconds = 900;
const maximumPolicy = 2048;

function needed(parameters: Parameters, name: string): string {
	const value = text(parameters, name);
	if (value === undefined) throw missing(name);
	return value;
}

function checkPolicy(policy: string | undefined): void {
	if (policy === undefined) return;
	if (Buffer.byteLength(policy) > maximumPolicy) throw apiError('InvalidParameter.PolicySize');
	let read: unknown;
	try {
		read = JSON.parse(policy);
	} catch {
		throw apiError('InvalidParameter.PolicyGrammar');
	}

	const {Version, Statement} = Object(read) as {Version?: unknown; Statement?: unknown};
	if (Version !== '1' || !Array.isArray(Statement)) throw apiError('InvalidParameter.PolicyGrammar');
}

type Asked = {
	/** Of the role and its account. */
	readonly accountId: string;
	readonly roleName: string;
	readonly session: string;
};

/** What both ways to assume a role ask for. */
export function readAsked(parameters: Parameters): Asked {
	const arn = needed(parameters, 'RoleArn');
	const [, accountId, roleName] = /^acs:ram::(\d+):role\/([\w.-]{1,64})$/i.exec(arn) ?? [];
	if (accountId === undefined || roleName === undefined) throw apiError('InvalidParameter.RoleArn');
	const session = needed(parameters, 'RoleSessionName');
	if (!/^[\w.@-]{2,64}$/.test(session)) throw apiError('InvalidParameter.RoleSessionName');
	checkPolicy(text(parameters, 'Policy'));
	return {accountId, roleName, session};
}

export function askedRole(account: Account, {accountId, roleName}: Asked): Role {
	const role = accountId === account.id ? findRole(account, roleName) : undefined;
	if (role === undefined) throw apiError('EntityNotExist.Role');
	return role;
}

export function sessionSeconds(parameters: Parameters, {maxSessionSeconds = defaultSeconds}: Role): number {
	const asked = text(parameters, 'DurationSeconds');
	if (asked === undefined) return Math.min(defaultSeconds, maxSessionSeconds);
	const seconds = /^\d{1,9}$/.test(asked) ? Number(asked) : 0;
	if (seconds >= minimumSeconds && seconds <= maxSessionSeconds) return seconds;
	const hours = maxSessionSeconds / 3600;
	const message = `The Min/Max value of DurationSeconds is 15min/${hours}hr.`;
	throw new ApiError(400, 'InvalidParameter.DurationSeconds', message);
}

/** The answer, with credentials that did not exist before. */
export function openSession(
	{account, issued, requestId}: OpenQuestion,
	{name}: Role,
	session: string,
	seconds: number,
): Readonly<Record<string, Json>> {
	const owner: Owner = {kind: 'role', name, session};
	const key = issued.issue(owner, seconds);
	return {
		RequestId: requestId,
		AssumedRoleUser: {
			Arn: `acs:ram::${account.id}:role/${name.toLowerCase()}/${session}`,
			AssumedRoleId: roleSessionId(owner),
		},
		Credentials: {
			SecurityToken: key.securityToken,
			AccessKeyId: key.id,
			AccessKeySecret: key.secret,
			Expiration: secondTime(key.expiresAt),
		},
	};
}
