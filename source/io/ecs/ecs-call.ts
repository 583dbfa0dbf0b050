import type {Account} from '#domain/account.ts';
import {type AppError, CallError} from '#domain/app-error.ts';
import type {JsonRecord} from '#domain/json.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import {DeadlineError, withDeadline} from '#io/calls/deadline.ts';
import type {CallSort, Governor, Lane, Stumble} from '#io/calls/governor.ts';
import {HttpTrace} from '#io/calls/http-trace.ts';
import {release} from '#io/calls/read-body.ts';
import {waitBeforeRetry} from '#io/calls/retry.ts';
import type {AttemptEnd, ServiceHealth} from '#io/calls/service-health.ts';
import type {Sleep} from '#io/calls/sleep.ts';
import type {SleepAlarm} from '#io/calls/sleep-alarm.ts';
import {ownTurn} from '#io/calls/turns.ts';
import {known, textOf} from '#io/json-fields.ts';
import type {Sessions} from '#io/sessions/sessions.ts';
import type {CallContext, Clock} from '#ports.ts';
import {parseAnswer} from './ecs-answer.ts';
import type {Clients, ReadyCall, Signer} from './ecs-clients.ts';
import {retryAfterOf, toEcsError} from './ecs-errors.ts';
import type {Place} from './ecs-place.ts';
import type {EcsAction, EcsParameters} from './ecs-sdk.ts';

/** Who calls where. */
export type Target = {readonly account: Account; readonly place: Place};

/** One kind of read call: what is asked, and what is made of the answer. */
type Operation<A extends EcsAction, T> = {
	readonly action: A;
	readonly regionId?: string;
	readonly parameters: EcsParameters<A>;
	/**
	 * Makes a value of the answer, as it was parsed and as it came; the bytes are there until it returns. Throws an
	 * AnswerError when the answer is none.
	 */
	readonly read: (body: JsonRecord, bytes: Buffer) => T;
	readonly countRows: (value: T) => number;
};

export type Caller = <A extends EcsAction, T>(
	target: Target,
	operation: Operation<A, T>,
	context: CallContext,
) => Promise<T>;

type CallerOptions = {
	readonly sessions: Sessions;
	readonly clients: Clients;
	readonly governor: Governor;
	readonly clock: Clock;
	readonly alarm: SleepAlarm;
	readonly timeoutMilliseconds: number;
	readonly sleep: Sleep;
	readonly random: () => number;
	/** Numbers the attempts of a run. */
	readonly nextSequence: () => number;
};

/**
 * Makes read calls: each attempt under a deadline and told of, and tried again while that may help. The loop is ours
 * and not p-retry's: the wait the server asks for wins over the back-off, the wait is known when the attempt is told
 * of, and tests pass their own sleep and chance.
 */
export function createCaller({
	sessions,
	clients,
	governor,
	clock,
	alarm,
	timeoutMilliseconds,
	sleep,
	random,
	nextSequence,
}: CallerOptions): Caller {
	/** One attempt, if it is worth it, in its turn among all others of the account. */
	async function attempt<A extends EcsAction, T>(attempted: Attempted<A, T>, context: CallContext): Promise<Ended<T>> {
		const {operation, lane, service, number, knownVerdicts} = attempted;
		const {signal} = context;
		const admission = await service.admit(knownVerdicts, signal);
		if ('failure' in admission) {
			throw new CallError({...admission.failure, ...ownFacts(operation), attempts: Math.max(1, number - 1)});
		}

		let ended: Ended<T> | undefined;
		const leaveQuota = await lane.enterQuota(signal);
		const hangUp = await governor.wires.enter(signal);
		try {
			ended = await attemptNow(attempted, context);
			return ended;
		} finally {
			hangUp();
			leaveQuota();
			admission.ended(verdictOf(ended), ended !== undefined && 'error' in ended && ended.retryIn === undefined);
		}
	}

	async function attemptNow<A extends EcsAction, T>(
		{target, operation, lane, service, ready, number}: Attempted<A, T>,
		{signal, report}: CallContext,
	): Promise<Ended<T>> {
		throwIfCancelled(target, operation, signal);
		const sentAt = clock.now();
		const attempt = lane.send();
		const sent = {sequence: nextSequence(), sentAt, attempt: number, ...describe(target, operation, ready.query)};
		const outcome = await tryOnce(target, operation, {...ready, signal, attempt: number, timeoutMilliseconds, alarm});
		const durationMilliseconds = Math.max(0, clock.now() - sentAt);
		if (outcome.ok) {
			attempt.answered();
			report({...sent, durationMilliseconds, ...outcome.facts});
			return {value: outcome.value};
		}

		const {error, retryAfter} = outcome;
		const retryIn = service.isHopeless(error)
			? undefined
			: waitBeforeRetry({error, attempt: number, retryAfter, random});
		report({
			...sent,
			durationMilliseconds,
			...known('proxy', error.proxy),
			...known('httpStatus', error.httpStatus),
			...known('requestId', error.requestId),
			...known('retryInMilliseconds', retryIn),
			...known('concurrency', isOverload(error) ? attempt.overloaded() : undefined),
			error,
		});
		const isRefused = error.kind === 'throttled' && retryIn !== undefined;
		return {error, retryIn, goOn: isRefused ? attempt.refused() : () => undefined};
	}

	async function call<A extends EcsAction, T>(
		target: Signer,
		operation: Operation<A, T>,
		context: CallContext,
	): Promise<T> {
		const {signal} = context;
		throwIfCancelled(target, operation, signal);
		const ready = prepare(clients, target, operation);
		const sort = sortOf(target, operation);
		const lane = governor.lane(sort);
		const service = governor.service(sort);
		let knownVerdicts = service.verdicts;
		const leave = await lane.enter(signal);
		let stumble: Stumble | undefined;
		try {
			for (let number = 1; ; number++) {
				const ended = await attempt({target, operation, lane, service, ready, number, knownVerdicts}, context);
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

				throwIfCancelled(target, operation, signal);
			}
		} finally {
			stumble?.over();
			leave();
		}
	}

	return ({account, place}, operation, context) =>
		sessions.use(account, context, credentials => call({credentials, place}, operation, context));
}

