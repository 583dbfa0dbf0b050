import type {Blueprint, Charge, Trait} from './blueprint.ts';
import {Dice, purposes} from './dice.ts';
import {instanceType} from './instance-types.ts';
import {type Service, weightedServices} from './services.ts';

// In halves of a percent. Together with the regions that have none: one huge region, some large ones, many small ones.
const regionWeights: ReadonlyArray<readonly [string, number]> = [
	['cn-hangzhou', 80],
	['cn-shanghai', 36],
	['cn-beijing', 26],
	['cn-shenzhen', 14],
	['ap-southeast-1', 8],
	['cn-hongkong', 6],
	['cn-zhangjiakou', 5],
	['cn-chengdu', 4],
	['us-west-1', 3],
	['eu-central-1', 3],
	['cn-qingdao', 2],
	['cn-guangzhou', 2],
	['cn-wulanchabu', 2],
	['ap-northeast-1', 2],
	['cn-heyuan', 1],
	['cn-huhehaote', 1],
	['ap-northeast-2', 1],
	['ap-southeast-3', 1],
	['ap-southeast-5', 1],
	['us-east-1', 1],
	['eu-west-1', 1],
];

const weightedRegions: readonly string[] = regionWeights.flatMap(([region, weight]) =>
	Array.from({length: weight}, () => region),
);

const environments = ['生产', '生产', '生产', '生产', '预发', '测试', '开发'];
const fourYears = 4 * 525_600;

export function generatedRegion(seed: number, index: number): string {
	return new Dice(seed, purposes.region, index).pick(weightedRegions);
}

// Squared: most of a fleet is young.
export function generatedAge(seed: number, index: number): number {
	return 30 + Math.floor(new Dice(seed, purposes.age, index).fraction() ** 2 * fourYears);
}

/** Thrown apart, as lists of network interfaces ask it of every instance. */
export function hasSecondInterface(seed: number, index: number): boolean {
	return new Dice(seed, purposes.networkInterface, index).chance(0.05);
}

function chooseCharge(throws: Dice, {isCluster}: Service, isProduction: boolean): Charge {
	if (isCluster && throws.chance(0.5)) {
		return throws.chance(0.5) ? {kind: 'Spot'} : {kind: 'Spot', priceLimit: (20 + throws.below(400)) / 1000};
	}

	if (!isCluster && throws.chance(isProduction ? 0.6 : 0.1)) {
		return {kind: 'PrePaid', minutesLeft: 60 + throws.below(365 * 1440)};
	}

	return {kind: 'PostPaid'};
}

function chooseStatus(throws: Dice, charge: Charge, type: string): Trait[] {
	const point = throws.fraction();
	if (point < 0.02) return ['stopped'];
	// Local disks and subscriptions cannot be stopped free of charge.
	if (point < 0.06) {
		return charge.kind === 'PostPaid' && instanceType(type).localStorage === undefined
			? ['stop-charging']
			: ['stopped'];
	}

	if (point < 0.064) return ['starting'];
	if (point < 0.068) return ['stopping'];
	if (point < 0.071) return ['stopped', 'financial'];
	if (point < 0.073) return ['security'];
	return [];
}

export function generatedBlueprint(seed: number, index: number): Blueprint {
	const throws = new Dice(seed, purposes.blueprint, index);
	const service = throws.pick(weightedServices);
	const environment = throws.pick(environments);
	const isProduction = environment === '生产';
	const type = throws.pick(service.types);
	const image = throws.pick(service.images);
	const charge = chooseCharge(throws, service, isProduction);
	const traits = chooseStatus(throws, charge, type);
	if (throws.chance(0.06)) traits.push(throws.chance(0.5) ? 'public' : 'eip');
	if (throws.chance(0.04)) traits.push('multi-ip');
	if (throws.chance(0.03)) traits.push('ipv6');
	if (hasSecondInterface(seed, index)) traits.push('second-interface');
	if (isProduction && throws.chance(0.4)) traits.push('protected');
	if (service.isCluster) traits.push('no-key');
	const label = service.isCluster ? throws.hex(8) : environment;
	return {
		region: generatedRegion(seed, index),
		name: `${service.name}-${label}-${String(index).padStart(4, '0')}`,
		type,
		// These are ARM machines; the other images are for Intel.
		image: /[gc]8y/.test(type) ? 'alinux3-arm' : image,
		ageMinutes: generatedAge(seed, index),
		charge,
		tags: throws.chance(0.04)
			? []
			: [
					['环境', environment],
					['团队', service.team],
				],
		traits,
	};
}
