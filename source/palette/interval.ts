import {leastRefreshSeconds as least, mostRefreshSeconds as most} from '#state/refresh-interval.ts';
import {intervalText} from '#text/explain-command-problem.ts';
import {wordsFor} from '#text/words.ts';
import type {Argument, Outcome} from './command.ts';
import {fitness} from './match.ts';

const offered = [
	['10s', 10],
	['30s', 30],
	['1m', 60],
	['5m', 300],
] as const;

const secondsIn = {s: 1, 秒: 1, m: 60, min: 60, 分: 60, 分钟: 60, h: 3600, 小时: 3600} as const;

const now = ['now', '立即'];
const off = ['off', '关闭'];

/** Now, how often by itself, or not. */
export const intervalArgument: Argument = {
	usage: 'interval',
	complete(state, piece) {
		const words = wordsFor(state.language);
		const {meanings} = words.palette;
		return {
			piece,
			candidates: [
				{value: 'now', names: now, description: meanings.now},
				...offered.map(([value, seconds]) => ({
					value,
					names: [],
					description: meanings.every(intervalText(seconds, words)),
				})),
				{value: 'off', names: off, description: meanings.off},
			],
		};
	},
};

/** `10s`, `1m`, `2h`; a number alone is seconds. */
export function refreshEvery(argument: string): Outcome {
	if (argument === '' || fitness(argument, now) === 0) {
		return {message: {type: 'refresh-requested'}};
	}

	if (fitness(argument, off) === 0) {
		return {message: {type: 'interval-chosen', refreshSeconds: 'off'}};
	}

	const [, count, unit = 's'] = /^(\d{1,6}) ?(s|秒|m|min|分|分钟|h|小时)?$/i.exec(argument) ?? [];
	if (count === undefined) {
		return {problem: {kind: 'unknown-argument', argument: 'interval', word: argument}};
	}

	const refreshSeconds = Number(count) * secondsIn[unit.toLowerCase() as keyof typeof secondsIn];
	return refreshSeconds < least || refreshSeconds > most
		? {problem: {kind: 'interval-range', least, most}}
		: {message: {type: 'interval-chosen', refreshSeconds}};
}