type Attempted<A extends EcsAction, T> = {
	readonly target: Signer;
	readonly operation: Operation<A, T>;
	readonly lane: Lane;
	readonly service: ServiceHealth;
	readonly ready: ReadyCall;
	/** 1 for the first. */
	readonly number: number;
	/** What was known of the service when this attempt began to wait. */
	readonly knownVerdicts: number;
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

function sortOf<A extends EcsAction, T>({credentials, place}: Signer, {action, regionId}: Operation<A, T>): CallSort {
	return {accessKeyId: credentials.accessKeyId, host: place.host, regionId, action};
}

/** Of another call the error has the other's. */
function ownFacts<A extends EcsAction, T>({action, regionId}: Operation<A, T>): Pick<AppError, 'action' | 'regionId'> {
	return {action, ...known('regionId', regionId)};
}

/** An answer that is late may be late because of all the others on the same line. */
function isOverload({kind}: AppError): boolean {
	return kind === 'throttled' || kind === 'timed-out';
}

function prepare<A extends EcsAction, T>(clients: Clients, target: Signer, operation: Operation<A, T>): ReadyCall {
	try {
		return clients(target, operation.action, operation.parameters);
	} catch (error) {
		throw new CallError(toEcsError(error, factsOf(target, operation)));
	}
}

type Outcome<T> =
	| {
			readonly ok: true;
			readonly value: T;
			readonly facts: Pick<RequestRecord, 'httpStatus' | 'requestId' | 'rows' | 'proxy'>;
	  }
	| {readonly ok: false; readonly error: AppError; readonly retryAfter: number | undefined};

type TryOptions = {
	readonly send: () => Promise<Buffer>;
	readonly signal: AbortSignal;
	readonly attempt: number;
	readonly timeoutMilliseconds: number;
	readonly alarm: SleepAlarm;
};

async function tryOnce<A extends EcsAction, T>(
	target: Signer,
	operation: Operation<A, T>,
	{send, signal, attempt, timeoutMilliseconds, alarm}: TryOptions,
): Promise<Outcome<T>> {
	const trace = new HttpTrace();
	let bytes: Buffer | undefined;
	try {
		bytes = await withDeadline(() => trace.run(send), {
			signal,
			milliseconds: timeoutMilliseconds,
			alarm,
			stop: reason => trace.stop(reason),
		});
		await ownTurn();
		if (signal.aborted) {
			throw new DeadlineError('cancelled');
		}

		const body = parseAnswer(bytes.toString());
		const value = operation.read(body, bytes);
		const requestId = textOf(body.RequestId) || trace.requestId;
		const rows = operation.countRows(value);
		const facts = {
			...known('httpStatus', trace.status),
			...known('requestId', requestId),
			...known('proxy', trace.proxy),
			rows,
		};
		return {ok: true, value, facts};
	} catch (thrown) {
		const facts = factsOf(target, operation);
		const error = toEcsError(thrown, {
			...facts,
			secrets: [...facts.secrets, ...trace.secrets],
			attempts: attempt,
			httpStatus: trace.status,
			proxy: trace.proxy,
			isWaitingForTunnel: trace.isWaitingForTunnel,
			requestId: trace.requestId,
		});
		return {ok: false, error, retryAfter: retryAfterOf(thrown)};
	} finally {
		trace.finish();
		if (bytes !== undefined) {
			release(bytes);
		}
	}
}

function throwIfCancelled<A extends EcsAction, T>(
	target: Signer,
	operation: Operation<A, T>,
	signal: AbortSignal,
): void {
	if (signal.aborted) {
		throw new CallError(toEcsError(new DeadlineError('cancelled'), factsOf(target, operation)));
	}
}

function factsOf<A extends EcsAction, T>({credentials, place}: Signer, {action, regionId}: Operation<A, T>) {
	const {accessKeySecret, securityToken} = credentials;
	const secrets = [accessKeySecret.reveal(), securityToken?.reveal() ?? ''];
	return {action, regionId, place: place.host, secrets};
}

function describe<A extends EcsAction, T>(
	{place}: Signer,
	{action, regionId}: Operation<A, T>,
	parameters: Record<string, string>,
): Pick<RequestRecord, 'product' | 'action' | 'regionId' | 'endpoint' | 'parameters'> {
	return {product: 'ecs', action, ...known('regionId', regionId), endpoint: place.host, parameters};
}
