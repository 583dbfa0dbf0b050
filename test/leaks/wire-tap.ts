import {Buffer} from 'node:buffer';
import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse, request as send} from 'node:http';
import type {AddressInfo} from 'node:net';
import {buffer} from 'node:stream/consumers';
import type {Secrets} from './planted.ts';

/** What becomes of a request on its way. `sign-in`: of those for credentials; `calls`: of all others. */
export type Mischief = {
	readonly on: 'sign-in' | 'calls';
	/** Refused in words that repeat all of it, as over as well, or answered with what is no answer and repeats it. */
	readonly answer: 'refusal' | 'expiry' | 'garbage' | 'half';
	/** Not before. */
	readonly after?: Promise<void>;
};

export type WireTap = AsyncDisposable & {
	readonly url: string;
	/** How many requests were answered otherwise than by the endpoint. */
	readonly pranks: () => number;
	/** From now on; with none, all is passed on. */
	readonly play: (...mischiefs: readonly Mischief[]) => void;
	/** Nobody is there any more. */
	readonly hangUp: () => Promise<void>;
};

/** Between yundeck and an endpoint: learns the secrets that pass by, and says them aloud where a test wants it to. */
export async function tapWire(endpoint: string, secrets: Secrets, ...first: readonly Mischief[]): Promise<WireTap> {
	let mischiefs = first;
	let pranks = 0;
	const server = createServer(async (request, response) => {
		const body = await buffer(request);
		learnFromRequest(secrets, request);
		const mischief = mischiefs.find(({on}) => on === (isCall(request) ? 'calls' : 'sign-in'));
		if (mischief !== undefined) {
			pranks++;
			await mischief.after;
			misbehave(mischief.answer, request, body.toString(), response);
		} else {
			await passOn(endpoint, secrets, {request, body, response}).catch(() => response.destroy());
		}
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const {port} = server.address() as AddressInfo;
	let closed: Promise<unknown> | undefined;
	const hangUp = async (): Promise<void> => {
		closed ??= new Promise(resolve => server.close(resolve));
		server.closeAllConnections();
		await closed;
	};
	return {
		url: `http://127.0.0.1:${port}`,
		pranks: () => pranks,
		play(...next) {
			mischiefs = next;
		},
		hangUp,
		[Symbol.asyncDispose]: hangUp,
	};
}

type Passing = {readonly request: IncomingMessage; readonly body: Buffer; readonly response: ServerResponse};

async function passOn(endpoint: string, secrets: Secrets, {request, body, response}: Passing): Promise<void> {
	const {method, headers, url = '/'} = request;
	const onward = send(new URL(url, endpoint), {method, headers, agent: false});
	onward.end(body);
	const [answer] = (await once(onward, 'response')) as [IncomingMessage];
	const answered = await buffer(answer);
	learnFromAnswer(secrets, url, answered.toString());
	const {'transfer-encoding': _, ...answerHeaders} = answer.headers;
	response.writeHead(answer.statusCode ?? 500, {...answerHeaders, 'content-length': answered.length});
	response.end(answered);
}

function isCall({headers}: IncomingMessage): boolean {
	return String(headers['x-acs-action']).startsWith('Describe');
}

function learnFromRequest(secrets: Secrets, {headers}: IncomingMessage): void {
	const {authorization = ''} = headers;
	const signature = /Signature=(\w+)/.exec(authorization)?.[1];
	if (signature !== undefined) {
		secrets.add({what: 'signature', value: signature});
	}

	const bearer = /^Bearer (.+)$/.exec(authorization)?.[1];
	if (bearer !== undefined) {
		secrets.add({what: 'bearer token', value: bearer});
	}
}

const secretFields = /"((?:access_?key_?secret|security_?token|access_?token|refresh_?token))"\s*:\s*"([^"]+)"/gi;

function learnFromAnswer(secrets: Secrets, url: string, text: string): void {
	for (const [, name = '', value = ''] of text.matchAll(secretFields)) {
		secrets.add({what: `${name} that was given out`, value});
	}

	if (url === '/latest/api/token') {
		secrets.add({what: 'token of the metadata service', value: text.trim()});
	}
}

function misbehave(
	answer: Mischief['answer'],
	{method, url, headers}: IncomingMessage,
	body: string,
	response: ServerResponse,
): void {
	const said = `${method} ${url} ${body} ${JSON.stringify(headers)}`;
	const everyForm = [said, encodeURIComponent(said), Buffer.from(said).toString('base64')].join(' ');
	const token = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? headers['x-acs-security-token'];
	if (answer === 'half') {
		// The credentials are there, and something else that is needed is not.
		const half = {AccessKeySecret: said, SecurityToken: said, accessKeySecret: said, access_token: 'x'};
		give(response, 200, {...half, Code: 'Success', Credentials: half, CloudCredential: half});
	} else if (answer === 'garbage') {
		response.writeHead(200, {'content-type': 'application/json'});
		response.end(`{"RequestId": "${everyForm}`);
	} else {
		const code = answer === 'expiry' ? 'InvalidSecurityToken.Expired' : String(token ?? 'Refused.Echo');
		give(response, 403, {
			...{Code: code, ErrorCode: code, error: code, RequestId: everyForm.slice(0, 4000)},
			...{Message: everyForm, ErrorMessage: everyForm, error_description: everyForm},
			Recommend: `https://example.com/?q=${encodeURIComponent(said)}`,
			AccessDeniedDetail: {AuthAction: `ecs:${token}`, AuthPrincipalDisplayName: `${token}`},
		});
	}
}

function give(response: ServerResponse, status: number, body: object): void {
	response.writeHead(status, {'content-type': 'application/json'});
	response.end(JSON.stringify(body));
}
