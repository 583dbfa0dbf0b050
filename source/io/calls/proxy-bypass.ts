import {BlockList, isIP} from 'node:net';

type Host = {
	/** Without brackets. */
	readonly name: string;
	readonly port: number;
};

/** Whether a host is this computer: what is sent there never leaves it. */
export function isThisComputer(name: string): boolean {
	return name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127(?:\.\d{1,3}){3}$/.test(name);
}

/**
 * Whether `NO_PROXY` names a host. As curl and aliyun-cli read it: entries between commas or spaces, each a name with
 * all that is below it (`example.com`, `.example.com` and `*.example.com` alike), an address, a range of addresses
 * (`10.0.0.0/8`), any of them with a port; `*` is everything.
 */
export function isBypassed(noProxy: string, host: Host): boolean {
	return noProxy
		.toLowerCase()
		.split(/[\s,]+/)
		.some(entry => entry !== '' && names(entry, host));
}

function names(entry: string, {name, port}: Host): boolean {
	if (entry === '*') {
		return true;
	}

	if (entry.includes('/')) {
		return isInRange(entry, name);
	}

	const {pattern, port: onlyPort} = splitPort(entry);
	if (onlyPort !== undefined && onlyPort !== port) {
		return false;
	}

	if (isIP(pattern) !== 0) {
		return isIP(pattern) === isIP(name) && listOf(pattern, isIP(pattern) === 6 ? 128 : 32).check(name, family(name));
	}

	const domain = pattern.replace(/^\*?\./, '').replace(/\.$/, '');
	const host = name.toLowerCase().replace(/\.$/, '');
	return domain !== '' && (host === domain || host.endsWith(`.${domain}`));
}

/** `host`, `host:port`, `[::1]`, `[::1]:port`, `::1`. */
function splitPort(entry: string): {readonly pattern: string; readonly port: number | undefined} {
	const [, bracketed, plain, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(entry) ?? [];
	return {pattern: bracketed ?? plain ?? entry, port: port === undefined ? undefined : Number(port)};
}

function isInRange(entry: string, name: string): boolean {
	const [network = '', bits = ''] = entry.split('/');
	const longest = isIP(network) === 6 ? 128 : 32;
	return (
		isIP(name) !== 0 &&
		isIP(network) === isIP(name) &&
		/^\d{1,3}$/.test(bits) &&
		Number(bits) <= longest &&
		listOf(network, Number(bits)).check(name, family(name))
	);
}

function listOf(network: string, bits: number): BlockList {
	const list = new BlockList();
	list.addSubnet(network, bits, family(network));
	return list;
}

function family(address: string): 'ipv4' | 'ipv6' {
	return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
