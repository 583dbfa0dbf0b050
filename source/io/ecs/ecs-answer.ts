import {isJsonRecord, type Json, type JsonRecord} from '#domain/json.ts';
import {AnswerError} from '#io/calls/call-errors.ts';
import {withinDepth} from './within-depth.ts';

/** The body of an answer. Throws what it is when it is none. */
export function parseAnswer(text: string): JsonRecord {
	let body: unknown;
	try {
		body = JSON.parse(text);
	} catch {
		throw new AnswerError(text.trimStart().startsWith('<') ? 'not-the-api' : 'broken-answer');
	}

	if (!isJsonRecord(body)) {
		throw new AnswerError('broken-answer');
	}

	return body;
}

/**
 * The rows of a list answer, `{Instances: {Instance: […]}}`. Nothing there is an empty page only in what is a list
 * answer otherwise: to show an empty region because an answer was not understood would be a lie.
 */
export function rowsOf(body: JsonRecord, outer: string, inner: string): readonly Json[] {
	const wrapper = body[outer] ?? undefined;
	const rows = isJsonRecord(wrapper) ? (wrapper[inner] ?? undefined) : wrapper;
	if (Array.isArray(rows)) {
		return withinDepth(rows);
	}

	if (rows === undefined && (isJsonRecord(wrapper) || 'NextToken' in body || 'TotalCount' in body)) {
		return [];
	}

	throw new AnswerError('RequestId' in body ? 'broken-answer' : 'not-the-api');
}
