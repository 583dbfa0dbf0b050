import {expect, test, vi} from 'vitest';
import {systemClock} from '#io/clock.ts';

test('the clock calls back again and again until it is stopped', () => {
	vi.useFakeTimers({now: 1_000_000});
	const seen: number[] = [];
	const stop = systemClock.every(1000, () => seen.push(systemClock.now()));

	vi.advanceTimersByTime(2500);
	stop();
	vi.advanceTimersByTime(5000);
	vi.useRealTimers();

	expect(seen).toEqual([1_001_000, 1_002_000]);
});
