import {type Condition, wholeMinute} from './condition.ts';
import {Dice, purposes} from './dice.ts';
import {slotCount} from './guests.ts';

/** Tells what has become, at a moment, of an instance that would run if nobody touched it. */
export type Restless = {
	readonly has: (index: number) => boolean;
	readonly condition: (index: number, running: Condition, at: number) => Condition;
};

const stopping = 8000;
const starting = 12_000;

/** Some instances are stopped and started again and again, each in a rhythm of its own. */
export function createRestless(seed: number, size: number, epoch: number): Restless {
	const step = Math.max(7, Math.ceil(size / slotCount(size)));
	return {
		has: index => index < size && index % step === 3,
		condition: (index, running, at) => {
			if (at < epoch) return running;
			const throws = new Dice(seed, purposes.restless, index);
			const period = 60_000 + throws.below(120_000);
			const rest = 15_000 + throws.below(15_000);
			const phase = throws.below(period);
			const since = (at - epoch + phase) % period;
			const start = at - since;
			const stop = period - stopping - rest - starting;
			const startedAt = start < epoch ? running.startedAt : wholeMinute(start);
			const moving = {stoppedMode: 'Not-applicable', startedAt} as const;
			if (since < stop) return {status: 'Running', ...moving};
			if (since < stop + stopping) return {status: 'Stopping', ...moving};
			if (since >= period - starting) return {status: 'Starting', ...moving};
			return {status: 'Stopped', stoppedMode: 'KeepCharging', startedAt};
		},
	};
}
