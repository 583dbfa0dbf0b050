import {Agent as HttpAgent} from 'node:http';
import {Agent as HttpsAgent} from 'node:https';
import type {LookupFunction} from 'node:net';
import type {Place} from '#io/ecs/ecs-place.ts';
import type {Environment} from '#io/files/config-folder.ts';
import {known} from '#io/json-fields.ts';
import type {Clock} from '#ports.ts';
import {KeptConnections} from './kept-connections.ts';
import type {WebProxy} from './proxy.ts';
import {readProxySettings} from './proxy-settings.ts';
import {TunnelAgent} from './tunnel-agent.ts';

/** How requests reach a place. Both throw a ProxyError when the proxy that leads there can't be used. */
export type Connections = {
	/** Stay open for the next request. */
	readonly kept: (place: Place) => KeptConnections;
	/** One for one request. */
	readonly single: (address: URL) => HttpAgent | false;
};

// Node gives the addresses of a host a quarter of a second each, which some regions are farther away than.
const addressPatience = 500;

export function createConnections(environment: Environment, clock: Clock, lookup?: LookupFunction): Connections {
	const options = {keepAlive: true, autoSelectFamilyAttemptTimeout: addressPatience, ...known('lookup', lookup)};
	const proxyTo = readProxySettings(environment);
	const plain = new KeptConnections(new HttpAgent(options), clock);
	const secure = new KeptConnections(new HttpsAgent(options), clock);
	const tunnels = new Map<WebProxy, KeptConnections>();

	function tunnel(proxy: WebProxy): KeptConnections {
		const kept = tunnels.get(proxy) ?? new KeptConnections(new TunnelAgent(proxy, options), clock);
		tunnels.set(proxy, kept);
		return kept;
	}

	return {
		kept({protocol, host}) {
			const proxy = proxyTo(new URL(`${protocol}://${host}`));
			return proxy === undefined ? (protocol === 'https' ? secure : plain) : tunnel(proxy);
		},
		single(address) {
			const proxy = proxyTo(address);
			return proxy === undefined ? false : new TunnelAgent(proxy, {});
		},
	};
}
