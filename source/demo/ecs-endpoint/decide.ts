import type {Verdict} from './faults/fault-plan.ts';
import {foreignAnswer} from './faults/foreign-answer.ts';
import {refusal} from './faults/refusal.ts';
import {spoilText} from './faults/spoil.ts';
import type {Outcome} from './journal.ts';
import {productName} from './operations/operations.ts';
import {type Answer, errorAnswer} from './protocol/answer.ts';
import {ApiError, apiError} from './protocol/api-error.ts';
import type {Call} from './protocol/call.ts';
import {type Backroom, type Labels, serveCall} from './serve-call.ts';
import type {Visit} from './services/service.ts';

type Request = {
	readonly call: Call;
	/** Undefined for a call of an API. */
	readonly visit: Visit | undefined;
	readonly labels: Labels;
	readonly fault: Verdict['fault'];
};

type Decision = {readonly answer: Answer; readonly outcome: Outcome};

function answerVisit({answer}: Visit, {labels, call, fault}: Request): Answer {
	const refused = fault?.kind === 'denied' ? apiError('Forbidden.RAM') : fault && refusal(fault, call.action);
	if (refused !== undefined) throw refused;
	return answer(labels.requestId);
}

function serve(room: Backroom, request: Request): Decision {
	const {call, visit, labels, fault} = request;
	const {answer, rows} =
		visit === undefined ? serveCall(room, call, labels, fault) : {answer: answerVisit(visit, request), rows: undefined};
	return {answer: {...answer, text: spoilText(answer.text, fault)}, outcome: {status: answer.status, rows}};
}

function refuse(room: Backroom, {call, visit, labels}: Request, error: ApiError): Answer {
	if (visit === undefined) {
		return errorAnswer(call, error, productName(call.version), {...labels, now: room.gate.now()});
	}

	const answer = visit.refuse(error, labels.requestId);
	return {...answer, headers: {...answer.headers, ...error.extra.headers}};
}

/** What is answered, and what the journal says of it. */
export function decide(room: Backroom, request: Request): Decision {
	const {fault} = request;
	const foreign = fault && foreignAnswer(fault);
	if (foreign !== undefined) return {answer: foreign, outcome: {status: foreign.status, code: fault?.kind}};

	try {
		return serve(room, request);
	} catch (thrown) {
		// A mistake of this program shows as what it would be on the other side, too.
		const error = thrown instanceof ApiError ? thrown : new ApiError(500, 'InternalError', String(thrown));
		return {answer: refuse(room, request, error), outcome: {status: error.status, code: error.code}};
	}
}
