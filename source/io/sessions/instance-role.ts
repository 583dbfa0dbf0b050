import {CallError, type ErrorKind} from '#domain/app-error.ts';
import {Secret} from '#domain/secret.ts';
import type {SessionCredentials} from '#domain/sign-in.ts';
import type {Ask} from '#io/calls/ask.ts';
import {AnswerError} from '#io/calls/call-errors.ts';
import {parseAnswer} from '#io/ecs/ecs-answer.ts';
import type {Environment} from '#io/files/config-folder.ts';
import {isOn} from '#io/profiles/forbidden.ts';
import type {CallContext} from '#ports.ts';
import type {Exchange, HttpRequest} from './exchange.ts';
import {pascalNames, readSession} from './read-session.ts';
import {at, type ServicePlaces} from './service-places.ts';

type InstanceRoleOptions = {
	readonly ask: Ask;
	readonly places: ServicePlaces;
	readonly timeoutMilliseconds: number;
	/** Until the service has answered once: on an instance it takes a few. */
	readonly metadataTimeoutMilliseconds: number;
	readonly environment: Environment;
	readonly exchange: Exchange;
};

const rolesPath = '/latest/meta-data/ram/security-credentials/';
const notThere: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
	'timed-out',
	'connection-refused',
	'connection-lost',
	'host-not-found',
]);

/**
 * The credentials of the role of the instance that this runs on. The service is asked as version 2, else as version 1,
 * if that is not forbidden.
 */
export function createInstanceRole({
	ask,
	places,
	timeoutMilliseconds,
	metadataTimeoutMilliseconds,
	environment,
	exchange,
}: InstanceRoleOptions) {
	const {metadata} = places;
	// From then on it is only late, as everything is on a machine that has much to do.
	let isThere = false;
	const hasVersionOne = !isOn(environment.ALIBABA_CLOUD_IMDSV1_DISABLED);

	function get<T>(
		action: string,
		request: Omit<HttpRequest, 'url'> & {readonly path: string},
		read: (text: string) => T,
		context: CallContext,
	): Promise<T> {
		const {path} = request;
		return ask(
			{
				product: 'metadata',
				action,
				place: metadata.host,
				parameters: {Path: path},
				secrets: [],
				send: () => exchange({...request, url: at(metadata, path)}),
				read(answer) {
					isThere = true;
					return read(answer.toString());
				},
				milliseconds: isThere ? timeoutMilliseconds : metadataTimeoutMilliseconds,
				isRepeatable: isThere,
				kindOf({kind, httpStatus}) {
					if (!isThere && notThere.has(kind)) {
						return 'not-an-instance';
					}

					return httpStatus === 404 && path.startsWith(rolesPath) ? 'no-instance-role' : undefined;
				},
			},
			context,
		);
	}

	async function tokenHeaders(context: CallContext): Promise<Readonly<Record<string, string>>> {
		try {
			const token = await get(
				'GetMetadataToken',
				{method: 'PUT', path: '/latest/api/token', headers: {'x-aliyun-ecs-metadata-token-ttl-seconds': '60'}},
				readToken,
				context,
			);
			return {'x-aliyun-ecs-metadata-token': token.reveal()};
		} catch (error) {
			if (context.signal.aborted || !hasVersionOne || isNobodyThere(error)) {
				throw error;
			}

			return {};
		}
	}

	return async (roleName: string | undefined, context: CallContext): Promise<SessionCredentials> => {
		const headers = await tokenHeaders(context);
		const name = roleName ?? (await get('GetMetadataRole', {method: 'GET', path: rolesPath, headers}, roleIn, context));
		return get(
			'GetMetadataCredentials',
			{method: 'GET', path: rolesPath + encodeURIComponent(name), headers},
			text => readSuccess(text, metadata.host),
			context,
		);
	};
}

/** A time limit that is over says nothing: in a container the answer of version 2 may get lost on its way. */
function isNobodyThere(error: unknown): boolean {
	return error instanceof CallError && error.failure.kind === 'not-an-instance' && error.failure.code !== undefined;
}

function readToken(text: string): Secret {
	const token = text.trim();
	// What would be no header is no token.
	if (!/^[!-~]+$/.test(token)) {
		throw new AnswerError('broken-answer');
	}

	return new Secret(token);
}

function roleIn(text: string): string {
	const [name = ''] = text.trim().split(/\s/, 1);
	if (name === '') {
		throw new CallError({kind: 'no-instance-role'});
	}

	// A page of whoever is in between is no name.
	if (!/^[\w.-]+$/.test(name)) {
		throw new AnswerError(name.startsWith('<') ? 'not-the-api' : 'broken-answer');
	}

	return name;
}

/** As the metadata service and credentials URIs give them. */
export function readSuccess(text: string, place: string): SessionCredentials {
	const body = parseAnswer(text);
	if (body.Code !== 'Success') {
		throw new CallError({kind: 'no-credentials', place});
	}

	return readSession(body, pascalNames, place);
}
