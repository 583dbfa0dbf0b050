import type {ErrorKind} from '#domain/app-error.ts';

type Rule = readonly [code: RegExp, kind: ErrorKind];

// The first that fits. Codes grow suffixes over the years (`Forbidden.RAM`, `InvalidAccessKeyId.Inactive`), so
// beginnings count.
const rules: readonly Rule[] = [
	[/Throttling/, 'throttled'],
	[/^InvalidAccessKeyId\.Inactive|AccessKeyDisabled/, 'disabled-key'],
	[/^InvalidAccessKeyId/, 'unknown-key'],
	[/^SignatureDoesNotMatch|^InvalidAccessKeySecret/, 'wrong-secret'],
	[/^IncompleteSignature|^InvalidCredentials$/, 'malformed-key'],
	[/SecurityToken\.?Expired/, 'expired-token'],
	[/^(?:Invalid|Missing)SecurityToken/, 'wrong-token'],
	[/^InvalidTimeStamp/, 'clock-wrong'],
	[/^RealNameAuthenticationError/, 'real-name-required'],
	// About the account's risk, not about permission: the API's own sentence says more.
	[/^Forbidden\.RiskControl/, 'request-refused'],
	[/^Forbidden|^NoPermission|^Unauthorized|^NotAuthorized/, 'no-permission'],
	[/^InvalidRegion(?:Id)?\.(?:NotFound|Malformed)/i, 'unknown-region'],
	[/^InvalidOperation\.NotSupportedEndpoint|^RegionId\.ApiNotSupported/, 'region-refused'],
	[/^NotSupported/, 'not-supported'],
	[/^IncorrectInstanceStatus/, 'wrong-status'],
	[/^Invalid(?:Action|Api|Product|Version|Protocol)\b/, 'request-refused'],
];

type Circumstances = {
	readonly message: string;
	readonly httpStatus: number | undefined;
	/** The answer carried AccessDeniedDetail. */
	readonly isDenied: boolean;
};

/** What a code of the API means to us. */
export function kindOfApiCode(code: string, {message, httpStatus, isDenied}: Circumstances): ErrorKind {
	// ECS words an expired token also as a wrong parameter of that name.
	if (code.startsWith('InvalidParameter') && message.includes('SecurityToken.Expired')) {
		return 'expired-token';
	}

	const rule = rules.find(([pattern]) => pattern.test(code));
	if (rule !== undefined) {
		return rule[1];
	}

	if (isDenied) {
		return 'no-permission';
	}

	if (httpStatus !== undefined && httpStatus >= 500) {
		return 'service-failed';
	}

	if (httpStatus === 429) {
		return 'throttled';
	}

	// Some operations have no code of its own for what is not there.
	const isNotThere = code.endsWith('.NotFound') || code === 'InvalidParameter';
	return httpStatus === 404 && isNotThere ? 'not-found' : 'request-refused';
}
