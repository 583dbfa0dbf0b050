import type {Credentials} from '#domain/credentials.ts';
import type {KeySignIn, SessionCredentials, SignIn} from '#domain/sign-in.ts';
import type {Ask} from '#io/calls/ask.ts';
import type {Sleep} from '#io/calls/sleep.ts';
import type {Environment} from '#io/files/config-folder.ts';
import type {CallContext, Clock, SessionStore} from '#ports.ts';
import {createCloudSso} from './cloud-sso.ts';
import {createCredentialsUri} from './credentials-uri.ts';
import type {Exchange} from './exchange.ts';
import {createHelper} from './helper.ts';
import {createInstanceRole} from './instance-role.ts';
import {createOAuth} from './oauth.ts';
import {readTokenFile} from './read-token-file.ts';
import type {ServicePlaces} from './service-places.ts';
import type {Sts} from './sts.ts';

/** A way to sign in that gives credentials for some time. */
export type SessionSignIn = Exclude<SignIn, KeySignIn>;

/** Does a step with the credentials of another way to sign in. */
type Use = <T>(signIn: SignIn, context: CallContext, step: (credentials: Credentials) => Promise<T>) => Promise<T>;

export type ObtainOptions = {
	readonly ask: Ask;
	readonly sts: Sts;
	readonly clock: Clock;
	readonly sleep: Sleep;
	readonly places: ServicePlaces;
	readonly store: SessionStore;
	readonly environment: Environment;
	readonly exchange: Exchange;
	readonly timeoutMilliseconds: number;
	readonly metadataTimeoutMilliseconds: number;
	readonly helperTimeoutMilliseconds: number;
	readonly nextSequence: () => number;
};

/** Obtains new credentials, whatever it takes. */
export type Obtain = (signIn: SessionSignIn, use: Use, context: CallContext) => Promise<SessionCredentials>;

export function createObtain(options: ObtainOptions): Obtain {
	const {sts, helperTimeoutMilliseconds} = options;
	const ofInstanceRole = createInstanceRole(options);
	const ofUri = createCredentialsUri(options);
	const ofHelper = createHelper({...options, timeoutMilliseconds: helperTimeoutMilliseconds});
	const ofCloudSso = createCloudSso(options);
	const ofOAuth = createOAuth(options);

	return async (signIn, use, context) => {
		switch (signIn.kind) {
			case 'RamRoleArn':
			case 'ChainableRamRoleArn':
				return use(signIn.from, context, signer => sts.assumeRole(signIn.role, signer, context));
			case 'OIDC': {
				const {role, providerArn, tokenFile} = signIn;
				const token = await readTokenFile(tokenFile);
				return sts.assumeRoleWithOidc({role, providerArn, token: token.reveal()}, context);
			}
			case 'EcsRamRole':
				return ofInstanceRole(signIn.roleName, context);
			case 'CredentialsURI':
				return ofUri(signIn.uri, context);
			case 'External':
				return ofHelper(signIn.command, context);
			case 'CloudSSO':
				return ofCloudSso(signIn, context);
			case 'OAuth':
				return ofOAuth(signIn, context);
		}
	};
}

/** What a login has left behind, as long as it is good. */
export function leftBehind(signIn: SessionSignIn): SessionCredentials | undefined {
	return signIn.kind === 'CloudSSO' || signIn.kind === 'OAuth' ? signIn.session : undefined;
}
