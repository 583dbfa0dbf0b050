import {type AppError, CallError, type ErrorKind} from '#domain/app-error.ts';
import type {RequestProduct} from '#domain/request-record.ts';
import {type Reason, withDeadline} from '#io/calls/deadline.ts';
import {HttpTrace} from '#io/calls/http-trace.ts';
import {waitBeforeRetry} from '#io/calls/retry.ts';
import type {Sleep} from '#io/calls/sleep.ts';
import type {SleepAlarm} from '#io/calls/sleep-alarm.ts';
import {toEcsError} from '#io/ecs/ecs-errors.ts';
import {known} from '#io/json-fields.ts';
import type {CallContext, Clock} from '#ports.ts';

/** One request for credentials, or about them, to whoever it is. */
type Question<T> = {
	readonly product: RequestProduct;
	readonly action: string;
	readonly regionId?: string | undefined;
	/** `host[:port]`, or a program's name. */
	readonly place: string;
	/** As they may be seen. */
	readonly parameters: Readonly<Record<string, string>>;
	/** Never to appear in an error. */
	readonly secrets: readonly string[];
	/** Ends as soon as the signal is aborted, with nothing left behind. */
	readonly send: (signal: AbortSignal) => Promise<Buffer>;
	/** Throws an AnswerError when the answer is none. */
	readonly read: (answer: Buffer) => T;
	readonly milliseconds: number;
	/** Whether it may be asked again when it is not known what has become of it. */
	readonly isRepeatable: boolean;
	/** Whether what the other side says about a failure is not to be repeated. */
	readonly isWordless?: boolean;
	/** What a failure means in this place. */
	readonly kindOf?: (error: AppError) => ErrorKind | undefined;
};

export type Ask = <T>(question: Question<T>, context: CallContext) => Promise<T>;

export type AskOptions = {
	readonly clock: Clock;
	readonly sleep: Sleep;
	readonly alarm: SleepAlarm;
	readonly random: () => number;
	/** Numbers the attempts of a run. */
	readonly nextSequence: () => number;
};

type Outcome<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly error: AppError};

/** Asks under a deadline, tells of each attempt, and asks again while that may help. */
export function createAsk({clock, sleep, alarm, random, nextSequence}: AskOptions): Ask {
	return async (question, {signal, report}) => {
		const {product, action, regionId, place, parameters, isRepeatable} = question;
		for (let attempt = 1; ; attempt++) {
			if (signal.aborted) {
				throw new CallError({kind: 'cancelled', action, place});
			}

			const trace = new HttpTrace();
			const sentAt = clock.now();
			const sent = {
				sequence: nextSequence(),
				sentAt,
				attempt,
				product,
				action,
				...known('regionId', regionId),
				endpoint: place,
				parameters,
			};
			// What may be asked only once is waited for whatever happens.
			const outcome = await askOnce(question, trace, attempt, {signal, alarm: isRepeatable ? alarm : undefined});
			const error = outcome.ok ? undefined : outcome.error;
			const wait =
				error !== undefined && isRepeatable
					? waitBeforeRetry({error, attempt, retryAfter: undefined, random})
					: undefined;
			report({
				...sent,
				durationMilliseconds: Math.max(0, clock.now() - sentAt),
				...known('proxy', error?.proxy ?? trace.proxy),
				...known('httpStatus', trace.status),
				...known('requestId', error === undefined ? trace.requestId : error.requestId),
				...known('retryInMilliseconds', wait),
				...known('error', error),
			});
			if (outcome.ok) {
				return outcome.value;
			}

			if (wait === undefined) {
				throw new CallError(outcome.error);
			}

			await sleep(wait, signal);
		}
	};
}

async function askOnce<T>(
	{send, read, action, regionId, place, secrets, milliseconds, isWordless, kindOf}: Question<T>,
	trace: HttpTrace,
	attempts: number,
	{signal, alarm}: {readonly signal: AbortSignal; readonly alarm: SleepAlarm | undefined},
): Promise<Outcome<T>> {
	const end = new AbortController();
	const stop = (reason: Reason): void => {
		end.abort();
		trace.stop(reason);
	};
	try {
		const answer = await withDeadline(() => trace.run(() => send(end.signal)), {signal, milliseconds, alarm, stop});
		return {ok: true, value: read(answer)};
	} catch (thrown) {
		const facts = {
			action,
			regionId,
			place,
			attempts,
			httpStatus: trace.status,
			requestId: trace.requestId,
			proxy: trace.proxy,
			isWaitingForTunnel: trace.isWaitingForTunnel,
			secrets: [...secrets, ...trace.secrets],
		};
		const {message, ...said} =
			thrown instanceof CallError ? {...thrown.failure, action, attempts} : toEcsError(thrown, facts);
		const error = isWordless ? said : {...said, ...known('message', message)};
		return {ok: false, error: {...error, ...known('kind', kindOf?.(error))}};
	} finally {
		trace.finish();
	}
}
