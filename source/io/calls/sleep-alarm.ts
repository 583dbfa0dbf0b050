import type {Clock} from '#ports.ts';

const interval = 1000;
// A program that is busy, or a clock that is put right, is off by less.
const leastSleep = 10_000;

/** Calls whoever has set it when the computer was asleep, or this program stopped: time has jumped. */
export type SleepAlarm = {
	/** Gives how to turn it off. */
	readonly set: (onWake: () => void) => () => void;
};

/** Timers stand still while a computer sleeps, and its clock does not. Looks at it only while somebody has it set. */
export function createSleepAlarm({now, every}: Clock): SleepAlarm {
	const sleepers = new Set<() => void>();
	let lookedAt = 0;
	let stop: () => void = () => undefined;

	function look(): void {
		const passed = now() - lookedAt;
		lookedAt = now();
		if (passed >= interval + leastSleep) {
			for (const onWake of [...sleepers]) {
				onWake();
			}
		}
	}

	return {
		set(onWake) {
			if (sleepers.size === 0) {
				lookedAt = now();
				stop = every(interval, look);
			}

			sleepers.add(onWake);
			return () => {
				if (sleepers.delete(onWake) && sleepers.size === 0) {
					stop();
				}
			};
		},
	};
}
