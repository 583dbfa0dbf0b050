import {Dice, purposes} from './dice.ts';
import type {Fleet} from './fleet.ts';
import {ageAt, instanceOf, type Place, perInstance, place, referenceAt} from './place.ts';
import type {Hanging} from './world.ts';

/** The codes that are not documented are of our own making: Executing, Canceled and Failed. */
export const eventCycles = {
	Executed: 0,
	Avoided: 8,
	Executing: 16,
	Scheduled: 24,
	Inquiring: 28,
	Canceled: 32,
	Failed: 36,
} as const;

export const eventTypes = {
	'SystemMaintenance.Reboot': 1,
	'SystemMaintenance.Redeploy': 9,
	'SystemFailure.Reboot': 65,
} as const;

export type EventCycle = keyof typeof eventCycles;

export type SystemEvent = {
	readonly reference: number;
	readonly type: keyof typeof eventTypes;
	readonly cycle: EventCycle;
	readonly reason: string | undefined;
	readonly publishedAt: number;
	readonly notBefore: number;
	readonly finishedAt: number | undefined;
};

const scheduled = 0;
const inquiring = 1;
const past = [2, 3, 4];
const dayMinutes = 1440;

/** Of the last two months; none is older than its instance. */
export const systemEvents: Hanging = ({seed}, instance) => {
	const index = referenceAt(instance);
	const age = ageAt(instance);
	const throws = new Dice(seed, purposes.event, index);
	const ages: Array<readonly [number: number, age: number]> = [];
	if (index % 17 === 2) ages.push([scheduled, dayMinutes + throws.below(4 * dayMinutes)]);
	if (index % 101 === 21) ages.push([inquiring, 60 + throws.below(dayMinutes)]);
	const luck = index % 41 === 0 ? 0 : throws.fraction();
	for (const number of past.slice(0, luck < 0.02 ? 3 : luck < 0.06 ? 2 : luck < 0.16 ? 1 : 0)) {
		ages.push([number, 60 + throws.below(60 * dayMinutes)]);
	}

	return ages
		.filter(([, eventAge]) => eventAge < age)
		.map(([number, eventAge]) => place(eventAge, index * perInstance + number));
};

/** The night after the next day or a later one, at two o'clock in China. */
function maintenanceNight(epoch: number, throws: Dice): number {
	const night = 18 * 3_600_000;
	const day = 86_400_000;
	return Math.ceil((epoch - night) / day) * day + night + (1 + throws.below(9)) * day;
}

const endings = ['Executed', 'Executed', 'Executed', 'Executed', 'Executed', 'Avoided', 'Canceled', 'Failed'] as const;

function pastEvent(throws: Dice, publishedAt: number) {
	const type = throws.pick(['SystemFailure.Reboot', 'SystemMaintenance.Reboot', 'SystemMaintenance.Redeploy'] as const);
	// A failure strikes at once and can't be avoided; maintenance is announced.
	const isFailure = type === 'SystemFailure.Reboot';
	const notBefore = publishedAt + (isFailure ? 0 : 1_800_000);
	return {
		type,
		cycle: isFailure ? ('Executed' as const) : throws.pick(endings),
		reason: throws.chance(0.5) ? (isFailure ? '宿主机硬件故障' : '宿主机内核升级') : undefined,
		notBefore,
		finishedAt: notBefore + (60 + throws.below(240)) * 1000,
	};
}

function plannedEvent(throws: Dice, epoch: number, now: number, isInquiring: boolean) {
	const notBefore = maintenanceNight(epoch, throws);
	const finishedAt = notBefore + (60 + throws.below(240)) * 1000;
	const cycle: EventCycle = isInquiring ? 'Inquiring' : now < notBefore ? 'Scheduled' : 'Executing';
	const hasEnded = !isInquiring && now >= finishedAt;
	return {
		type: isInquiring ? ('SystemMaintenance.Redeploy' as const) : ('SystemMaintenance.Reboot' as const),
		cycle: hasEnded ? ('Executed' as const) : cycle,
		reason: throws.chance(0.7) ? '宿主机计划内维护' : undefined,
		notBefore,
		finishedAt: hasEnded ? finishedAt : undefined,
	};
}

export function systemEventAt({seed, epoch}: Fleet, at: Place, now: number): SystemEvent {
	const reference = referenceAt(at);
	const number = reference % perInstance;
	const throws = new Dice(seed, purposes.event, instanceOf(reference), number + 1);
	const publishedAt = epoch - ageAt(at) * 60_000 + throws.below(60) * 1000;
	const event = past.includes(number)
		? pastEvent(throws, publishedAt)
		: plannedEvent(throws, epoch, now, number === inquiring);
	return {reference, publishedAt, ...event};
}
