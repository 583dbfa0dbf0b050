import {Dice, purposes} from './dice.ts';
import type {Region} from './regions.ts';

/** What the instances of a region share. */
export type RegionNetwork = {
	readonly region: Region;
	readonly production: Vpc;
	readonly other: Vpc;
	/** The security group of what is left of the classic network. */
	readonly classicGroup: string;
};

export type Vpc = {
	readonly id: string;
	readonly vSwitches: ReadonlyMap<string, string>;
	/** Every instance of the VPC is in the first one. */
	readonly securityGroups: readonly string[];
};

export function createNetwork(seed: number, region: Region): RegionNetwork {
	const throws = new Dice(seed, purposes.group, region.number);
	const id = (kind: string, length: number): string =>
		`${kind}${region.prefix}${throws.letters(length - region.prefix.length)}`;
	const vpc = (groups: number): Vpc => ({
		id: id('vpc-', 21),
		vSwitches: new Map(region.zones.map(zone => [zone, id('vsw-', 21)])),
		securityGroups: Array.from({length: groups}, () => id('sg-', 20)),
	});
	return {region, production: vpc(5), other: vpc(3), classicGroup: id('sg-', 20)};
}

export function securityGroupsOf({securityGroups}: Vpc, index: number): string[] {
	const more = 1 + (index % (securityGroups.length - 1));
	return securityGroups.filter((_, number) => number === 0 || (index % 3 === 0 && number === more));
}

// 62,500 addresses to a second number: hosts 4 to 253 of networks 0 to 249.
function host(first: string, offset: number, index: number): string {
	const number = (index * 7919 + 1234) % 62_500;
	return `${first}.${offset + Math.floor(index / 62_500)}.${Math.floor(number / 250)}.${4 + (number % 250)}`;
}

/** The first is the primary one. No two instances share any. */
export function privateAddresses(index: number, isProduction: boolean, count: number): string[] {
	const primary = isProduction ? host('10', 0, index) : host('172', 16, index);
	const more = Array.from({length: count - 1}, (_, number) => host('10', 128, index * 3 + number));
	return [primary, ...more];
}

/** Of an interface that is not the primary one; an instance has at most two of these. */
export function furtherInterfaceAddress(index: number, number: number): string {
	return host('10', 256 - 32 * number, index);
}

/** From the ranges that RFC 2544 and RFC 1112 keep out of the internet: nobody's server can be hit by mistake. */
export function internetAddress(index: number): string {
	const octets = (number: number): string => `${(number >>> 16) & 255}.${(number >>> 8) & 255}.${number & 255}`;
	if (index < 0x2_0000) return `198.${octets(0x12_0000 + ((index * 40_503 + 12_345) & 0x1_ffff))}`;
	return `${240 + Math.floor(index / 0x100_0000)}.${octets(index)}`;
}

export function ipv6Address(region: Region, index: number): string {
	return `2001:db8:${(0x100 + region.number).toString(16)}:${(index >>> 16).toString(16)}::${(index & 0xffff).toString(16)}`;
}

export function macAddress(seed: number, index: number, interfaceNumber: number): string {
	const hex = new Dice(seed, purposes.network, index, interfaceNumber).hex(6);
	return `00:16:3e:${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4)}`;
}
