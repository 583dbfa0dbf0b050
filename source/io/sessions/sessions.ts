import type {Account} from '#domain/account.ts';
import {CallError, type ErrorKind} from '#domain/app-error.ts';
import type {Credentials} from '#domain/credentials.ts';
import {type Identity, identityName, isSamePrincipal} from '#domain/identity.ts';
import type {Region} from '#domain/region.ts';
import type {SessionCredentials, SignIn} from '#domain/sign-in.ts';
import type {Ask} from '#io/calls/ask.ts';
import type {Connections} from '#io/calls/connections.ts';
import type {Sleep} from '#io/calls/sleep.ts';
import type {Environment} from '#io/files/config-folder.ts';
import {known} from '#io/json-fields.ts';
import type {CallContext, Clock, SessionStore} from '#ports.ts';
import {createExchange} from './exchange.ts';
import {createObtain, leftBehind, type SessionSignIn} from './obtain.ts';
import {RenewedSession} from './renewed-session.ts';
import type {ServicePlaces} from './service-places.ts';
import {signInKey} from './sign-in-key.ts';
import {createSts} from './sts.ts';

/** Gives the credentials of accounts, as they are to sign the next call. */
export type Sessions = {
	/** Waits only when there are none that are good. */
	readonly credentialsOf: (account: Account, context: CallContext) => Promise<Credentials>;
	/** Makes a call with them, and once more with new ones when the service says that they have ended. */
	readonly use: <T>(
		account: Account,
		context: CallContext,
		call: (credentials: Credentials) => Promise<T>,
	) => Promise<T>;
	/**
	 * Who they belong to, and until when. From then on those that follow have to belong to the same one. GetCallerIdentity.
	 */
	readonly identityOf: (account: Account, region: Region | undefined, context: CallContext) => Promise<Identity>;
	/** As if `identityOf` had found this one: whoever comes after it has to be the same. */
	readonly expect: (account: Account, region: Region | undefined, identity: Identity) => void;
};

export type SessionsOptions = {
	readonly ask: Ask;
	readonly places: ServicePlaces;
	readonly clock: Clock;
	readonly sleep: Sleep;
	/** Numbers the attempts of a run. */
	readonly nextSequence: () => number;
	readonly store: SessionStore;
	/** What programs that give out credentials are run with. */
	readonly environment: Environment;
	readonly connections: Connections;
	readonly userAgent: string;
	/** For one request. */
	readonly timeoutMilliseconds: number;
	/** For one request to the metadata service. */
	readonly metadataTimeoutMilliseconds?: number | undefined;
	/** For a program that gives out credentials. */
	readonly helperTimeoutMilliseconds?: number | undefined;
};

const over: ReadonlySet<ErrorKind> = new Set<ErrorKind>(['expired-token', 'wrong-token', 'unknown-key']);

type Pin = {readonly identity: Identity; readonly regionId: string | undefined};

export function createSessions({
	metadataTimeoutMilliseconds = 1000,
	helperTimeoutMilliseconds = 60_000,
	...options
}: SessionsOptions): Sessions {
	const {clock} = options;
	const sts = createSts(options);
	const obtain = createObtain({
		...options,
		sts,
		exchange: createExchange(options),
		metadataTimeoutMilliseconds,
		helperTimeoutMilliseconds,
	});
	// By value: accounts come as copies, and a chain of roles shares what it is signed by.
	const sessions = new Map<string, RenewedSession>();
	const keys = new Map<string, SessionCredentials>();
	const pins = new Map<string, Pin>();
	const welcomed = new WeakSet<Account>();

	function sessionOf(key: string, signIn: SessionSignIn): RenewedSession {
		const session =
			sessions.get(key) ??
			new RenewedSession({
				clock,
				first: leftBehind(signIn),
				async obtain(context) {
					const fresh = await obtain(signIn, use, context);
					await checkPin(key, fresh.credentials, context);
					return fresh;
				},
			});
		sessions.set(key, session);
		return session;
	}

	async function current(key: string, signIn: SignIn, context: CallContext): Promise<SessionCredentials> {
		if (!('credentials' in signIn)) {
			return sessionOf(key, signIn).get(context);
		}

		// The same object each time: the SDK's clients are kept by it.
		const kept = keys.get(key) ?? {credentials: signIn.credentials};
		keys.set(key, kept);
		return kept;
	}

	async function use<T>(
		signIn: SignIn,
		context: CallContext,
		call: (credentials: Credentials) => Promise<T>,
	): Promise<T> {
		const key = signInKey(signIn);
		const {credentials} = await current(key, signIn, context);
		try {
			return await call(credentials);
		} catch (error) {
			if ('credentials' in signIn || !isOver(error)) {
				throw error;
			}

			// Revoked, or this computer's clock is another one than the service's.
			sessionOf(key, signIn).drop(credentials);
		}

		return call((await current(key, signIn, context)).credentials);
	}

	async function checkPin(key: string, credentials: Credentials, context: CallContext): Promise<void> {
		const pin = pins.get(key);
		if (pin !== undefined) {
			insistOn(pin.identity, await sts.callerIdentity(credentials, pin.regionId, context));
		}
	}

	/** An account that was not there before is somebody signing in, on purpose: whoever that is may be another one now. */
	function welcome(account: Account): SignIn {
		const {signIn} = account;
		if (!welcomed.has(account)) {
			welcomed.add(account);
			pins.delete(signInKey(signIn));
		}

		return signIn;
	}

	return {
		async credentialsOf(account, context) {
			const signIn = welcome(account);
			return (await current(signInKey(signIn), signIn, context)).credentials;
		},
		async use(account, context, call) {
			return use(welcome(account), context, call);
		},
		async identityOf(account, region, context) {
			const signIn = welcome(account);
			const key = signInKey(signIn);
			const identity = await use(signIn, context, credentials => sts.callerIdentity(credentials, region?.id, context));
			const pin = pins.get(key);
			if (pin !== undefined) {
				insistOn(pin.identity, identity);
			}

			pins.set(key, {identity, regionId: region?.id});
			const {expiresAt} = await current(key, signIn, context);
			return {...identity, ...known('expiresAt', expiresAt)};
		},
		expect(account, region, identity) {
			pins.set(signInKey(welcome(account)), {identity, regionId: region?.id});
		},
	};
}

/** Some time after their end, temporary credentials are not even known any more. */
function isOver(error: unknown): boolean {
	return error instanceof CallError && over.has(error.failure.kind);
}

function insistOn(expected: Identity, found: Identity): void {
	if (!isSamePrincipal(expected, found)) {
		throw new CallError({
			kind: 'identity-changed',
			identities: {expected: identityName(expected), found: identityName(found)},
		});
	}
}
