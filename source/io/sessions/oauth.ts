import {CallError} from '#domain/app-error.ts';
import {isJsonRecord, type JsonRecord} from '#domain/json.ts';
import {Secret} from '#domain/secret.ts';
import type {OAuthSignIn, SessionCredentials} from '#domain/sign-in.ts';
import type {Sleep} from '#io/calls/sleep.ts';
import {parseAnswer} from '#io/ecs/ecs-answer.ts';
import {known, numberOf, textOf} from '#io/json-fields.ts';
import type {CallContext, SessionStore} from '#ports.ts';
import {bearer, isOver, type LoginOptions, loginNeeded, withCommand} from './cloud-sso.ts';

import {readSession} from './read-session.ts';
import {at} from './service-places.ts';
import {digest} from './sign-in-key.ts';

type OAuthOptions = LoginOptions & {
	readonly store: SessionStore;
	readonly nextSequence: () => number;
	readonly sleep: Sleep;
};

type Tokens = Pick<OAuthSignIn, 'accessToken' | 'accessTokenExpiresAt' | 'refreshToken' | 'refreshTokenExpiresAt'>;

// aliyun-cli's, whose logins these are.
const clientIds = {CN: '4038181954557748008', INTL: '4103531455503354461'} as const;
const exchangeNames = {
	id: 'accessKeyId',
	secret: 'accessKeySecret',
	token: 'securityToken',
	expiration: 'expiration',
};
const usualSeconds = 3600;
const lookAgainAfter = 100;

/**
 * Credentials for a login in the browser: for its access token, or for a new one that its refresh token gives. That is
 * good for one use, and comes with the next; it is kept in a store of ours, for the profile belongs to aliyun-cli.
 */
export function createOAuth({
	ask,
	clock,
	places,
	timeoutMilliseconds,
	exchange,
	store,
	nextSequence,
	sleep,
}: OAuthOptions) {
	const refreshing = new Map<string, Promise<Tokens>>();
	// Should the disk be full, they are good for this run at least.
	const unsaved = new Map<string, Tokens>();

	function exchangeToken(signIn: OAuthSignIn, token: Secret, context: CallContext): Promise<SessionCredentials> {
		const place = places.oauth(signIn.site);
		return ask(
			{
				product: 'oauth',
				action: 'ExchangeOAuthToken',
				place: place.host,
				parameters: {},
				secrets: secretsIn({...signIn, accessToken: token}),
				send: () =>
					exchange({
						method: 'POST',
						url: at(place, '/v1/exchange'),
						headers: bearer(token.reveal(), 'application/json'),
					}),
				read: answer => readSession(parseAnswer(answer.toString()), exchangeNames, place.host),
				milliseconds: timeoutMilliseconds,
				isRepeatable: true,
				kindOf: ({httpStatus}) => (httpStatus === 401 ? 'login-needed' : undefined),
			},
			context,
		);
	}

	async function refresh(signIn: OAuthSignIn, tokens: Tokens, {report}: CallContext): Promise<Tokens> {
		const {refreshToken} = tokens;
		if (refreshToken === undefined || isOver(tokens.refreshTokenExpiresAt, clock)) {
			throw new CallError(loginNeeded(signIn));
		}

		const place = places.oauth(signIn.site);
		const form = {grant_type: 'refresh_token', client_id: clientIds[signIn.site]};
		const fresh = await ask(
			{
				product: 'oauth',
				action: 'RefreshOAuthToken',
				place: place.host,
				parameters: form,
				secrets: secretsIn({...signIn, ...tokens}),
				send: () =>
					exchange({
						method: 'POST',
						url: at(place, '/v1/token'),
						headers: {'content-type': 'application/x-www-form-urlencoded'},
						body: String(
							new URLSearchParams({
								...form,
								refresh_token: refreshToken.reveal(),
								Timestamp: new Date(clock.now()).toISOString().replace(/\.\d+/, ''),
							}),
						),
					}),
				read: answer => readTokens(parseAnswer(answer.toString()), refreshToken, place.host),
				milliseconds: timeoutMilliseconds,
				// An answer that was lost has used it up.
				isRepeatable: false,
				kindOf: ({code, httpStatus}) => (httpStatus === 401 || code === 'invalid_grant' ? 'login-needed' : undefined),
			},
			// Whoever gives up, what comes has to be kept.
			{report, signal: new AbortController().signal},
		);
		await keep(signIn, fresh, report);
		return fresh;
	}

	async function keep(signIn: OAuthSignIn, tokens: Tokens, report: CallContext['report']): Promise<void> {
		const key = storeKey(signIn);
		try {
			await store.set(key, toText(tokens));
			unsaved.delete(key);
		} catch (error) {
			unsaved.set(key, tokens);
			const failure = error instanceof CallError ? error.failure : {kind: 'unexpected' as const};
			report({
				sequence: nextSequence(),
				sentAt: clock.now(),
				attempt: 1,
				product: 'oauth',
				action: 'KeepOAuthToken',
				endpoint: failure.place ?? '',
				parameters: {},
				durationMilliseconds: 0,
				error: failure,
			});
		}
	}

	async function tokensOf(signIn: OAuthSignIn): Promise<Tokens> {
		const key = storeKey(signIn);
		return unsaved.get(key) ?? fromText(await store.get(key).catch(() => undefined)) ?? signIn;
	}

	function readTokens(body: JsonRecord, before: Secret, place: string): Tokens {
		const accessToken = textOf(body.access_token);
		if (accessToken === '') {
			throw new CallError({kind: 'no-credentials', place});
		}

		const refreshToken = textOf(body.refresh_token);
		return {
			accessToken: new Secret(accessToken),
			accessTokenExpiresAt: clock.now() + (numberOf(body.expires_in) ?? usualSeconds) * 1000,
			refreshToken: refreshToken === '' ? before : new Secret(refreshToken),
		};
	}

	/** One at a time: the second would find the token used up. */
	async function renewedTokens(signIn: OAuthSignIn, tokens: Tokens, context: CallContext): Promise<Tokens> {
		const key = storeKey(signIn);
		const running = refreshing.get(key) ?? refresh(signIn, tokens, context).finally(() => refreshing.delete(key));
		refreshing.set(key, running);
		try {
			return await running;
		} catch (error) {
			const others = isLoginNeeded(error) ? await tokensOfOthers(signIn, tokens, context) : undefined;
			if (others === undefined) {
				throw error;
			}

			return others;
		}
	}

	/** Another yundeck may have been quicker, and is about to keep what it got. */
	async function tokensOfOthers(
		signIn: OAuthSignIn,
		tokens: Tokens,
		{signal}: CallContext,
	): Promise<Tokens | undefined> {
		for (let look = 0; look < 5 && !signal.aborted; look++) {
			const others = await tokensOf(signIn);
			if (!isSame(others.refreshToken, tokens.refreshToken)) {
				return isOver(others.accessTokenExpiresAt, clock) ? undefined : others;
			}

			await sleep(lookAgainAfter, signal);
		}

		return undefined;
	}

	async function obtain(signIn: OAuthSignIn, context: CallContext): Promise<SessionCredentials> {
		const tokens = await tokensOf(signIn);
		if (tokens.accessToken !== undefined && !isOver(tokens.accessTokenExpiresAt, clock)) {
			try {
				return await exchangeToken(signIn, tokens.accessToken, context);
			} catch (error) {
				if (!isLoginNeeded(error) || tokens.refreshToken === undefined) {
					throw error;
				}
			}
		}

		const {accessToken} = await renewedTokens(signIn, tokens, context);
		if (accessToken === undefined) {
			throw new CallError(loginNeeded(signIn));
		}

		return exchangeToken(signIn, accessToken, context);
	}

	return (signIn: OAuthSignIn, context: CallContext): Promise<SessionCredentials> =>
		obtain(signIn, context).catch(error => {
			throw withCommand(error, signIn);
		});
}

