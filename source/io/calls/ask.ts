import {type AppError, CallError, type ErrorKind} from '#domain/app-error.ts';
import type {RequestProduct, RequestRecord} from '#domain/request-record.ts';
import {known} from '#io/json-fields.ts';
import type {CallContext, Clock} from '#ports.ts';
import {attempt, cancellation, type Outcome} from './attempt.ts';
import type {CallSort, Governor, Lane, Stumble} from './governor.ts';
import {waitBeforeRetry} from './retry.ts';
import type {AttemptEnd, ServiceHealth} from './service-health.ts';
import type {Sleep} from './sleep.ts';
import type {SleepAlarm} from './sleep-alarm.ts';
import {TimeLimit} from './time-limit.ts';

/** Something to be asked of somebody else, whoever it is. */
export type Question<T> = {
	readonly product: RequestProduct;
	readonly action: string;
	readonly regionId?: string | undefined;
	/** `host[:port]`, or a program's name. */
	readonly place: string;
	/** Whose calls it is counted with, where those are counted. */
	readonly accessKeyId?: string;
	/** As they may be seen. */
	readonly parameters: Readonly<Record<string, string>>;
	/** Never to appear in an error. */
	readonly secrets: readonly string[];
	/** Sends it, signed anew each time. Ends as soon as the signal is aborted, with nothing left behind. */
	readonly send: (signal: AbortSignal) => Promise<Buffer>;
	/** Throws an AnswerError or a CallError when the answer is none. */
	readonly read: (answer: Buffer) => T;
	/** Called with an answer when it was read, or when nobody wants it any more. */
	readonly letGo?: (answer: Buffer) => void;
	/** What is to be told of what was read. */
	readonly factsOf?: (value: T) => Pick<RequestRecord, 'requestId' | 'rows'>;
	/** For one attempt, from connecting to the last byte. */
	readonly milliseconds: number;
	/** For all that belongs together, waits included; two minutes when it is not given. */
	readonly limit?: TimeLimit;
	/** Whether it may be asked again when it is not known what has become of it. */
	readonly isRepeatable: boolean;
	/** Whether what the other side says about a failure is not to be repeated. */
	readonly isWordless?: boolean;
	/** What a failure means in this place. */
	readonly kindOf?: (error: AppError) => ErrorKind | undefined;
};

export type Ask = <T>(question: Question<T>, context: CallContext) => Promise<T>;

export type AskOptions = {
	readonly governor: Governor;
	readonly clock: Clock;
	readonly sleep: Sleep;
	readonly alarm: SleepAlarm;
	/** In [0, 1); spreads the waits between attempts. */
	readonly random: () => number;
	/** Numbers the attempts of a run. */
	readonly nextSequence: () => number;
};

const usualLimit = 120_000;

/**
 * Asks under a deadline, tells of each attempt, and asks again while that may help: the one loop that all calls go
 * through. It is ours and not p-retry's: the wait the server asks for wins over the back-off, the wait is known when the
 * attempt is told of, and tests pass their own sleep and chance.
 */
