import type {IncomingMessage, ServerResponse} from 'node:http';
import type {CallRate} from './faults/call-rate.ts';
import type {FaultPlan, Verdict} from './faults/fault-plan.ts';
import {refusal} from './faults/refusal.ts';
import {spoilBody, spoilText} from './faults/spoil.ts';
import {Dice, purposes} from './fleet/dice.ts';
import type {Moment} from './fleet/moment.ts';
import type {World} from './fleet/world.ts';
import type {Journal, Outcome} from './journal.ts';
import {findOperation, productName} from './operations/operations.ts';
import {requestedPage, tokenScope} from './operations/paging.ts';
import type {Selections} from './operations/selections.ts';
import {type Answer, errorAnswer, htmlAnswer, successAnswer} from './protocol/answer.ts';
import {ApiError, apiError} from './protocol/api-error.ts';
import {type Call, readCall} from './protocol/call.ts';
import {send} from './send.ts';
import {authenticate, type Gate} from './signature/authenticate.ts';

export type Desk = {
	readonly gate: Gate;
	readonly world: World;
	/** The clock of the world. */
	readonly moment: Moment;
	readonly selections: Selections;
	readonly plan: FaultPlan;
	readonly callRate: CallRate;
	/** Milliseconds of every call. */
	readonly latency: number;
	readonly journal: Journal;
	readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

export type Labels = {readonly requestId: string; readonly traceId: string};

/** The labels of the request with this number. */
export function labelsOf(seed: number, number: number): Labels {
	const throws = new Dice(seed, purposes.request, number);
	return {requestId: throws.uuid().toUpperCase(), traceId: throws.hex(32)};
}

type Decision = {readonly answer: Answer; readonly outcome: Outcome};

function serve(desk: Desk, call: Call, labels: Labels, fault: Verdict['fault']): Decision {
	const {world, selections, gate} = desk;
	if (call.method !== 'GET' && call.method !== 'POST') throw apiError('UnsupportedHTTPMethod');
	if (call.path !== '/') throw apiError('InvalidApi.NotFound');
	if (call.format !== 'JSON' && call.format !== 'XML') throw apiError('InvalidParameter.Format');
	const caller = authenticate(call, gate);
	const refused = fault && refusal(fault, call.action);
	const throttled = refused ?? desk.callRate.refuse(call.action, call.region);
	if (throttled !== undefined) throw throttled;
	const operation = findOperation(call.version, call.action);
	const {requestId} = labels;
	const {body, rows} = operation({parameters: call.parameters, requestId, caller, world, selections});
	const answer = successAnswer(call, spoilBody(body, fault), {...labels, now: gate.now()});
	return {answer: {...answer, text: spoilText(answer.text, fault)}, outcome: {status: 200, rows}};
}

function decide(desk: Desk, call: Call, labels: Labels, fault: Verdict['fault']): Decision {
	if (fault?.kind === 'html' || fault?.kind === 'empty') {
		const {status = fault.kind === 'html' ? 502 : 200} = fault;
		const answer = fault.kind === 'html' ? htmlAnswer(status) : {status, headers: {}, text: ''};
		return {answer, outcome: {status, code: fault.kind}};
	}

	try {
		return serve(desk, call, labels, fault);
	} catch (thrown) {
		// A mistake of this program shows as what it would be on the other side, too.
		const error = thrown instanceof ApiError ? thrown : new ApiError(500, 'InternalError', String(thrown));
		const answer = errorAnswer(call, error, productName(call.version), {...labels, now: desk.gate.now()});
		return {answer, outcome: {status: error.status, code: error.code}};
	}
}

// Some operations name no region: there it is the host that says it, and here the instance that they name.
function locate(call: Call, {world}: Desk): Call {
	const id = call.region === '' ? call.parameters.get('InstanceId') : undefined;
	const instance = id && world.findInstance(id);
	return instance ? {...call, region: world.instance(instance).region.id} : call;
}

export async function handleRequest(
	desk: Desk,
	labels: Labels,
	request: IncomingMessage,
	response: ServerResponse,
	signal: AbortSignal,
): Promise<void> {
	const received = await readCall(request);
	desk.moment.renew();
	const call = locate(received, desk);
	const entry = desk.journal.begin(call, labels.requestId);
	response.once('close', () => entry.finish({code: 'closed'}));
	const {action, region, parameters} = call;
	const page = requestedPage(parameters, tokenScope(action, region));
	const {delay, fault} = desk.plan.next({action, region, page});
	const pause = delay + desk.latency;
	if (pause > 0) await desk.wait(pause, signal);
	if (fault?.kind === 'hang') return;
	if (fault?.kind === 'drop') {
		entry.finish({code: 'dropped'});
		response.destroy();
		return;
	}

	desk.moment.renew();
	const {answer, outcome} = decide(desk, call, labels, fault);
	entry.finish(outcome);
	await send(response, answer, fault, milliseconds => desk.wait(milliseconds, signal));
}
