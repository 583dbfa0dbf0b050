import {expect, vi} from 'vitest';
import {type Endpoint, type FaultRule, startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';
import type {AppError} from '#domain/app-error.ts';
import type {Language} from '#domain/language.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {createEcsApi} from '#io/ecs/ecs-api.ts';
import {createLocalSource} from '#io/ecs/local-source.ts';
import {summarize} from '#state/list.ts';
import {listOf} from '#state/lists.ts';
import type {LogEntry} from '#state/log.ts';
import {explainError} from '#text/explain-error.ts';
import {wordsFor} from '#text/words.ts';
import {fakeProfiles} from '../support/fake-ports.ts';
import {openYundeck} from '../support/user.tsx';
import type {FaultCase} from './faults.ts';
import type {CallPlace, User} from './places.ts';

/** `first`: of all calls of its kind; `page 2`: in the middle of a list; `again`: when there is something on the screen. */
export type Moment = 'first' | 'page 2' | 'again' | 'again, page 2';

export type Combination = {
	readonly fault: FaultCase;
	readonly place: CallPlace;
	readonly moment: Moment;
	readonly duration: 'once' | 'for ever';
	readonly language: Language;
};

const region = {id: 'cn-hangzhou', name: 'Hangzhou'};
const usualInstances = 20;
const refreshed = 31_000;
// Where the time limit is what ends a call: longer than any other call takes, also on a busy machine. Else it never is.
const shortLimit = 2500;
const longLimit = 120_000;
const mostAttempts = 4;
const wide = {columns: 150, rows: 24};

/** Opens the app on the built-in endpoint, lets the call fail, and looks at everything that has to hold then. */
export async function tryFault(combination: Combination): Promise<void> {
	const {place, moment, fault} = combination;
	const endpoint = await startEcsEndpoint({instances: place.instances ?? usualInstances});
	const isAgain = moment.startsWith('again');
	if (!isAgain) {
		endpoint.setFaults(rulesOf(combination));
	}

	const user = await open(combination, endpoint);
	try {
		await place.go(user, endpoint);
		const before = isAgain ? rowsOf(user, place) : [];
		const requests = isAgain ? endpoint.requests.length : 0;
		const entries = isAgain ? entriesOf(user).length : 0;
		if (isAgain) {
			expect(failuresOf(entriesOf(user), place), 'nothing is wrong before').toEqual([]);
			endpoint.setFaults(rulesOf(combination));
			const asked = askAgain(place, user, endpoint);
			if (fault.isSlow) {
				await user.settle();
				await checkKeys(user, 'meanwhile');
			}

			await asked;
		}

		// What goes on beside a call that has failed is told of when it ends.
		const isConnectionLost = fault.kind === 'connection-lost';
		await vi.waitFor(
			() => checkCount(place, isConnectionLost, entriesOf(user).slice(entries), endpoint.requests.slice(requests)),
			10_000,
		);
		const told = entriesOf(user).slice(entries);
		checkLog(combination, told);
		const error = failuresOf(told, place).at(-1);
		if (isFailure(combination) && !place.isQuiet && error !== undefined) {
			await checkScreen(combination, user, error);
		}

		if (isAgain && isFailure(combination) && place.list !== undefined) {
			expect(rowsOf(user, place), 'the rows stay').toEqual(before);
		}

		const claimed = claimOf(user, place);
		await checkKeys(user, 'afterwards');
		await recover(combination, user, endpoint);
		if (claimed !== undefined) {
			expect(claimed, 'what was said to be whole').toBe(rowsOf(user, place).length);
		}
	} finally {
		user.close();
		await endpoint.close();
	}
}

/** Whether the user has to hear of it: what passes is tried again behind the scenes. */
function isFailure({fault, duration}: Combination): boolean {
	return fault.kind !== undefined && (duration === 'for ever' || !fault.isPassing);
}

function rulesOf({fault, place, moment, duration}: Combination): readonly FaultRule[] {
	return [
		{
			action: place.action,
			...(moment.endsWith('page 2') && {fromPage: 2}),
			...(duration === 'once' && {times: 1}),
			fault: fault.fault,
		},
	];
}

async function open({place, fault, language}: Combination, endpoint: Endpoint): Promise<User> {
	const {accessKeyId, accessKeySecret} = endpoint;
	const keys = keySignIn({accessKeyId, accessKeySecret: new Secret(accessKeySecret)});
	const profiles = fakeProfiles();
	profiles.saved.set('shop', {signIn: place.signIn?.(keys, endpoint) ?? keys, region});
	profiles.last = 'shop';
	const source = createLocalSource({
		endpoint: endpoint.url,
		clock: {now: Date.now, every: () => () => undefined},
		sleep: async () => {},
		timeoutMilliseconds: fault.isSlow ? shortLimit : longLimit,
		metadataTimeoutMilliseconds: fault.isSlow ? shortLimit : longLimit,
	});
	return openYundeck({ecs: createEcsApi(source), profiles, size: wide, language});
}

async function askAgain(place: CallPlace, user: User, endpoint: Endpoint): Promise<void> {
	if (place.again) {
		await place.again(user, endpoint);
	} else {
		await user.press('r');
		await user.idle();
	}
}

function entriesOf(user: User): readonly LogEntry[] {
	return user.app.state().log.entries;
}

/** What was given up, such as the other half of a call that has failed, has not failed. */
function failuresOf(entries: readonly LogEntry[], {action}: CallPlace): readonly AppError[] {
	return entries.flatMap(entry =>
		entry.action === action && entry.error && entry.error.kind !== 'cancelled' ? [entry.error] : [],
	);
}

function rowsOf(user: User, {list}: CallPlace): readonly string[] {
	return list === undefined ? [] : listOf(user.app.state(), list).sorted.items.map(({id}) => id);
}

/** How many rows the list has, if it says that these are all. */
function claimOf(user: User, {list}: CallPlace): number | undefined {
	const summary = list && summarize(listOf(user.app.state(), list).loads);
	return summary?.isComplete ? summary.count : undefined;
}

/**
 * A line for each attempt. One that was given up may never have arrived; one that ended with a kept connection may have
 * arrived twice, as it is made once more over a new one.
 */
function checkCount(
	{action}: CallPlace,
	isConnectionLost: boolean,
	entries: readonly LogEntry[],
	requests: Endpoint['requests'],
): void {
	const told = entries.filter(entry => entry.action === action);
	const sent = told.filter(({error}) => error?.kind !== 'cancelled');
	const arrived = requests.filter(request => request.action === action).length;
	expect(told.length * (isConnectionLost ? 2 : 1), 'lines in the log').toBeGreaterThanOrEqual(arrived);
	expect(sent.length, 'lines in the log').toBeLessThanOrEqual(arrived);
}

/** The log tells of each attempt what came of it, and how long the next one waits. */
function checkLog({place, fault, duration}: Combination, entries: readonly LogEntry[]): void {
	const told = entries.filter(({action}) => action === place.action);
	const failed = told.filter(({error}) => error !== undefined && error.kind !== 'cancelled');
	if (fault.kind === undefined) {
		expect(failed, 'no failure').toEqual([]);
		return;
	}

	// What is lost with a kept connection, before anything came back, is sent again at once over a new one: nothing to tell.
	const isMended = duration === 'once' && fault.kind === 'connection-lost' && failed.length === 0;
	if (isMended) {
		return;
	}

	expect(failed.length, 'failed attempts').toBeGreaterThan(0);
	if (duration === 'once') {
		expect(failed.length, 'failed attempts').toBe(1);
	}

	for (const {attempt, retryInMilliseconds, error} of failed) {
		if (!place.isAboutSignIn) {
			const isLast = !fault.isPassing || attempt === mostAttempts;
			expect(retryInMilliseconds === undefined, `attempt ${attempt} is the last one`).toBe(isLast);
			expect(error?.kind).toBe(fault.kind);
		}

		if (fault.fault.kind === 'error' && !place.isAboutSignIn) {
			expect(error?.code).toBe(fault.fault.code);
		}
	}
}

/** The user reads which call has failed and why, in words of their own, and that what is there is old or not all. */
async function checkScreen({place, moment, language}: Combination, user: User, error: AppError): Promise<void> {
	const words = wordsFor(language);
	const {title} = explainError(error, words);
	let text = user.text();
	if (user.app.state().screen === 'details') {
		await user.press('G');
		text += user.text();
	}

	// A line is broken between any two Chinese characters.
	expect(solid(text), 'the sentence is on the screen').toContain(solid(title));
	expect(solid(text)).toContain(place.action);
	if (language === 'zh-CN') {
		const own = title.replace(error.message ?? '', '').replace(place.action, '');
		expect(own, 'no English').not.toMatch(/[a-z]{2,} [a-z]{2,} [a-z]{2,}/i);
	}

	const {overlay, screen} = user.app.state();
	if (place.list !== undefined && overlay === undefined && screen === place.list) {
		const hasRows = rowsOf(user, place).length > 0;
		const {kept, incomplete} = words.errors;
		const note = moment.startsWith('again') ? kept : incomplete;
		expect(solid(text).includes(solid(note)), 'a note on the rows').toBe(hasRows);
	}
}

export function solid(text: string): string {
	return text.replaceAll(/\s/g, '');
}

/** The help opens and closes; the question to sign in again makes room first. */
export async function checkKeys(user: User, when: string): Promise<void> {
	if (user.app.state().overlay !== undefined) {
		await user.press('escape');
	}

	await user.press('?');
	expect(user.app.state().overlay?.kind, `keys ${when}`).toBe('help');
	expect(user.screen(), `keys ${when}`).toContain(wordsFor(user.app.state().language).help.title);
	await user.press('escape');
	expect(user.app.state().overlay, `keys ${when}`).toBeUndefined();
}

/** The fault is over: lists find out by themselves, anything else by `r`. */
async function recover(combination: Combination, user: User, endpoint: Endpoint): Promise<void> {
	const {place, language} = combination;
	endpoint.setFaults([]);
	const before = entriesOf(user);
	if (place.list !== undefined && !user.app.state().sessionEnd) {
		user.clock.pass(refreshed);
		await user.idle();
	} else {
		await user.press('r');
		await user.idle();
	}

	const error = failuresOf(before, place).at(-1);
	const after = failuresOf(entriesOf(user).slice(before.length), place);
	if (place.isOneTime && after[0]?.kind === 'login-needed') {
		return;
	}

	expect(after, 'no failure any more').toEqual([]);
	if (error !== undefined) {
		expect(solid(user.text()), 'the sentence is gone').not.toContain(
			solid(explainError(error, wordsFor(language)).title),
		);
	}

	if (place.list !== undefined) {
		expect(claimOf(user, place), 'the list is whole').toBe(rowsOf(user, place).length);
	}

	if (place.list === 'instances') {
		expect(rowsOf(user, place).length, 'all instances').toBe(endpoint.world.instanceIds(region.id).length);
	}
}
