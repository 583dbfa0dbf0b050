import {type Answer, htmlAnswer} from '../protocol/answer.ts';
import type {Fault} from './fault.ts';

/** What somebody else answers in place of the service, if that is the fault. */
export function foreignAnswer(fault: Fault): Answer | undefined {
	switch (fault.kind) {
		case 'html':
			return htmlAnswer(fault.status ?? 502);
		case 'empty':
			return {status: fault.status ?? 200, headers: {}, text: ''};
		case 'body': {
			const {status = 200, contentType = 'application/json;charset=utf-8', text} = fault;
			return {status, headers: {'Content-Type': contentType}, text};
		}

		default:
			return undefined;
	}
}
