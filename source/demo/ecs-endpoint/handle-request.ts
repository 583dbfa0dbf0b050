import type {IncomingMessage, ServerResponse} from 'node:http';
import {decide} from './decide.ts';
import {breakOff} from './faults/break-off.ts';
import type {FaultPlan} from './faults/fault-plan.ts';
import {Dice, purposes} from './fleet/dice.ts';
import type {Moment} from './fleet/moment.ts';
import type {Journal} from './journal.ts';
import {requestedPage, tokenScope} from './operations/paging.ts';
import {type Call, readCall} from './protocol/call.ts';
import {send} from './send.ts';
import type {Backroom, Labels} from './serve-call.ts';
import type {Service, Visit} from './services/service.ts';

export type Desk = Backroom & {
	/** What is no call of an API. */
	readonly services: Service;
	/** The clock of the world. */
	readonly moment: Moment;
	readonly plan: FaultPlan;
	/** Milliseconds of every call. */
	readonly latency: number;
	readonly journal: Journal;
	readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
};

/** The labels of the request with this number. */
export function labelsOf(seed: number, number: number): Labels {
	const throws = new Dice(seed, purposes.request, number);
	return {requestId: throws.uuid().toUpperCase(), traceId: throws.hex(32)};
}

// Some operations name no region: there it is the host that says it, and here the instance that they name.
function locate(call: Call, {world}: Desk): Call {
	const id = call.region === '' ? call.parameters.get('InstanceId') : undefined;
	const instance = id && world.findInstance(id);
	return instance ? {...call, region: world.instance(instance).region.id} : call;
}

// For faults and the journal: what was sent to these services has secrets in it.
function standIn(call: Call, {action, parameters}: Visit): Call {
	return {...call, action, region: '', parameters: new Map(Object.entries(parameters))};
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
	const visit = desk.services(received);
	const call = visit === undefined ? locate(received, desk) : standIn(received, visit);
	const entry = desk.journal.begin(call, labels.requestId);
	response.once('close', () => entry.finish({code: 'closed'}));
	const {action, region, parameters} = call;
	const page = requestedPage(parameters, tokenScope(action, region));
	const {delay, fault} = desk.plan.next({action, region, page});
	const pause = delay + desk.latency;
	if (pause > 0) await desk.wait(pause, signal);
	if (fault?.kind === 'hang') return;
	const end = fault && breakOff(response, fault);
	if (end !== undefined) {
		entry.finish({code: end});
		return;
	}

	desk.moment.renew();
	const {answer, outcome} = decide(desk, {call, visit, labels, fault});
	entry.finish(outcome);
	await send(response, answer, fault, milliseconds => desk.wait(milliseconds, signal));
}
