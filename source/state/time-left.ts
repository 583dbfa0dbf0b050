import {nearEnd} from './identity.ts';
import type {State} from './state.ts';

/** How long temporary credentials live, in steps that a person cares about. */
export type TimeLeft = {readonly minutes: number; readonly isNearEnd: boolean; readonly isOver: boolean};

/** Undefined when they do not end. Both times in milliseconds since 1970. */
export function timeLeft({identity}: State, now: number): TimeLeft | undefined {
	const expiresAt = identity.value?.expiresAt;
	if (expiresAt === undefined) {
		return undefined;
	}

	const left = expiresAt - now;
	return {minutes: Math.max(0, Math.floor(left / 60_000)), isNearEnd: left <= nearEnd, isOver: left <= 0};
}

/** Whether two moments differ on the screen. */
export function isSameTimeLeft(a: TimeLeft | undefined, b: TimeLeft | undefined): boolean {
	return (
		a?.isOver === b?.isOver && a?.isNearEnd === b?.isNearEnd && stepOf(a?.minutes ?? 0) === stepOf(b?.minutes ?? 0)
	);
}

// More than two hours are told in hours.
function stepOf(minutes: number): number {
	return minutes < 120 ? minutes : Math.floor(minutes / 60) * 60;
}
