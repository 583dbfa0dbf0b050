import type {Fault} from '#demo/ecs-endpoint/index.ts';
import type {ErrorKind} from '#domain/app-error.ts';

/** Something that can go wrong with a call, and what the user is to be told of it. */
export type FaultCase = {
	readonly name: string;
	readonly fault: Fault;
	/** Undefined: it is no failure. */
	readonly kind: ErrorKind | undefined;
	/** It passes, so that the call is tried again. */
	readonly isPassing?: true;
	/** The time limit is what ends it. */
	readonly isSlow?: true;
	/** Of another shape, which the answers of some operations have no part that could be of. */
	readonly isShape?: true;
	/** As good as any other where a word is the answer. */
	readonly isWord?: true;
};

const forEver = 3_600_000;
const body = (text: string, status = 200): Fault => ({kind: 'body', text, status});
const error = (code: string, status?: number): Fault => ({kind: 'error', code, ...(status !== undefined && {status})});

/** Every way in which a call of the SDK was seen to fail. */
export const faults: readonly FaultCase[] = [
	{name: 'refused, 400', fault: error('InvalidParameter'), kind: 'request-refused'},
	{name: 'denied, 403', fault: {kind: 'denied'}, kind: 'no-permission'},
	{name: 'not found, 404', fault: error('InvalidInstanceId.NotFound'), kind: 'not-found'},
	{name: 'unknown key, 404', fault: error('InvalidAccessKeyId.NotFound'), kind: 'unknown-key'},
	{name: 'wrong secret', fault: error('SignatureDoesNotMatch', 400), kind: 'wrong-secret'},
	{name: 'clock wrong', fault: error('InvalidTimeStamp.Expired'), kind: 'clock-wrong'},
	{name: 'token expired', fault: {kind: 'expired-token'}, kind: 'expired-token'},
	{name: 'a code nobody knows', fault: error('Something.New', 418), kind: 'request-refused'},
	{name: 'throttled, 400', fault: {kind: 'throttle', retryAfter: 1000}, kind: 'throttled', isPassing: true},
	{name: 'throttled, 429', fault: error('Throttling', 429), kind: 'throttled', isPassing: true},
	{name: 'throttled, 503', fault: error('Throttling.User', 503), kind: 'throttled', isPassing: true},
	{name: 'failed, 500', fault: error('InternalError'), kind: 'service-failed', isPassing: true},
	{name: 'unavailable, 503', fault: error('ServiceUnavailable'), kind: 'service-failed', isPassing: true},
	{name: 'error without a code', fault: body('{"Message":"No.","RequestId":"R-1"}', 400), kind: 'not-the-api'},
	{
		name: 'error in lower case',
		fault: body('{"code":"Forbidden.RAM","message":"No.","requestId":"R-1"}', 403),
		kind: 'no-permission',
	},
	{name: 'page, 502', fault: {kind: 'html'}, kind: 'service-failed', isPassing: true},
	{name: 'page, 403', fault: {kind: 'html', status: 403}, kind: 'not-the-api'},
	{name: 'page, 200', fault: {kind: 'html', status: 200}, kind: 'not-the-api'},
	{name: 'cut JSON', fault: {kind: 'broken-json'}, kind: 'broken-answer', isWord: true},
	{name: 'nothing, 200', fault: {kind: 'empty'}, kind: 'broken-answer'},
	{name: 'nothing, 204', fault: {kind: 'empty', status: 204}, kind: 'broken-answer'},
	{name: 'nothing, 302', fault: {kind: 'empty', status: 302}, kind: 'not-the-api'},
	{name: 'nothing, 500', fault: {kind: 'empty', status: 500}, kind: 'service-failed', isPassing: true},
	{name: 'null, 200', fault: body('null'), kind: 'broken-answer', isWord: true},
	{name: 'null, 400', fault: body('null', 400), kind: 'not-the-api'},
	{name: 'a text', fault: body('"Instances"'), kind: 'broken-answer'},
	{name: 'a list', fault: body('[{}]'), kind: 'broken-answer'},
	{name: 'an empty record', fault: body('{}'), kind: 'not-the-api', isShape: true},
	{
		name: 'XML, 400',
		fault: {...body('<?xml version="1.0"?><Error><Code>No</Code></Error>', 400), contentType: 'text/xml'} as Fault,
		kind: 'not-the-api',
	},
	{name: 'compressed', fault: {kind: 'gzip'}, kind: 'broken-answer'},
	{name: 'lists of the wrong type', fault: {kind: 'wrong-type'}, kind: 'broken-answer', isShape: true},
	{name: 'closed before the answer', fault: {kind: 'drop'}, kind: 'connection-lost', isPassing: true},
	{name: 'reset', fault: {kind: 'reset'}, kind: 'connection-lost', isPassing: true},
	{name: 'closed within the answer', fault: {kind: 'drop-body'}, kind: 'connection-lost', isPassing: true},
	{name: 'no HTTP', fault: {kind: 'garbage'}, kind: 'not-the-api'},
	{name: 'no answer', fault: {kind: 'hang'}, kind: 'timed-out', isPassing: true, isSlow: true},
	{
		name: 'an answer that stalls',
		fault: {kind: 'delay-body', milliseconds: forEver},
		kind: 'timed-out',
		isPassing: true,
		isSlow: true,
	},
	{name: 'late', fault: {kind: 'delay', milliseconds: 30}, kind: undefined},
];
