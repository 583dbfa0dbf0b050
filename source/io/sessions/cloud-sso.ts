import {quoteForShell} from '#domain/aliyun-command.ts';
import {CallError} from '#domain/app-error.ts';
import type {CloudSsoSignIn, SessionCredentials} from '#domain/sign-in.ts';
import type {Ask} from '#io/calls/ask.ts';
import {parseAnswer} from '#io/ecs/ecs-answer.ts';
import type {CallContext, Clock} from '#ports.ts';
import type {Exchange} from './exchange.ts';
import {pascalNames, readSession} from './read-session.ts';
import {at, type ServicePlaces} from './service-places.ts';

export type LoginOptions = {
	readonly ask: Ask;
	readonly clock: Clock;
	readonly places: ServicePlaces;
	readonly timeoutMilliseconds: number;
	readonly exchange: Exchange;
};

/** CloudSSO gives credentials for the access token of a login in the browser, which it does not renew. */
export function createCloudSso({ask, clock, places, timeoutMilliseconds, exchange}: LoginOptions) {
	return async (signIn: CloudSsoSignIn, context: CallContext): Promise<SessionCredentials> => {
		const {accessToken, accessTokenExpiresAt, accountId, accessConfiguration} = signIn;
		if (accessToken === undefined || isOver(accessTokenExpiresAt, clock)) {
			throw new CallError(loginNeeded(signIn));
		}

		const place = places.named(signIn.signInUrl);
		const wish = {AccountId: accountId, AccessConfigurationId: accessConfiguration};
		return ask(
			{
				product: 'cloudsso',
				action: 'CreateCloudCredential',
				place: place.host,
				parameters: wish,
				secrets: [accessToken.reveal()],
				send: () =>
					exchange({
						method: 'POST',
						url: at(place, '/cloud-credentials'),
						headers: bearer(accessToken.reveal(), 'application/json'),
						body: JSON.stringify(wish),
					}),
				read: answer => readSession(parseAnswer(answer.toString()).CloudCredential, pascalNames, place.host),
				milliseconds: timeoutMilliseconds,
				isRepeatable: true,
				kindOf: ({httpStatus}) => (httpStatus === 401 ? 'login-needed' : undefined),
			},
			context,
		).catch(error => {
			throw withCommand(error, signIn);
		});
	};
}

export function isOver(time: number | undefined, clock: Clock): boolean {
	return time !== undefined && time <= clock.now();
}

/** How to log in again: by aliyun-cli, whose profile it is. */
export function loginNeeded({kind, profile}: {readonly kind: 'CloudSSO' | 'OAuth'; readonly profile: string}) {
	const command = `aliyun configure --profile ${quoteForShell(profile)} --mode ${kind}`;
	return {kind: 'login-needed', command} as const;
}

/** The same error, with what to do about it if that is to log in again. */
export function withCommand(error: unknown, signIn: Parameters<typeof loginNeeded>[0]): unknown {
	return error instanceof CallError && error.failure.kind === 'login-needed'
		? new CallError({...error.failure, ...loginNeeded(signIn)})
		: error;
}

export function bearer(token: string, contentType: string): Readonly<Record<string, string>> {
	return {authorization: `Bearer ${token}`, 'content-type': contentType};
}