function secretsIn({accessToken, refreshToken}: Tokens): readonly string[] {
	return [accessToken?.reveal() ?? '', refreshToken?.reveal() ?? ''];
}

function isLoginNeeded(error: unknown): boolean {
	return error instanceof CallError && error.failure.kind === 'login-needed';
}

function isSame(one: Secret | undefined, other: Secret | undefined): boolean {
	return one?.reveal() === other?.reveal();
}

// A new login has another refresh token: what was kept for the one before is not found any more.
function storeKey({site, refreshToken, accessToken}: OAuthSignIn): string {
	return `oauth ${digest(JSON.stringify([site, refreshToken?.reveal() ?? accessToken?.reveal() ?? '']))}`;
}

// What is kept: {"accessToken", "accessTokenExpiresAt", "refreshToken"}.

function toText({accessToken, accessTokenExpiresAt, refreshToken}: Tokens): Secret {
	return new Secret(
		JSON.stringify({
			accessToken: accessToken?.reveal(),
			accessTokenExpiresAt,
			refreshToken: refreshToken?.reveal(),
		}),
	);
}

function fromText(text: Secret | undefined): Tokens | undefined {
	let kept: unknown;
	try {
		kept = JSON.parse(text?.reveal() ?? '');
	} catch {
		return undefined;
	}

	if (!isJsonRecord(kept) || textOf(kept.refreshToken) === '') {
		return undefined;
	}

	return {
		...(textOf(kept.accessToken) !== '' && {accessToken: new Secret(textOf(kept.accessToken))}),
		...known('accessTokenExpiresAt', numberOf(kept.accessTokenExpiresAt)),
		refreshToken: new Secret(textOf(kept.refreshToken)),
	};
}
