import type {Credentials} from '#domain/credentials.ts';
import type {Connections} from '#io/calls/connections.ts';
import type {Place} from './ecs-place.ts';
import {createClient, type EcsAction, type EcsClient, type EcsParameters, flattenParameters, send} from './ecs-sdk.ts';

/** What signs, and where it goes. */
export type Signer = {readonly credentials: Credentials; readonly place: Place};

/** A call made ready: its parameters as they will go over the wire, and how to send it, signed anew each time. */
export type ReadyCall = {readonly query: Record<string, string>; readonly send: () => Promise<Buffer>};

export type Clients = <A extends EcsAction>(signer: Signer, action: A, parameters: EcsParameters<A>) => ReadyCall;

type ClientsOptions = {
	/** When our own deadline is; the SDK's lie behind it. */
	readonly timeoutMilliseconds: number;
	readonly userAgent: string;
	readonly connections: Connections;
};

/** One client for each account and host, kept as long as the account's credentials are. */
export function createClients({timeoutMilliseconds, userAgent, connections}: ClientsOptions): Clients {
	const kept = new WeakMap<Credentials, Map<string, EcsClient>>();

	return ({credentials, place}, action, parameters) => {
		const clients = kept.get(credentials) ?? new Map<string, EcsClient>();
		const client =
			clients.get(place.host) ??
			createClient(credentials, {place, timeoutMilliseconds: timeoutMilliseconds + 1000, userAgent, connections});
		kept.set(credentials, clients.set(place.host, client));
		const query = flattenParameters(action, parameters);
		return {query, send: () => send(client, action, query)};
	};
}
