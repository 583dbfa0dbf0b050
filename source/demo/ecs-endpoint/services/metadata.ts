import {secondTime} from '../operations/times.ts';
import {type Answer, jsonAnswer} from '../protocol/answer.ts';
import {ApiError} from '../protocol/api-error.ts';
import type {Call} from '../protocol/call.ts';
import {createInstanceCredentials} from './instance-credentials.ts';
import {createMetadataTokens} from './metadata-tokens.ts';
import type {Service, Visit} from './service.ts';
import type {ServiceContext} from './services.ts';

const tokenPath = '/latest/api/token';
const rolePath = '/latest/meta-data/ram/security-credentials';
const longestToken = 21_600;

function textAnswer(text: string): Answer {
	return {status: 200, headers: {'Content-Type': 'text/plain'}, text};
}

function refuse({status, message}: ApiError): Answer {
	const title = `${status} - ${message}`;
	return {
		status,
		headers: {'Content-Type': 'text/html'},
		text: `<?xml version="1.0" encoding="iso-8859-1"?>\n<html>\n <head>\n  <title>${title}</title>\n </head>\n <body>\n  <h1>${title}</h1>\n </body>\n</html>\n`,
	};
}

const badRequest = (): ApiError => new ApiError(400, 'BadRequest', 'Bad Request');
const unauthorized = (): ApiError => new ApiError(401, 'Unauthorized', 'Unauthorized');
const forbidden = (): ApiError => new ApiError(403, 'Forbidden', 'Forbidden');
const notFound = (): ApiError => new ApiError(404, 'NotFound', 'Not Found');
const wrongMethod = (): ApiError => new ApiError(405, 'MethodNotAllowed', 'Method Not Allowed');

type Route = Pick<Visit, 'action' | 'parameters'>;

function routeOf(path: string): Route {
	if (path === tokenPath) return {action: 'GetMetadataToken', parameters: {}};
	if (path === rolePath || path === `${rolePath}/`) return {action: 'GetMetadataRole', parameters: {}};
	if (path.startsWith(`${rolePath}/`)) {
		return {action: 'GetMetadataCredentials', parameters: {RoleName: path.slice(rolePath.length + 1)}};
	}

	return {action: 'GetMetadata', parameters: {Path: path}};
}

/** What an instance reads about itself at 100.100.100.200. */
export function createMetadata({account, issued, seed, now}: ServiceContext): Service {
	const {id, region, role, isTokenRequired} = account.instance;
	const tokens = createMetadataTokens(seed, now);
	const credentials = createInstanceCredentials(issued, now);
	const items = new Map([
		['/latest/meta-data/instance-id', id],
		['/latest/meta-data/owner-account-id', account.id],
		['/latest/meta-data/region-id', region],
	]);

	const giveToken = ({method, headers}: Call): Answer => {
		if (method !== 'PUT') throw wrongMethod();
		const wished = headers['x-aliyun-ecs-metadata-token-ttl-seconds'] ?? '';
		const seconds = /^\d{1,5}$/.test(wished) ? Number(wished) : 0;
		if (seconds < 1 || seconds > longestToken) throw badRequest();
		return textAnswer(tokens.issue(seconds));
	};

	const check = ({method, headers}: Call): void => {
		if (method !== 'GET') throw wrongMethod();
		const token = headers['x-aliyun-ecs-metadata-token'];
		if (token === undefined && isTokenRequired) throw forbidden();
		// A token that is no good is refused even where none is needed.
		if (token !== undefined && !tokens.isGood(token)) throw unauthorized();
	};

	const giveCredentials = (name: string | undefined): Answer => {
		if (role === undefined || name !== role) throw notFound();
		const {key, since} = credentials(role, id);
		return jsonAnswer(200, {
			AccessKeyId: key.id,
			AccessKeySecret: key.secret,
			Expiration: secondTime(key.expiresAt),
			SecurityToken: key.securityToken,
			LastUpdated: secondTime(since),
			Code: 'Success',
		});
	};

	const answer = (call: Call, {action, parameters}: Route): Answer => {
		if (action === 'GetMetadataToken') return giveToken(call);
		check(call);
		if (action === 'GetMetadataCredentials') return giveCredentials(parameters.RoleName);
		const text = action === 'GetMetadataRole' ? role : items.get(call.path);
		if (text === undefined) throw notFound();
		return textAnswer(text);
	};

	return call => {
		if (!call.path.startsWith('/latest/')) return undefined;
		const route = routeOf(call.path);
		return {...route, answer: () => answer(call, route), refuse};
	};
}
