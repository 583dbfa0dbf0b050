import type {Account} from './account/account.ts';
import {denial} from './account/denial.ts';
import type {IssuedCredentials} from './account/issued-credentials.ts';
import {isDenied, type Owner} from './account/owner.ts';
import type {CallRate} from './faults/call-rate.ts';
import type {Verdict} from './faults/fault-plan.ts';
import {refusal} from './faults/refusal.ts';
import {spoilBody} from './faults/spoil.ts';
import type {World} from './fleet/world.ts';
import type {Result} from './operations/operation.ts';
import {findOpenOperation, findOperation, permissionName} from './operations/operations.ts';
import type {Selections} from './operations/selections.ts';
import {type Answer, successAnswer} from './protocol/answer.ts';
import {apiError} from './protocol/api-error.ts';
import type {Call} from './protocol/call.ts';
import {authenticate, type Gate} from './signature/authenticate.ts';

/** What a call of an API is answered from. */
export type Backroom = {
	readonly gate: Gate;
	readonly account: Account;
	readonly issued: IssuedCredentials;
	readonly world: World;
	readonly selections: Selections;
	readonly callRate: CallRate;
};

export type Labels = {readonly requestId: string; readonly traceId: string};

type Served = {readonly answer: Answer; readonly rows: number};

/** Throws an ApiError to refuse. */
export function serveCall(room: Backroom, call: Call, labels: Labels, fault: Verdict['fault']): Served {
	const {gate, account, issued, world, selections, callRate} = room;
	const {action, version, parameters} = call;
	if (call.method !== 'GET' && call.method !== 'POST') throw apiError('UnsupportedHTTPMethod');
	if (call.path !== '/') throw apiError('InvalidApi.NotFound');
	if (call.format !== 'JSON' && call.format !== 'XML') throw apiError('InvalidParameter.Format');
	const question = {parameters, requestId: labels.requestId, account, issued, world, selections};
	const openOperation = findOpenOperation(version, action);
	const refuse = (owner?: Owner): void => {
		const permission = permissionName(version, action);
		const isRefused = fault?.kind === 'denied' || (owner !== undefined && isDenied(account, owner, permission));
		if (isRefused) throw denial(account, owner, permission);
		const refused = (fault && refusal(fault, action)) ?? callRate.refuse(action, call.region);
		if (refused !== undefined) throw refused;
	};

	const perform = (): Result => {
		if (openOperation !== undefined) {
			refuse();
			return openOperation(question);
		}

		const caller = authenticate(call, gate);
		refuse(caller.owner);
		return findOperation(version, action)({...question, caller});
	};

	const {body, rows} = perform();
	return {answer: successAnswer(call, spoilBody(body, fault), {...labels, now: gate.now()}), rows};
}
