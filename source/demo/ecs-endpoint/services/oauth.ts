import {isOver} from '../account/account.ts';
import {secondTime} from '../operations/times.ts';
import {type Answer, jsonAnswer} from '../protocol/answer.ts';
import {ApiError} from '../protocol/api-error.ts';
import type {Call} from '../protocol/call.ts';
import {createOauthTokens} from './oauth-tokens.ts';
import {bearerToken, type Service} from './service.ts';
import type {ServiceContext} from './services.ts';

const sessionSeconds = 3600;

function refuse({status, code, message}: ApiError, requestId: string): Answer {
	return jsonAnswer(status, {error: code, error_description: message, requestId});
}

function pick(parameters: Call['parameters'], names: readonly string[]): Record<string, string> {
	return Object.fromEntries(names.flatMap(name => [[name, parameters.get(name) ?? '']]).filter(([, value]) => value));
}

/** Refresh tokens for access tokens, and access tokens for credentials. */
export function createOauth({account: {oauth}, issued, seed, now}: ServiceContext): Service {
	const tokens = createOauthTokens(oauth, seed, now);

	const giveTokens = (form: ReadonlyMap<string, string>): Answer => {
		const value = (name: string): string => {
			const given = form.get(name);
			if (!given) throw new ApiError(400, 'invalid_request', `The parameter ${name} is required.`);
			return given;
		};

		if (value('grant_type') !== 'refresh_token') {
			throw new ApiError(400, 'unsupported_grant_type', 'The grant type is not supported.');
		}

		if (!oauth.clientIds.includes(value('client_id'))) {
			throw new ApiError(400, 'invalid_client', 'The client does not exist.');
		}

		const pair = tokens.refresh(value('refresh_token'));
		if (pair === undefined) throw new ApiError(400, 'invalid_grant', 'The refresh token is invalid or expired.');
		return jsonAnswer(200, {
			access_token: pair.accessToken,
			refresh_token: pair.refreshToken,
			expires_in: pair.seconds,
			token_type: 'Bearer',
		});
	};

	const giveCredentials = (accessToken: string | undefined, requestId: string): Answer => {
		const token = tokens.findAccess(accessToken ?? '');
		if (token === undefined) throw new ApiError(401, 'invalid_token', 'The access token is invalid.');
		if (isOver(token, now())) throw new ApiError(401, 'expired_token', 'The access token is expired.');
		const key = issued.issue({kind: 'user', name: token.user}, sessionSeconds);
		return jsonAnswer(200, {
			requestId,
			accessKeyId: key.id,
			accessKeySecret: key.secret,
			securityToken: key.securityToken,
			expiration: secondTime(key.expiresAt),
		});
	};

	return call => {
		if (call.method !== 'POST') return undefined;
		if (call.path === '/v1/token') {
			return {
				action: 'RefreshOAuthToken',
				parameters: pick(new Map(call.form), ['grant_type', 'client_id']),
				answer: () => giveTokens(new Map(call.form)),
				refuse,
			};
		}

		if (call.path === '/v1/exchange') {
			return {
				action: 'ExchangeOAuthToken',
				parameters: {},
				answer: requestId => giveCredentials(bearerToken(call), requestId),
				refuse,
			};
		}

		return undefined;
	};
}
