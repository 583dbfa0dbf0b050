import type {CredentialsUri} from '../account/account.ts';
import {secondTime} from '../operations/times.ts';
import {type Answer, jsonAnswer} from '../protocol/answer.ts';
import {ApiError} from '../protocol/api-error.ts';
import type {Service} from './service.ts';
import type {ServiceContext} from './services.ts';

const folder = '/credentials/';
const sessionSeconds = 3600;

function refuse({status, code, message}: ApiError): Answer {
	return jsonAnswer(status, {Code: code, Message: message});
}

/** A service of the user's own that hands out credentials. */
export function createCredentialsUris({account, issued}: ServiceContext): Service {
	const give = ({role, trouble}: CredentialsUri): Answer => {
		switch (trouble) {
			case 'failed':
				return jsonAnswer(200, {Code: 'Failed'});
			case 'not-json':
				return {status: 200, headers: {'Content-Type': 'text/plain'}, text: 'These are no credentials.\n'};
			case 'server-error':
				throw new ApiError(500, 'InternalError', 'Something went wrong.');
			default: {
				const key = issued.issue({kind: 'role', name: role, session: 'credentials-uri'}, sessionSeconds);
				return jsonAnswer(200, {
					Code: 'Success',
					AccessKeyId: key.id,
					AccessKeySecret: key.secret,
					SecurityToken: key.securityToken,
					Expiration: secondTime(key.expiresAt),
				});
			}
		}
	};

	return call => {
		if (call.method !== 'GET' || !call.path.startsWith(folder)) return undefined;
		const name = call.path.slice(folder.length);
		return {
			action: 'GetCredentials',
			parameters: {Name: name},
			answer: () => {
				const found = account.credentialsUris.find(uri => uri.name === name);
				if (found === undefined) throw new ApiError(404, 'NotFound', 'There are no credentials of this name.');
				return give(found);
			},
			refuse,
		};
	};
}
