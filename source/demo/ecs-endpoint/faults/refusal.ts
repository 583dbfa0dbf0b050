import {ApiError, apiError, knownText} from '../protocol/api-error.ts';
import type {Fault} from './fault.ts';

/** What the service itself says, for the faults that it is the author of. A denial depends on who calls. */
export function refusal(fault: Fault, action: string): ApiError | undefined {
	switch (fault.kind) {
		case 'error': {
			const [status, message] = knownText(fault.code) ?? [400, 'The request was refused.'];
			return new ApiError(fault.status ?? status, fault.code, fault.message ?? message);
		}

		case 'throttle': {
			const isOwn = action === 'GetInstanceConsoleOutput';
			const {code = isOwn ? 'Throttling' : 'Throttling.User', retryAfter} = fault;
			const [usualStatus, message] = knownText(code) ?? [400, 'Request was denied due to request throttling.'];
			// The one operation here that says it as HTTP has it.
			const status = isOwn && code === 'Throttling' ? 429 : usualStatus;
			const headers = retryAfter === undefined ? {} : {'x-acs-retry-after': String(retryAfter)};
			return new ApiError(status, code, message, {headers});
		}

		case 'expired-token':
			return apiError('InvalidSecurityToken.Expired');
		default:
			return undefined;
	}
}
