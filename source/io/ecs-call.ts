import type {Account} from '#domain/account.ts';
import {type AppError, CallError} from '#domain/app-error.ts';
import type {JsonRecord} from '#domain/json.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import type {CallContext, Clock} from '#ports.ts';
import {DeadlineError, withDeadline} from './deadline.ts';
import {parseAnswer} from './ecs-answer.ts';
import type {Clients, ReadyCall, Signer} from './ecs-clients.ts';
import {retryAfterOf, toEcsError} from './ecs-errors.ts';
import type {Place} from './ecs-place.ts';
import type {EcsAction, EcsParameters} from './ecs-sdk.ts';
import type {Governor, Lane, Stumble} from './governor.ts';
import {HttpTrace} from './http-trace.ts';
import {known, textOf} from './json-fields.ts';
import {release} from './read-body.ts';
import {waitBeforeRetry} from './retry.ts';
import type {Sessions} from './sessions/sessions.ts';
import type {Sleep} from './sleep.ts';
import {ownTurn} from './turns.ts';

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
	timeoutMilliseconds,
	sleep,
	random,
	nextSequence,
}: CallerOptions): Caller {
	async function attempt<A extends EcsAction, T>(
		{target, operation, lane, ready}: Attempted<A, T>,
		number: number,
		{signal, report}: CallContext,
	): Promise<{readonly value: T} | {readonly retryIn: number}> {
		const hangUp = await governor.wires.enter(signal);
		try {
			throwIfCancelled(target, operation, signal);
			const sentAt = clock.now();
			const position = lane.send();
			const sent = {sequence: nextSequence(), sentAt, attempt: number, ...describe(target, operation, ready.query)};
			const outcome = await tryOnce(target, operation, {...ready, signal, attempt: number, timeoutMilliseconds});
			const durationMilliseconds = Math.max(0, clock.now() - sentAt);
			if (outcome.ok) {
				lane.answered();
				report({...sent, durationMilliseconds, ...outcome.facts});
				return {value: outcome.value};
			}

			const {error, retryAfter} = outcome;
			const wait = waitBeforeRetry({error, attempt: number, retryAfter, random});
			report({
				...sent,
				durationMilliseconds,
				...known('proxy', error.proxy),
				...known('httpStatus', error.httpStatus),
				...known('requestId', error.requestId),
				...known('retryInMilliseconds', wait),
				...known('concurrency', isOverload(error) ? lane.overloaded(position) : undefined),
				error,
			});
			if (wait === undefined) {
				throw new CallError(error);
			}

			return {retryIn: wait};
		} finally {
			hangUp();
		}
	}

	async function call<A extends EcsAction, T>(
		target: Signer,
		operation: Operation<A, T>,
		context: CallContext,
	): Promise<T> {
		const {signal} = context;
		throwIfCancelled(target, operation, signal);
		const ready = prepare(clients, target, operation);
		const lane = governor.lane(laneOf(target, operation));
		const leave = await lane.enter(signal);
		let stumble: Stumble | undefined;
		try {
			for (let number = 1; ; number++) {
				const outcome = await attempt({target, operation, lane, ready}, number, context);
				if ('value' in outcome) {
					return outcome.value;
				}

				const isFirst = stumble === undefined;
				stumble ??= lane.stumble();
				await sleep(outcome.retryIn, signal);
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
	readonly ready: ReadyCall;
};

// What the API counts together.
function laneOf<A extends EcsAction, T>({credentials, place}: Signer, {action, regionId}: Operation<A, T>): string {
	return [credentials.accessKeyId, place.host, regionId, action].join(' ');
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
};

async function tryOnce<A extends EcsAction, T>(
	target: Signer,
	operation: Operation<A, T>,
	{send, signal, attempt, timeoutMilliseconds}: TryOptions,
): Promise<Outcome<T>> {
	const trace = new HttpTrace();
	let bytes: Buffer | undefined;
	try {
		bytes = await withDeadline(() => trace.run(send), {
			signal,
			milliseconds: timeoutMilliseconds,
			stop: () => trace.stop(),
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
		const error = toEcsError(thrown, {
			...factsOf(target, operation),
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
