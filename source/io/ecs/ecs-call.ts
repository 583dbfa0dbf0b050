import type {Account} from '#domain/account.ts';
import {CallError} from '#domain/app-error.ts';
import type {JsonRecord} from '#domain/json.ts';
import type {Ask} from '#io/calls/ask.ts';
import {toCallError} from '#io/calls/call-errors.ts';
import {release} from '#io/calls/read-body.ts';
import type {TimeLimit} from '#io/calls/time-limit.ts';
import {known, textOf} from '#io/json-fields.ts';
import type {Sessions} from '#io/sessions/sessions.ts';
import type {CallContext} from '#ports.ts';
import {parseAnswer} from './ecs-answer.ts';
import type {Clients, ReadyCall, Signer} from './ecs-clients.ts';
import type {Place} from './ecs-place.ts';
import type {EcsAction, EcsParameters} from './ecs-sdk.ts';

/** Who calls where, and how long all of it may take. */
export type Target = {readonly account: Account; readonly place: Place; readonly limit: TimeLimit};

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
	readonly ask: Ask;
	readonly sessions: Sessions;
	readonly clients: Clients;
	readonly timeoutMilliseconds: number;
};

/** Makes read calls of the ECS API, with the account's credentials as they are then. */
export function createCaller({ask, sessions, clients, timeoutMilliseconds}: CallerOptions): Caller {
	return ({account, place, limit}, operation, context) =>
		sessions.use(account, context, async credentials => {
			const {action, regionId, read, countRows} = operation;
			const {accessKeyId, accessKeySecret, securityToken} = credentials;
			const secrets = [accessKeySecret.reveal(), securityToken?.reveal() ?? ''];
			const {query, send} = prepare(clients, {credentials, place}, operation, secrets);
			const answered = await ask(
				{
					product: 'ecs',
					action,
					regionId,
					place: place.host,
					accessKeyId,
					parameters: query,
					secrets,
					send,
					read(answer) {
						const body = parseAnswer(answer.toString());
						const value = read(body, answer);
						return {value, requestId: textOf(body.RequestId), rows: countRows(value)};
					},
					letGo: release,
					factsOf: ({requestId, rows}) => ({...known('requestId', requestId || undefined), rows}),
					milliseconds: timeoutMilliseconds,
					limit,
					isRepeatable: true,
				},
				context,
			);
			return answered.value;
		});
}

function prepare<A extends EcsAction, T>(
	clients: Clients,
	signer: Signer,
	{action, regionId, parameters}: Operation<A, T>,
	secrets: readonly string[],
): ReadyCall {
	try {
		return clients(signer, action, parameters);
	} catch (error) {
		throw new CallError(toCallError(error, {action, regionId, place: signer.place.host, secrets}));
	}
}
