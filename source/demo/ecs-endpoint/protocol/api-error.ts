// The codes of this endpoint with their statuses and texts. `X is mandatory` and texts with a value are made by hand.
const texts = {
	'AuthenticationFail.OIDCToken.Expired': [401, 'This JsonWebToken is expired.'],
	'AuthenticationFail.OIDCToken.InvalidSignature': [401, 'OIDC token validate failed: invalid signature.'],
	DryRunOperation: [400, 'Request validation has been passed with DryRun flag set.'],
	'EntityNotExist.Role': [404, 'The specified Role not exists.'],
	EventIdLimitExceeded: [403, 'The maximum number of event IDs is exceeded.'],
	'Forbidden.RAM': [403, "User not authorized to operate on the specified resource, or this API doesn't support RAM."],
	IncorrectInstanceStatus: [405, 'The current status of the resource does not support this operation.'],
	IncompleteSignature: [400, 'The request signature does not conform to Aliyun standards.'],
	InstanceIdLimitExceeded: [403, 'The maximum number of instance IDs is exceeded.'],
	InternalError: [500, 'The request processing has failed due to some unknown error.'],
	'InvalidAcceptLanguage.NotFound': [404, 'The specified AcceptLanguage does not exist.'],
	'InvalidAccessKeyId.Inactive': [400, 'Specified access key is disabled.'],
	'InvalidAccessKeyId.NotFound': [404, 'Specified access key is not found.'],
	'InvalidAction.NotFound': [404, 'Specified api is not found, please check your url and method.'],
	'InvalidApi.NotFound': [404, 'Specified api is not found, please check your url and method.'],
	'InvalidCategory.ValueNotSupported': [400, 'The specified category is not valid.'],
	'InvalidDiskIds.Malformed': [403, 'The amount of specified disk Ids exceeds the limit, or it is not a JSON array.'],
	'InvalidDiskType.ValueNotSupported': [400, 'The specified DiskType is not valid.'],
	'InvalidEcsId.NotFound': [404, 'The specified InstanceId does not exist.'],
	'InvalidEndTime.Malformed': [400, 'The specified EndTime is not valid.'],
	'InvalidEniId.NotFound': [404, 'The specified NetworkInterfaceId does not exist.'],
	'InvalidFilterKey.NotFound': [404, 'The specified Filter.N.Key does not exist.'],
	'InvalidHpcClusterId.NotFound': [400, 'The specified HpcClusterId does not exist.'],
	'InvalidInstanceChargeType.NotFound': [404, 'The InstanceChargeType does not exist in our records.'],
	'InvalidInstanceId.NotFound': [404, 'The specified InstanceId does not exist.'],
	'InvalidInstanceIds.Malformed': [
		400,
		'The amount of specified instance Ids exceeds the limit, or it is not a JSON array.',
	],
	'InvalidInternetChargeType.ValueNotSupported': [400, 'The specified InternetChargeType is not valid.'],
	'InvalidLockReason.NotFound': [404, 'The specified LockReason does not exist.'],
	'InvalidNetworkType.NotFound': [404, 'The specified InstanceNetworkType does not exist.'],
	'InvalidNicType.ValueNotSupported': [400, 'The specified NicType is not valid.'],
	'InvalidParameter.Format': [400, 'The specified parameter "Format" is not valid.'],
	'InvalidParameter.ExternalId': [400, 'The parameter ExternalId is wrongly formed.'],
	'InvalidParameter.PolicyGrammar': [400, 'The parameter Policy has not passed grammar check.'],
	'InvalidParameter.PolicySize': [400, 'The size of Policy must be smaller than 2048 bytes.'],
	'InvalidParameter.RoleArn': [400, 'The parameter RoleArn is wrongly formed.'],
	'InvalidParameter.RoleSessionName': [400, 'The parameter RoleSessionName is wrongly formed.'],
	'InvalidParameter.TimeEndBeforeStart': [403, 'The specified end time is earlier than the start time.'],
	'InvalidParameter.TooManyDataQueried': [400, 'Too many data queried.'],
	'InvalidPeriod.ValueNotSupported': [400, 'The specified Period is not valid.'],
	'InvalidRegion.NotFound': [400, 'The specified RegionId does not exist.'],
	'InvalidRegionId.MalFormed': [400, 'The specified RegionId is malformed.'],
	'InvalidRegionId.NotFound': [404, 'The specified RegionId does not exist.'],
	'InvalidResourceType.NotFound': [404, 'The specified ResourceType does not exist.'],
	'InvalidSecurityGroupId.NotFound': [404, 'The specified SecurityGroupId does not exist.'],
	'InvalidSecurityToken.Expired': [400, 'Specified SecurityToken is expired.'],
	'InvalidSecurityToken.Malformed': [400, 'Specified SecurityToken is malformed.'],
	'InvalidSecurityToken.MismatchWithAccessKey': [400, 'Specified SecurityToken mismatch with the AccessKey.'],
	InvalidSignatureMethod: [400, 'Specified signature method is not valid.'],
	'InvalidSnapshotIds.Malformed': [
		403,
		'The amount of specified snapshot Ids exceeds the limit, or it is not a JSON array.',
	],
	'InvalidSnapshotType.NotFound': [404, 'The specified SnapshotType does not exist.'],
	InvalidSourceDiskType: [404, 'The specified SourceDiskType does not exist.'],
	InvalidSpotStrategy: [400, 'The specified SpotStrategy is not valid.'],
	'InvalidStartTime.Malformed': [400, 'The specified StartTime is not valid.'],
	'InvalidStartTime.TooEarly': [400, 'The specified StartTime is too early.'],
	'InvalidStartTime.ValueNotSupported': [400, 'The specified StartTime is later than the EndTime.'],
	'InvalidStatus.NotFound': [404, 'The specified Status does not exist.'],
	'InvalidStatus.ValueNotSupported': [400, 'The specified status is not valid.'],
	'InvalidTag.Mismatch': [400, 'The specified Tag.n.Key and Tag.n.Value are not match.'],
	InvalidTagCount: [400, 'The specified tags are beyond the permitted range.'],
	'InvalidTimeStamp.Expired': [400, 'Specified time stamp or date value is expired.'],
	'InvalidTimeStamp.Format': [400, 'Specified time stamp or date value is not well formatted.'],
	InvalidUsage: [404, 'The specified Usage does not exist.'],
	InvalidVersion: [400, 'Specified parameter Version is not valid.'],
	'InvalidZoneId.NotFound': [400, 'The specified ZoneId does not exist.'],
	'MissingParamter.RegionId': [400, 'The regionId should not be null.'],
	MissingSecurityToken: [400, 'SecurityToken is mandatory for this action.'],
	NoPermission: [403, 'You are not authorized to do this action. You should be authorized by RAM.'],
	NotSupported: [405, 'The specified instance does not support this operation.'],
	RequestTimeout: [504, 'The request has timed out.'],
	ServiceUnavailable: [503, 'The request has failed due to a temporary failure of the server.'],
	SignatureNonceUsed: [400, 'Specified signature nonce was used already.'],
	Throttling: [400, 'Request was denied due to request throttling.'],
	'Throttling.Api': [400, 'Request was denied due to api flow control.'],
	'Throttling.User': [400, 'Request was denied due to user flow control.'],
	UnsupportedHTTPMethod: [400, 'This http method is not supported.'],
	UnsupportedSignatureMethod: [400, 'Specified signature method is not supported.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

export type KnownCode = keyof typeof texts;

type Extra = {
	readonly headers?: Readonly<Record<string, string>>;
	readonly accessDeniedDetail?: Readonly<Record<string, string>>;
};

/** A refusal: thrown anywhere, turned into a body in one place. */
export class ApiError extends Error {
	override readonly name = 'ApiError';
	readonly status: number;
	readonly code: string;
	readonly extra: Extra;

	constructor(status: number, code: string, message: string, extra: Extra = {}) {
		super(message);
		this.status = status;
		this.code = code;
		this.extra = extra;
	}
}

export function knownText(code: string): readonly [status: number, message: string] | undefined {
	return Object.hasOwn(texts, code) ? texts[code as KnownCode] : undefined;
}

export function apiError(code: KnownCode, extra?: Extra): ApiError {
	const [status, message] = texts[code];
	return new ApiError(status, code, message, extra);
}

export function missing(name: string): ApiError {
	return new ApiError(400, `Missing${name}`, `${name} is mandatory for this action.`);
}

export function invalidParameter(name: string): ApiError {
	return new ApiError(400, 'InvalidParameter', `The specified parameter "${name}" is not valid.`);
}
