import type {Clock} from '#ports.ts';

export const systemClock: Clock = {
	now: () => Date.now(),
	every(milliseconds, callback) {
		const timer = setInterval(callback, milliseconds);
		timer.unref();
		return () => clearInterval(timer);
	},
};
