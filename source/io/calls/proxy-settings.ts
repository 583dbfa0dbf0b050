import type {Environment} from '#io/files/config-folder.ts';
import {parseProxy, type WebProxy} from './proxy.ts';
import {isBypassed, isThisComputer} from './proxy-bypass.ts';
import {ProxyError} from './proxy-error.ts';

/**
 * Which proxy leads to an address, as the environment says. Throws a ProxyError when it names one that can't be used: to
 * go past it would not be what was asked for.
 */
export type ProxySettings = (address: URL) => WebProxy | undefined;

/**
 * `HTTPS_PROXY`, else `ALL_PROXY`, and `NO_PROXY`, in small letters first, as curl has it. There is nothing to do for
 * `HTTP_PROXY`: the only plain requests go to this computer or to the metadata service of an instance, which no proxy
 * can reach.
 */
export function readProxySettings(environment: Environment): ProxySettings {
	const noProxy = environment.no_proxy || environment.NO_PROXY || '';
	let proxy: WebProxy | undefined;
	let hasRead = false;

	return ({protocol, hostname, port}) => {
		const name = hostname.replace(/^\[(.*)\]$/, '$1');
		if (protocol !== 'https:' || isThisComputer(name)) {
			return undefined;
		}

		if (isBypassed(noProxy, {name, port: port === '' ? 443 : Number(port)})) {
			return undefined;
		}

		if (!hasRead) {
			proxy = proxyOf(environment);
			hasRead = true;
		}

		return proxy;
	};
}

function proxyOf(environment: Environment): WebProxy | undefined {
	for (const variable of ['https_proxy', 'HTTPS_PROXY']) {
		const address = environment[variable]?.trim();
		if (address) {
			const proxy = parseProxy(address, variable);
			if (proxy === undefined) {
				throw new ProxyError('proxy-unusable', {code: variable});
			}

			return proxy;
		}
	}

	// A SOCKS proxy there is meant for others: aliyun-cli does not look at this variable at all.
	const variable = environment.all_proxy ? 'all_proxy' : 'ALL_PROXY';
	const address = environment[variable]?.trim();
	return address ? parseProxy(address, variable) : undefined;
}
