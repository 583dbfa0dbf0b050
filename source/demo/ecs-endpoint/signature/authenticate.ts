import {timingSafeEqual} from 'node:crypto';
import type {IssuedCredentials} from '../account/issued-credentials.ts';
import type {OwnedKey} from '../account/owner.ts';
import {ApiError, apiError, missing} from '../protocol/api-error.ts';
import type {Call} from '../protocol/call.ts';
import type {AccessKey} from './access-key.ts';
import {checkTime} from './check-time.ts';
import type {Nonces} from './nonces.ts';
import * as versionOne from './version-one.ts';
import * as versionThree from './version-three.ts';

type Claim = {
	readonly accessKeyId: string;
	readonly securityToken: string | undefined;
	readonly time: string;
	readonly nonce: string;
	readonly signature: string;
	readonly stringToSign: string;
	readonly expected: (secret: string) => string;
};

const mustBeSigned = [
	'host',
	'x-acs-action',
	'x-acs-version',
	'x-acs-date',
	'x-acs-signature-nonce',
	'x-acs-content-sha256',
];

function claimOfVersionThree(call: Call): Claim {
	const {headers} = call;
	const authorization = versionThree.parseAuthorization(headers.authorization ?? '');
	if (authorization === undefined) throw apiError('IncompleteSignature');
	if (authorization.algorithm !== versionThree.algorithm) throw apiError('UnsupportedSignatureMethod');
	const {signedHeaders, accessKeyId, signature} = authorization;
	const isComplete = mustBeSigned.every(name => signedHeaders.includes(name));
	if (!isComplete || !signedHeaders.every(name => Object.hasOwn(headers, name))) throw apiError('IncompleteSignature');
	const isBodyAsPromised = headers['x-acs-content-sha256'] === versionThree.sha256(call.body);
	const stringToSign = versionThree.stringToSign({...call, signedHeaders});
	return {
		accessKeyId,
		securityToken: headers['x-acs-security-token'],
		time: headers['x-acs-date'] ?? '',
		nonce: headers['x-acs-signature-nonce'] ?? '',
		signature: isBodyAsPromised ? signature : '',
		stringToSign,
		expected: secret => versionThree.signature(secret, stringToSign),
	};
}

function claimOfVersionOne({method, parameters}: Call): Claim {
	const needed = (name: string): string => {
		const value = parameters.get(name);
		if (!value) throw missing(name);
		return value;
	};

	const claim = {
		accessKeyId: needed('AccessKeyId'),
		securityToken: parameters.get('SecurityToken') || undefined,
		time: needed('Timestamp'),
		nonce: needed('SignatureNonce'),
		signature: needed('Signature'),
	};
	if (needed('SignatureMethod') !== 'HMAC-SHA1') throw apiError('InvalidSignatureMethod');
	if (needed('SignatureVersion') !== '1.0') throw apiError('IncompleteSignature');
	const stringToSign = versionOne.stringToSign(method, [...parameters]);
	return {...claim, stringToSign, expected: secret => versionOne.signature(secret, stringToSign)};
}

function checkToken(key: AccessKey, token: string | undefined, {accessKeys, issued, now}: Gate): void {
	if (token === undefined && key.securityToken !== undefined) throw apiError('MissingSecurityToken');
	if (token !== key.securityToken) {
		const isSomebodys =
			token !== undefined && (issued.hasToken(token) || accessKeys.some(({securityToken}) => securityToken === token));
		throw apiError(isSomebodys ? 'InvalidSecurityToken.MismatchWithAccessKey' : 'InvalidSecurityToken.Malformed');
	}

	if (key.expiresAt !== undefined && key.expiresAt <= now()) throw apiError('InvalidSecurityToken.Expired');
}

function isSame(given: string, expected: string): boolean {
	const [left, right] = [Buffer.from(given), Buffer.from(expected)];
	return left.length === right.length && timingSafeEqual(left, right);
}

export type Gate = {
	/** Those that were there from the start. */
	readonly accessKeys: readonly OwnedKey[];
	readonly issued: IssuedCredentials;
	readonly nonces: Nonces;
	readonly now: () => number;
};

/** Who calls; throws what the service answers when it does not believe it. */
export function authenticate(call: Call, gate: Gate): OwnedKey {
	const {accessKeys, issued, nonces, now} = gate;
	if (call.signing === 'none') throw apiError('IncompleteSignature');
	const claim = call.signing === 'v3' ? claimOfVersionThree(call) : claimOfVersionOne(call);
	checkTime(claim.time, now());
	// An unknown key is said before a wrong signature, which can't be told without the key.
	const key = accessKeys.find(({id}) => id === claim.accessKeyId) ?? issued.find(claim.accessKeyId);
	if (key === undefined) throw apiError('InvalidAccessKeyId.NotFound');
	if (key.disabled) throw apiError('InvalidAccessKeyId.Inactive');
	checkToken(key, claim.securityToken, gate);
	if (!isSame(claim.signature, claim.expected(key.secret))) {
		// Old clients compare what follows the colon with their own to tell a wrong secret from a wrong request.
		const message = `Specified signature is not matched with our calculation. server string to sign is:${claim.stringToSign}`;
		throw new ApiError(400, 'SignatureDoesNotMatch', message);
	}

	// Last: a forged request must not use up the nonce of a real one.
	if (!nonces.use(key.id, claim.nonce)) throw apiError('SignatureNonceUsed');
	return key;
}
