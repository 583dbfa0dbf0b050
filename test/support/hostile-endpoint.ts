import {once} from 'node:events';
import {createServer, request} from 'node:http';
import type {AddressInfo} from 'node:net';
import {buffer} from 'node:stream/consumers';

export type HostileEndpoint = AsyncDisposable & {readonly url: string; readonly answers: () => number};

// What can be any text. The others are asked for again, or decide what is asked.
const free = new Set([
	...['InstanceName', 'Description', 'TagKey', 'TagValue', 'LocalName', 'RequestId', 'OSName', 'OSNameEn', 'HostName'],
	...['Status', 'InstanceType', 'DiskName', 'Category', 'Device', 'KeyPairName', 'Message', 'Recommend', 'HostId'],
	...['SecurityGroupName', 'SnapshotName', 'NetworkInterfaceName', 'Reason', 'IpAddress', 'Arn', 'InstanceChargeType'],
]);

/**
 * Stands between yundeck and an endpoint and puts a text into every field of the answers that may hold any. Where
 * `isFailing` says so the answer is an error that consists of it.
 */
export async function startHostileEndpoint(
	target: string,
	text: string,
	isFailing: (action: string) => boolean = () => false,
): Promise<HostileEndpoint> {
	let answers = 0;
	const server = createServer(async (incoming, outgoing) => {
		const {method, url, headers} = incoming;
		const action = String(headers['x-acs-action'] ?? new URL(url ?? '/', target).searchParams.get('Action'));
		const forwarded = request(new URL(url ?? '/', target), {method, headers});
		forwarded.end(await buffer(incoming));
		const [answer] = await once(forwarded, 'response');
		const body = (await buffer(answer)).toString('utf8');
		const failure = JSON.stringify({Code: 'Hostile', Message: text, RequestId: text, HostId: text, Recommend: text});
		answers++;
		outgoing.writeHead(isFailing(action) ? 400 : answer.statusCode, {'content-type': 'application/json'});
		outgoing.end(isFailing(action) ? failure : JSON.stringify(poison(JSON.parse(body), text)));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		answers: () => answers,
		async [Symbol.asyncDispose]() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

function poison(value: unknown, text: string, key = ''): unknown {
	if (typeof value === 'string') {
		return key === 'ConsoleOutput' ? Buffer.from(text.repeat(3)).toString('base64') : free.has(key) ? text : value;
	}

	if (Array.isArray(value)) {
		return value.map(item => poison(item, text, key));
	}

	return typeof value === 'object' && value !== null
		? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poison(item, text, name)]))
		: value;
}
