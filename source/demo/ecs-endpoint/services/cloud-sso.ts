import {type AccessConfiguration, type CloudSso, isOver, type UserToken} from '../account/account.ts';
import {secondTime} from '../operations/times.ts';
import {type Answer, jsonAnswer} from '../protocol/answer.ts';
import {ApiError} from '../protocol/api-error.ts';
import {jsonFields} from './json-fields.ts';
import {bearerToken, type Service} from './service.ts';
import type {ServiceContext} from './services.ts';

const usualSeconds = 3600;

type Wish = {readonly AccountId?: string | undefined; readonly AccessConfigurationId?: string | undefined};

function refuse({status, code, message}: ApiError, requestId: string): Answer {
	return jsonAnswer(status, {ErrorCode: code, ErrorMessage: message, RequestId: requestId});
}

function findUser({accessTokens}: CloudSso, value: string | undefined, now: number): UserToken {
	const found = accessTokens.find(token => token.value === value);
	if (found === undefined) throw new ApiError(401, 'InvalidAccessToken', 'The access token is invalid.');
	if (isOver(found, now)) throw new ApiError(401, 'ExpiredAccessToken', 'The access token is expired.');
	return found;
}

function findConfiguration({configurations}: CloudSso, {user}: UserToken, wish: Wish): AccessConfiguration {
	const {AccountId, AccessConfigurationId} = wish;
	if (!AccountId || !AccessConfigurationId) {
		const name = AccountId ? 'AccessConfigurationId' : 'AccountId';
		throw new ApiError(400, `MissingParameter.${name}`, `The parameter ${name} is mandatory.`);
	}

	const found = configurations.find(({id, accountId}) => id === AccessConfigurationId && accountId === AccountId);
	if (found === undefined) {
		const message = 'The specified access configuration does not exist in this account.';
		throw new ApiError(404, 'EntityNotExists.AccessConfiguration', message);
	}

	if (found.users?.includes(user) === false) {
		throw new ApiError(403, 'NoPermission.AccessAssignment', 'The access configuration is not assigned to the user.');
	}

	return found;
}

/** The user portal of CloudSSO, as far as it turns an access token into credentials. */
export function createCloudSso({account: {cloudSso}, issued, now}: ServiceContext): Service {
	return call => {
		if (call.method !== 'POST' || call.path !== '/cloud-credentials') return undefined;
		const {AccountId, AccessConfigurationId} = jsonFields(call.body) ?? {};
		const wish: Wish = {AccountId, AccessConfigurationId};
		return {
			action: 'CreateCloudCredential',
			parameters: {...(AccountId && {AccountId}), ...(AccessConfigurationId && {AccessConfigurationId})},
			answer: requestId => {
				const token = findUser(cloudSso, bearerToken(call), now());
				const {name, sessionSeconds = usualSeconds} = findConfiguration(cloudSso, token, wish);
				const owner = {kind: 'role', name: `AliyunReservedSSO-${name}`, session: token.user} as const;
				const key = issued.issue(owner, sessionSeconds);
				return jsonAnswer(200, {
					CloudCredential: {
						AccessKeyId: key.id,
						AccessKeySecret: key.secret,
						SecurityToken: key.securityToken,
						Expiration: secondTime(key.expiresAt),
					},
					RequestId: requestId,
				});
			},
			refuse,
		};
	};
}
