import type {Dice} from './dice.ts';
import type {InstanceStatus, Machine} from './machine.ts';

/** What changes in the life of an instance. */
export type Condition = Pick<Machine, 'status' | 'stoppedMode' | 'startedAt'>;

type Passing = {readonly next: InstanceStatus; readonly least: number; readonly most: number};

// Milliseconds; a status that is not here lasts until somebody changes it.
const passing: Partial<Record<InstanceStatus, Passing>> = {
	Pending: {next: 'Starting', least: 6000, most: 15_000},
	Starting: {next: 'Running', least: 10_000, most: 40_000},
	Stopping: {next: 'Stopped', least: 8000, most: 35_000},
};

/** After so many milliseconds every instance is at rest. */
export const longestPassage = Object.values(passing).reduce((sum, {most}) => sum + most, 0);

export function wholeMinute(at: number): number {
	return Math.floor(at / 60_000) * 60_000;
}

export function isPassing(status: InstanceStatus): boolean {
	return passing[status] !== undefined;
}

export function enter(status: InstanceStatus, at: number, before: Condition): Condition {
	const isStart = status === 'Running' && before.status !== 'Running';
	return {
		status,
		stoppedMode: status === 'Stopped' ? 'KeepCharging' : 'Not-applicable',
		startedAt: isStart ? wholeMinute(at) : before.startedAt,
	};
}

/** What a condition that began at a moment has become at a later one. */
export function settle(begun: Condition, since: number, throws: Dice, at: number): Condition {
	let condition = begun;
	let until = since;
	for (let step = passing[condition.status]; step !== undefined; step = passing[condition.status]) {
		until += step.least + throws.below(step.most - step.least);
		if (at < until) return condition;
		condition = enter(step.next, until, condition);
	}

	return condition;
}
