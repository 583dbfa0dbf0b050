import {afterAll, expect, test} from 'vitest';
import {tellFigures} from '../support/figures.ts';
import {isLong, times} from '../support/long.ts';
import {type FaultCase, faults} from './faults.ts';
import {type CallPlace, places} from './places.ts';
import {type Combination, type Moment, tryFault} from './try-fault.ts';

// Every fault at every call at every moment, once and for ever. The whole app runs, over HTTP, on the built-in endpoint;
// only the screen is none and waits take no time. All of it by `npm run test:long`; else each fault at one list, each
// call with a few faults.

// Some of them wait for a time limit meanwhile.
const together = 6;
const telling: readonly string[] = ['failed, 500', 'denied, 403', 'closed within the answer'];

let tried = 0;
let survived = 0;

function momentsOf({list, isAboutSignIn, isManyPages, moment}: CallPlace): readonly Moment[] {
	const hasPages = list === 'instances' && !isAboutSignIn;
	const usual = (['first', 'again'] as const).filter(one => moment === undefined || moment === one);
	return [...(isManyPages ? [] : usual), ...(hasPages ? (['page 2', 'again, page 2'] as const) : [])];
}

function isMeant(fault: FaultCase, place: CallPlace): boolean {
	return fault.isShape ? !(place.isListless || place.isAboutSignIn) : !(fault.isWord && place.isWord);
}

function isQuick(fault: FaultCase, index: number): boolean {
	return index === 0 || telling.includes(fault.name);
}

function combinationsOf(place: CallPlace, index: number): readonly Combination[] {
	const wanted = faults.filter(fault => isMeant(fault, place) && (isLong || isQuick(fault, index)));
	const all = wanted.flatMap(fault =>
		momentsOf(place).flatMap(moment => (['once', 'for ever'] as const).map(duration => ({fault, moment, duration}))),
	);
	// Every other one in Chinese, but the same fault in both.
	const spoken = all.map(
		(one, number): Combination => ({
			...one,
			place,
			language: (number + Math.floor(number / 2)) % 2 === 0 ? 'en' : 'zh-CN',
		}),
	);
	// One of each fault, at a moment that is another one from fault to fault.
	const each = all.length / wanted.length;
	return isLong ? spoken : wanted.map((_, number) => spoken[number * each + ((number + index) % each)] as Combination);
}

async function tryAll(combinations: readonly Combination[]): Promise<readonly string[]> {
	const left = [...combinations];
	const problems: string[] = [];
	const work = async (): Promise<void> => {
		for (let next = left.shift(); next; next = left.shift()) {
			tried++;
			try {
				await tryFault(next);
				survived++;
			} catch (error) {
				const {fault, moment, duration, language} = next;
				problems.push(`${fault.name}, ${moment}, ${duration}, ${language}: ${String(error)}`);
			}
		}
	};
	await Promise.all(Array.from({length: together}, work));
	return problems;
}

/** Declares the tests of those places. */
export function tryPlaces(isWanted: (place: CallPlace) => boolean): void {
	const wanted = places.map((place, index) => ({name: place.name, place, index})).filter(({place}) => isWanted(place));
	test.each(wanted)(
		'$name',
		async ({place, index}) => {
			expect((await tryAll(combinationsOf(place, index))).join('\n\n')).toBe('');
		},
		// Whole seconds each on a busy machine.
		times(300_000, 3_600_000),
	);

	afterAll(() => {
		console.log(`${tried} combinations of fault, call, moment and duration tried, ${survived} survived`);
		tellFigures('faults', {calls: wanted.length, tried, survived});
	});
}
