import {Agent as HttpAgent} from 'node:http';
import {Agent as HttpsAgent} from 'node:https';
import type {Environment} from './config-folder.ts';
import type {Place} from './ecs-place.ts';
import type {WebProxy} from './proxy.ts';
import {readProxySettings} from './proxy-settings.ts';
import {TunnelAgent} from './tunnel-agent.ts';

/** How requests reach a place. Both throw a ProxyError when the proxy that leads there can't be used. */
export type Connections = {
	/** Keeps connections open for the next request. */
	readonly kept: (place: Place) => HttpAgent;
	/** One connection for one request. */
	readonly single: (address: URL) => HttpAgent | false;
};

// Node gives the addresses of a host a quarter of a second each, which some regions are farther away than.
const addressPatience = 500;

const options = {keepAlive: true, autoSelectFamilyAttemptTimeout: addressPatience};

export function createConnections(environment: Environment): Connections {
	const proxyTo = readProxySettings(environment);
	const http = new HttpAgent(options);
	const https = new HttpsAgent(options);
	const tunnels = new Map<WebProxy, TunnelAgent>();

	function tunnel(proxy: WebProxy): TunnelAgent {
		const agent = tunnels.get(proxy) ?? new TunnelAgent(proxy, options);
		tunnels.set(proxy, agent);
		return agent;
	}

	return {
		kept({protocol, host}) {
			const proxy = proxyTo(new URL(`${protocol}://${host}`));
			return proxy === undefined ? (protocol === 'https' ? https : http) : tunnel(proxy);
		},
		single(address) {
			const proxy = proxyTo(address);
			return proxy === undefined ? false : new TunnelAgent(proxy, {});
		},
	};
}
