import {Dice, purposes} from './dice.ts';
import type {Machine} from './machine.ts';
import {roleOf} from './roles.ts';

/** Of a minute; all but the first are per second. */
export type Load = {
	/** Percent. */
	readonly cpu: number;
	/** kbit, received and sent. */
	readonly internet: readonly [number, number];
	readonly intranet: readonly [number, number];
	/** Operations, read and written. */
	readonly operations: readonly [number, number];
	readonly bytes: readonly [number, number];
};

const minute = 60_000;

// People in the region get up and go to bed by this clock.
function hoursAhead(region: string): number {
	if (region.startsWith('us-')) return -8;
	return region.startsWith('eu-') ? 1 : 8;
}

/** What an instance does at a moment, while it runs: the same whenever it is asked. */
export function createLoad(seed: number, machine: Machine): (at: number) => Load {
	const {index, region, type, publicIp, elasticIp, bandwidth} = machine;
	const role = roleOf(machine);
	// No two of the same kind are equally busy.
	const share = 0.55 + 0.45 * new Dice(seed, purposes.load, index).fraction();
	const ahead = hoursAhead(region.id);
	const most = elasticIp === undefined ? bandwidth * 1000 : 50_000;
	const isPublic = publicIp !== undefined || elasticIp !== undefined;
	const noise = (number: number, kind: number): number =>
		new Dice(seed, purposes.load, index * 4 + kind, number).fraction();
	return at => {
		const number = Math.floor(at / minute);
		const hour = (((at / 3_600_000 + ahead) % 24) + 24) % 24;
		// Waves of some minutes with a ripple on them; now and then there is a spike.
		const wave = Math.floor(number / 15);
		const progress = number / 15 - wave;
		const swell = noise(wave, 1) * (1 - progress) + noise(wave + 1, 1) * progress;
		const ripple = noise(number, 2);
		const spike = noise(number, 3) > 0.994 ? 0.35 : 0;
		const level = Math.min(1, share * role.rhythm(hour) * (0.7 + 0.4 * swell + 0.15 * ripple) + spike);
		const rate = level * type.cpu;
		const inward = (kbit: number): number => (isPublic ? Math.min(kbit * rate, most) : 0);
		return {
			cpu: Math.min(100, role.idle + (role.busy - role.idle) * level + 2 * ripple),
			internet: [inward(role.internet[0]), inward(role.internet[1])],
			intranet: [role.intranet[0] * rate, role.intranet[1] * rate],
			operations: [role.disk[0] * rate, role.disk[1] * rate],
			bytes: [role.disk[0] * rate * role.bytes, role.disk[1] * rate * role.bytes],
		};
	};
}
