import {type Account, isOver, type OidcProvider} from '../account/account.ts';
import {ApiError, apiError} from '../protocol/api-error.ts';
import type {OpenOperation} from './operation.ts';
import {text} from './parameters.ts';
import {askedRole, openSession, readAsked, sessionSeconds} from './role-session.ts';

function noPermission(message: string): ApiError {
	return new ApiError(401, 'AuthenticationFail.NoPermission', message);
}

function invalidToken(message: string): ApiError {
	return new ApiError(401, 'AuthenticationFail.OIDCToken.Invalid', message);
}

function findProvider({id, oidcProviders}: Account, arn: string | undefined): OidcProvider {
	const [, accountId, name] = /^acs:ram::(\d+):oidc-provider\/(.+)$/.exec(arn ?? '') ?? [];
	if (name === undefined) throw noPermission('Parameter OIDCProviderArn is not valid');
	const found = accountId === id ? oidcProviders.find(provider => provider.name === name) : undefined;
	if (found === undefined) throw noPermission('No such OIDC Provider registered.');
	return found;
}

function checkToken({tokens}: OidcProvider, token: string | undefined, now: number): void {
	if (token === undefined) throw invalidToken('The OIDCToken can not empty.');
	const parts = token.split('.');
	if (parts.length !== 3) throw invalidToken("The number of Jwt field should be divided into 3 parts with '.' .");
	if (!parts.every(part => /^[\w-]+$/.test(part))) {
		throw invalidToken('The Jwt content is invalid that cannot be recognized.');
	}

	const known = tokens.find(({value}) => value === token);
	if (known === undefined) throw apiError('AuthenticationFail.OIDCToken.InvalidSignature');
	if (isOver(known, now)) throw apiError('AuthenticationFail.OIDCToken.Expired');
}

export const assumeRoleWithOidc: OpenOperation = question => {
	const {parameters, account, world} = question;
	const asked = readAsked(parameters);
	const arn = text(parameters, 'OIDCProviderArn');
	const provider = findProvider(account, arn);
	checkToken(provider, text(parameters, 'OIDCToken'), world.now());
	const role = askedRole(account, asked);
	if (!role.trusted.some(trusted => trusted === arn)) throw noPermission('There is no permission');
	return {body: openSession(question, role, asked.session, sessionSeconds(parameters, role)), rows: 1};
};
