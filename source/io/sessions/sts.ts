import {type AppError, CallError, type ErrorKind} from '#domain/app-error.ts';
import type {Credentials} from '#domain/credentials.ts';
import type {Identity} from '#domain/identity.ts';
import type {JsonRecord} from '#domain/json.ts';
import type {RamRole, SessionCredentials} from '#domain/sign-in.ts';
import type {Ask} from '#io/calls/ask.ts';
import type {Connections} from '#io/calls/connections.ts';
import {release} from '#io/calls/read-body.ts';
import {parseAnswer} from '#io/ecs/ecs-answer.ts';
import type {Place} from '#io/ecs/ecs-place.ts';
import {createClient, type StsCall, sendSts} from '#io/ecs/ecs-sdk.ts';
import {known, textOf} from '#io/json-fields.ts';
import type {CallContext} from '#ports.ts';
import {pascalNames, readSession} from './read-session.ts';
import type {ServicePlaces} from './service-places.ts';

export type Sts = {
	readonly assumeRole: (role: RamRole, signer: Credentials, context: CallContext) => Promise<SessionCredentials>;
	readonly assumeRoleWithOidc: (wish: OidcWish, context: CallContext) => Promise<SessionCredentials>;
	/** Of the region's own STS if there is one, else of the central one. */
	readonly callerIdentity: (
		credentials: Credentials,
		regionId: string | undefined,
		context: CallContext,
	) => Promise<Identity>;
};

type OidcWish = {readonly role: RamRole; readonly providerArn: string; readonly token: string};

type StsOptions = {
	readonly ask: Ask;
	readonly places: ServicePlaces;
	readonly timeoutMilliseconds: number;
	readonly userAgent: string;
	readonly connections: Connections;
};

// A proxy says no more of a host that does not exist.
const unknownHost: ReadonlySet<ErrorKind> = new Set<ErrorKind>(['host-not-found', 'proxy-failed']);

type StsQuestion<T> = {
	readonly call: StsCall;
	readonly place: Place;
	readonly signer: Credentials | undefined;
	readonly regionId?: string | undefined;
	/** Besides those of the signer. */
	readonly secrets?: readonly string[];
	readonly read: (body: JsonRecord) => T;
	readonly kindOf?: (error: AppError) => ErrorKind | undefined;
};

/** The Security Token Service, through the SDK. */
export function createSts({ask, places, timeoutMilliseconds, userAgent, connections}: StsOptions): Sts {
	function call<T>(question: StsQuestion<T>, context: CallContext): Promise<T> {
		const {call, place, signer, regionId, secrets = [], read, kindOf} = question;
		const {accessKeySecret, securityToken} = signer ?? {};
		return ask(
			{
				product: 'sts',
				action: call.action,
				regionId,
				place: place.host,
				...known('accessKeyId', signer?.accessKeyId),
				parameters: {...call.query, ...hidden(call.form)},
				secrets: [...secrets, accessKeySecret?.reveal() ?? '', securityToken?.reveal() ?? ''],
				send: () =>
					sendSts(
						// Our own deadline comes before the SDK's.
						createClient(signer, {place, timeoutMilliseconds: timeoutMilliseconds + 1000, userAgent, connections}),
						call,
						signer === undefined ? 'Anonymous' : 'AK',
					),
				read: answer => read(parseAnswer(answer.toString())),
				letGo: release,
				milliseconds: timeoutMilliseconds,
				isRepeatable: true,
				...known('kindOf', kindOf),
			},
			context,
		);
	}

	async function identityAt(
		credentials: Credentials,
		regionId: string | undefined,
		context: CallContext,
	): Promise<Identity> {
		const place = places.sts({...known('stsRegion', regionId)});
		return call(
			{
				call: {action: 'GetCallerIdentity', query: {}},
				place,
				signer: credentials,
				regionId,
				read: body => readIdentity(body, place.host),
			},
			context,
		);
	}

	return {
		assumeRole(role, signer, context) {
			const place = places.sts(role);
			const query = {...roleQuery(role), ...known('ExternalId', role.externalId)};
			return call(
				{
					call: {action: 'AssumeRole', query},
					place,
					signer,
					read: body => readSession(body.Credentials, pascalNames, place.host),
					kindOf: kindOfRoleError,
				},
				context,
			);
		},
		assumeRoleWithOidc({role, providerArn, token}, context) {
			const place = places.sts(role);
			const query = {...roleQuery(role), OIDCProviderArn: providerArn};
			return call(
				{
					call: {action: 'AssumeRoleWithOIDC', query, form: {OIDCToken: token}},
					place,
					signer: undefined,
					secrets: [token],
					read: body => readSession(body.Credentials, pascalNames, place.host),
					kindOf: kindOfRoleError,
				},
				context,
			);
		},
		async callerIdentity(credentials, regionId, context) {
			try {
				return await identityAt(credentials, regionId, context);
			} catch (error) {
				// A region may be too new, or too closed, to have its own.
				const isElsewhere = error instanceof CallError && unknownHost.has(error.failure.kind);
				if (regionId === undefined || !isElsewhere) {
					throw error;
				}

				return identityAt(credentials, undefined, context);
			}
		},
	};
}

function hidden(form: Record<string, string> = {}): Record<string, string> {
	return Object.fromEntries(Object.keys(form).map(name => [name, '***']));
}

function roleQuery({arn, sessionName, durationSeconds}: RamRole): Record<string, string> {
	return {
		RoleArn: arn,
		RoleSessionName: sessionName,
		...(durationSeconds !== undefined && {DurationSeconds: String(durationSeconds)}),
	};
}

function kindOfRoleError({kind, code = ''}: AppError): ErrorKind | undefined {
	if (code.startsWith('AuthenticationFail.OIDCToken.Expired')) {
		return 'oidc-token-expired';
	}

	if (code.startsWith('AuthenticationFail.OIDCToken')) {
		return 'oidc-token-refused';
	}

	if (code.startsWith('EntityNotExist.Role')) {
		return 'role-not-found';
	}

	// Whoever signs lacks sts:AssumeRole, or the role does not trust it, or the external id is another one: STS does not
	// say which.
	return kind === 'no-permission' || code === 'AuthenticationFail.NoPermission' ? 'role-refused' : undefined;
}

/** `acs:ram::<account>:user/<name>`, `acs:sts::<account>:assumed-role/<role>/<session>`, `acs:ram::<account>:root` */
function readIdentity(body: JsonRecord, place: string): Identity {
	const arn = textOf(body.Arn);
	const [, accountInArn = '', principal = ''] = /^acs:\w+::(\d+):(.+)$/.exec(arn) ?? [];
	const accountId = textOf(body.AccountId) || accountInArn;
	const [sort, name = '', ...session] = principal.split('/');
	if (accountId === '' || principal === '') {
		throw new CallError({kind: 'broken-answer', action: 'GetCallerIdentity', place});
	}

	if (sort === 'root') {
		return {accountId, kind: 'account', name: '', arn};
	}

	if (sort === 'assumed-role') {
		const sessionName = session.join('/');
		return {accountId, kind: 'role', name, ...(sessionName !== '' && {sessionName}), arn};
	}

	// What else there may be, such as a federated user, is told apart by all of its name.
	return {accountId, kind: 'user', name: sort === 'user' ? [name, ...session].join('/') : principal, arn};
}
