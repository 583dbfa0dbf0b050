import {type AppError, CallError} from '#domain/app-error.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import {known} from '#io/json-fields.ts';
import type {Question} from './ask.ts';
import {toCallError} from './call-errors.ts';
import {DeadlineError, type Reason, withDeadline} from './deadline.ts';
import {HttpTrace} from './http-trace.ts';
import type {SleepAlarm} from './sleep-alarm.ts';
import {ownTurn} from './turns.ts';

export type Outcome<T> =
	| {
			readonly ok: true;
			readonly value: T;
			readonly facts: Pick<RequestRecord, 'httpStatus' | 'requestId' | 'rows' | 'proxy'>;
	  }
	| {
			readonly ok: false;
			readonly error: AppError;
			readonly facts: Pick<RequestRecord, 'httpStatus' | 'requestId' | 'proxy'>;
			/** What the server asked for, milliseconds. */
			readonly retryAfter: number | undefined;
	  };

type AttemptOptions = {
	readonly signal: AbortSignal;
	/** How many there were with this one. */
	readonly attempts: number;
	readonly milliseconds: number;
	readonly alarm: SleepAlarm | undefined;
};

/** Asks once, under a deadline, and reads the answer. Whatever goes wrong comes in our words. */
export async function attempt<T>(
	question: Question<T>,
	{signal, attempts, milliseconds, alarm}: AttemptOptions,
): Promise<Outcome<T>> {
	const trace = new HttpTrace();
	const end = new AbortController();
	const stop = (reason: Reason): void => {
		end.abort();
		trace.stop(reason);
	};
	let answer: Buffer | undefined;
	try {
		answer = await withDeadline(() => trace.run(() => question.send(end.signal)), {
			signal,
			milliseconds,
			alarm,
			stop,
		});
		await ownTurn();
		if (signal.aborted) {
			throw new DeadlineError('cancelled');
		}

		const value = question.read(answer);
		const {requestId, rows} = question.factsOf?.(value) ?? {};
		const facts = {
			...known('httpStatus', trace.status),
			...known('requestId', requestId || trace.requestId),
			...known('proxy', trace.proxy),
			...known('rows', rows),
		};
		return {ok: true, value, facts};
	} catch (thrown) {
		const error = errorOf(thrown, question, trace, attempts);
		const facts = {
			...known('httpStatus', error.httpStatus ?? trace.status),
			...known('requestId', error.requestId),
			...known('proxy', error.proxy ?? trace.proxy),
		};
		return {ok: false, error, facts, retryAfter: trace.retryAfter};
	} finally {
		trace.finish();
		if (answer !== undefined) {
			question.letGo?.(answer);
		}
	}
}

/** For a call that nobody waits for any more. */
export function cancellation<T>({action, regionId, place, secrets}: Question<T>): CallError {
	return new CallError(toCallError(new DeadlineError('cancelled'), {action, regionId, place, secrets}));
}

function errorOf<T>(
	thrown: unknown,
	{action, regionId, place, secrets, isWordless, kindOf}: Question<T>,
	trace: HttpTrace,
	attempts: number,
): AppError {
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
		thrown instanceof CallError ? {...thrown.failure, action, attempts} : toCallError(thrown, facts);
	const error = isWordless ? said : {...said, ...known('message', message)};
	return {...error, ...known('kind', kindOf?.(error))};
}