export function createAsk({governor, clock, sleep, alarm, random, nextSequence}: AskOptions): Ask {
	/** One attempt, if it is worth it, in its turn among all others of the account. */
	async function inTurn<T>(attempted: Attempted<T>, context: CallContext): Promise<Ended<T>> {
		const {question, lane, service, number, knownVerdicts} = attempted;
		const {signal} = context;
		const admission = await service.admit(knownVerdicts, signal);
		if ('failure' in admission) {
			// Of another call, whose action it has.
			const {action, regionId} = question;
			throw new CallError({
				...admission.failure,
				action,
				...known('regionId', regionId),
				attempts: Math.max(1, number - 1),
			});
		}

		let ended: Ended<T> | undefined;
		const leaveQuota = await lane.enterQuota(signal);
		const hangUp = await governor.wires.enter(signal);
		try {
			ended = await now(attempted, context);
			return ended;
		} finally {
			hangUp();
			leaveQuota();
			admission.ended(verdictOf(ended), ended !== undefined && 'error' in ended && ended.retryIn === undefined);
		}
	}

	async function now<T>(
		{question, lane, service, number, limit}: Attempted<T>,
		{signal, report}: CallContext,
	): Promise<Ended<T>> {
		throwIfCancelled(question, signal);
		const {product, action, regionId, place, parameters, isRepeatable} = question;
		const sentAt = clock.now();
		const turn = lane.send();
		const sent = {
			sequence: nextSequence(),
			sentAt,
			attempt: number,
			product,
			action,
			...known('regionId', regionId),
			endpoint: place,
			parameters,
		};
		const outcome = await attempt(question, {
			signal,
			attempts: number,
			milliseconds: Math.min(question.milliseconds, limit.left),
			// What may be asked only once is waited for whatever happens.
			alarm: isRepeatable ? alarm : undefined,
		});
		const durationMilliseconds = Math.max(0, clock.now() - sentAt);
		if (outcome.ok) {
			turn.answered();
			report({...sent, durationMilliseconds, ...outcome.facts});
			return {value: outcome.value};
		}

		const {error} = outcome;
		const retryIn = isRepeatable && !service.isHopeless(error) ? waitFor(outcome, number, limit) : undefined;
		report({
			...sent,
			durationMilliseconds,
			...outcome.facts,
			...known('retryInMilliseconds', retryIn),
			...known('concurrency', isOverload(error) ? turn.overloaded() : undefined),
			error,
		});
		const isRefused = error.kind === 'throttled' && retryIn !== undefined;
		return {error, retryIn, goOn: isRefused ? turn.refused() : () => undefined};
	}

	/** What would be over only when nobody waits for it any more is not waited for. */
	function waitFor<T>(
		{error, retryAfter}: Extract<Outcome<T>, {readonly ok: false}>,
		number: number,
		limit: TimeLimit,
	): number | undefined {
		const wait = waitBeforeRetry({error, attempt: number, retryAfter, random});
		return wait !== undefined && wait < limit.left ? wait : undefined;
	}

	return async (question, context) => {
		const {signal} = context;
		throwIfCancelled(question, signal);
		const sort = sortOf(question);
		const lane = governor.lane(sort);
		const service = governor.service(sort);
		const limit = question.limit ?? new TimeLimit(clock, usualLimit);
		let knownVerdicts = service.verdicts;
		// Time has jumped, and nobody has had any of it.
		const turnOff = alarm.set(() => limit.startAnew());
		const leave = await lane.enter(signal);
		let stumble: Stumble | undefined;
		try {
			for (let number = 1; ; number++) {
				const ended = await inTurn({question, lane, service, number, knownVerdicts, limit}, context);
				if ('value' in ended) {
					return ended.value;
				}

				if (ended.retryIn === undefined) {
					throw new CallError(ended.error);
				}

				knownVerdicts = service.verdicts;
				const isFirst = stumble === undefined;
				stumble ??= lane.stumble();
				await sleep(ended.retryIn, signal);
				ended.goOn();
				if (isFirst) {
					await stumble.wait(signal);
				}

				throwIfCancelled(question, signal);
			}
		} finally {
			stumble?.over();
			leave();
			turnOff();
		}
	};
}

type Attempted<T> = {
	readonly question: Question<T>;
	readonly lane: Lane;
	readonly service: ServiceHealth;
	/** 1 for the first. */
	readonly number: number;
	/** What was known of the service when this attempt began to wait. */
	readonly knownVerdicts: number;
	readonly limit: TimeLimit;
};

type Ended<T> =
	| {readonly value: T}
	| {
			readonly error: AppError;
			/** Undefined when it is not worth another attempt. */
			readonly retryIn: number | undefined;
			/** To be called when the wait is over. */
			readonly goOn: () => void;
	  };

/** What an attempt says of the service: nothing, when it was given up here. */
function verdictOf<T>(ended: Ended<T> | undefined): AttemptEnd {
	if (ended === undefined || 'value' in ended) {
		return ended && 'answered';
	}

	const {error} = ended;
	return error.kind === 'cancelled' || error.kind === 'computer-slept' ? undefined : error;
}

function sortOf<T>({accessKeyId = '', place, regionId, action}: Question<T>): CallSort {
	return {accessKeyId, host: place, regionId, action};
}

/** An answer that is late may be late because of all the others on the same line. */
function isOverload({kind}: AppError): boolean {
	return kind === 'throttled' || kind === 'timed-out';
}

function throwIfCancelled<T>(question: Question<T>, signal: AbortSignal): void {
	if (signal.aborted) {
		throw cancellation(question);
	}
}
