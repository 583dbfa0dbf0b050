import {CallError, type ErrorKind} from '#domain/app-error.ts';
import {Secret} from '#domain/secret.ts';
import type {SessionCredentials} from '#domain/sign-in.ts';
import type {CallContext} from '#ports.ts';
import {parseAnswer} from '../ecs-answer.ts';
import {AnswerError} from '../ecs-errors.ts';
import type {Ask} from './ask.ts';
import {exchange, type HttpRequest} from './exchange.ts';
import {pascalNames, readSession} from './read-session.ts';
import {at, type ServicePlaces} from './service-places.ts';

type InstanceRoleOptions = {
	readonly ask: Ask;
	readonly places: ServicePlaces;
	/** For each request: on an instance it takes a few. */
	readonly timeoutMilliseconds: number;
	readonly userAgent: string;
};

const rolesPath = '/latest/meta-data/ram/security-credentials/';
const notThere: ReadonlySet<ErrorKind> = new Set<ErrorKind>([
	'timed-out',
	'connection-refused',
	'connection-lost',
	'host-not-found',
]);

/** The credentials of the role of the instance that this runs on. The service is asked as version 2, else as version 1. */
export function createInstanceRole({ask, places, timeoutMilliseconds, userAgent}: InstanceRoleOptions) {
	const {metadata} = places;

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
				send: () => exchange({...request, url: at(metadata, path)}, userAgent),
				read: answer => read(answer.toString()),
				milliseconds: timeoutMilliseconds,
				isRepeatable: false,
				kindOf({kind, httpStatus}) {
					if (notThere.has(kind)) {
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
				text => new Secret(text.trim()),
				context,
			);
			// What would be no header is no token.
			return token.tell(value => /^[!-~]+$/.test(value)) ? {'x-aliyun-ecs-metadata-token': token.reveal()} : {};
		} catch (error) {
			if (context.signal.aborted) {
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
