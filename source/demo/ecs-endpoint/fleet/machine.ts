import type {Blueprint, Trait} from './blueprint.ts';
import {Dice, purposes} from './dice.ts';
import {resourceId} from './identifiers.ts';
import {type Image, image} from './images.ts';
import {type InstanceType, instanceType} from './instance-types.ts';
import * as network from './network.ts';
import type {Region} from './regions.ts';

export const statuses = ['Pending', 'Starting', 'Running', 'Stopping', 'Stopped'] as const;

export type InstanceStatus = (typeof statuses)[number];

/** In milliseconds; what the service writes for instances without an end. */
const neverExpires = Date.UTC(2099, 11, 31, 15, 59);

/** Everything that filters ask about and records show. */
export type Machine = {
	readonly index: number;
	readonly region: Region;
	readonly zone: string;
	readonly id: string;
	readonly name: string;
	readonly description: string;
	readonly type: InstanceType;
	readonly image: Image;
	readonly status: InstanceStatus;
	readonly stoppedMode: 'Not-applicable' | 'KeepCharging' | 'StopCharging';
	readonly createdAt: number;
	readonly startedAt: number | undefined;
	readonly expiresAt: number;
	readonly releasesAt: number | undefined;
	readonly charge: Blueprint['charge'];
	readonly isClassic: boolean;
	readonly vpc: string;
	readonly vSwitch: string;
	readonly securityGroups: readonly string[];
	readonly privateIps: readonly string[];
	readonly publicIp: string | undefined;
	readonly elasticIp: string | undefined;
	readonly ipv6: string | undefined;
	readonly bandwidth: number;
	readonly internetChargeType: '' | 'PayByTraffic' | 'PayByBandwidth';
	readonly keyPair: string | undefined;
	readonly resourceGroup: string;
	readonly locks: readonly string[];
	readonly tags: Blueprint['tags'];
	readonly traits: readonly Trait[];
};

const minute = 60_000;
const day = 1440 * minute;

// Subscriptions end at midnight in China.
function endOfDay(at: number): number {
	const midnight = 16 * 60 * minute;
	return Math.ceil((at - midnight) / day) * day + midnight;
}

export function statusOf(traits: readonly Trait[]): InstanceStatus {
	if (traits.includes('pending')) return 'Pending';
	if (traits.includes('starting')) return 'Starting';
	if (traits.includes('stopping')) return 'Stopping';
	if (traits.includes('stopped') || traits.includes('stop-charging')) return 'Stopped';
	return 'Running';
}

function internet(traits: readonly Trait[], index: number, isStopCharging: boolean) {
	const hasElasticIp = traits.includes('eip');
	const wantsPublicIp = traits.includes('public') || traits.includes('classic');
	// Stopping free of charge gives the public address back; an elastic one stays bound.
	const hasPublicIp = wantsPublicIp && !hasElasticIp && !isStopCharging;
	return {
		publicIp: hasPublicIp ? network.internetAddress(index) : undefined,
		elasticIp: hasElasticIp ? network.internetAddress(index) : undefined,
		bandwidth: wantsPublicIp && !hasElasticIp ? 5 + 5 * (index % 20) : 0,
		internetChargeType: hasElasticIp ? '' : index % 4 === 3 ? 'PayByBandwidth' : 'PayByTraffic',
	} as const;
}

function times({ageMinutes, charge, traits}: Blueprint, epoch: number, luck: number) {
	const createdAt = epoch - ageMinutes * minute;
	// An instance runs since some time in its life, never since before its first minute.
	const startedAt = createdAt + Math.min(ageMinutes, 1 + Math.floor(luck * ageMinutes)) * minute;
	return {
		createdAt,
		startedAt: traits.includes('pending') ? undefined : startedAt,
		expiresAt: charge.kind === 'PrePaid' ? endOfDay(epoch + charge.minutesLeft * minute) : neverExpires,
		releasesAt: traits.includes('auto-release') ? epoch + 2 * day : undefined,
	};
}

// The first throw of a machine, so that its zone can be told without the rest.
function throwZone(throws: Dice, {zones}: Region): string {
	return throws.pick(zones.length > 3 ? zones.slice(-3) : zones);
}

/** What the service calls a machine that nobody has named. */
export function hostName({id}: Machine): string {
	return `iZ${id.slice(2)}Z`;
}

/** As the machine has it, at less cost. */
export function zoneOf(seed: number, region: Region, index: number): string {
	return throwZone(new Dice(seed, purposes.machine, index), region);
}

type Circumstances = {
	readonly seed: number;
	readonly epoch: number;
	readonly shared: network.RegionNetwork;
};

export function buildMachine({seed, epoch, shared}: Circumstances, index: number, blueprint: Blueprint): Machine {
	const {traits, tags} = blueprint;
	const {region} = shared;
	const throws = new Dice(seed, purposes.machine, index);
	const isClassic = traits.includes('classic');
	const isStopCharging = traits.includes('stop-charging');
	const isProduction = tags.some(([, value]) => value === '生产' || value === 'prod');
	const status = statusOf(traits);
	const zone = throwZone(throws, region);
	const vpc = isProduction ? shared.production : shared.other;
	const os = image(blueprint.image);
	return {
		index,
		region,
		zone,
		id: resourceId(seed, 'i-', region, index),
		name: blueprint.name,
		description: traits.includes('described') ? `${blueprint.name}，变更前请联系运维值班（云杉电商）` : '',
		type: instanceType(blueprint.type),
		image: os,
		status,
		stoppedMode: status === 'Stopped' ? (isStopCharging ? 'StopCharging' : 'KeepCharging') : 'Not-applicable',
		...times(blueprint, epoch, throws.fraction()),
		charge: blueprint.charge,
		isClassic,
		vpc: isClassic ? '' : vpc.id,
		vSwitch: isClassic ? '' : (vpc.vSwitches.get(zone) ?? ''),
		securityGroups: isClassic ? [shared.classicGroup] : network.securityGroupsOf(vpc, index),
		privateIps: network.privateAddresses(index, isProduction, traits.includes('multi-ip') ? 4 : 1),
		ipv6: traits.includes('ipv6') ? network.ipv6Address(region, index) : undefined,
		...internet(traits, index, isStopCharging),
		keyPair: traits.includes('no-key') || os.osType === 'windows' ? undefined : isProduction ? 'ops' : 'dev',
		resourceGroup: traits.includes('resource-group') ? 'rg-acfmz7payments' : '',
		locks: traits.filter(trait => trait === 'financial' || trait === 'security'),
		tags,
		traits,
	};
}
