import type {RamRole} from '#domain/sign-in.ts';
import {known} from '#io/json-fields.ts';
import type {ProfileFields} from './profile-fields.ts';

export type RoleFieldNames = {
	readonly arn: string;
	readonly sessionName: string;
	readonly externalId?: string;
	readonly seconds?: string;
	readonly stsEndpoint?: string;
	readonly stsRegion?: string;
};

/** The role that a profile assumes. */
export function readRole(fields: ProfileFields, names: RoleFieldNames): RamRole {
	const {arn, sessionName, externalId, seconds, stsEndpoint, stsRegion} = names;
	if (fields.optional('policy') !== undefined) {
		// Without the policy the role could do more than its owner wants.
		fields.fail({kind: 'unsupported-fields', fields: ['policy']});
	}

	return {
		arn: fields.required(arn),
		sessionName: fields.required(sessionName),
		...known('externalId', externalId && fields.optional(externalId)),
		...known('durationSeconds', seconds === undefined ? undefined : fields.count(seconds)),
		...known('stsEndpoint', stsEndpoint && fields.host(stsEndpoint)),
		...known('stsRegion', stsRegion && fields.region(stsRegion)),
	};
}
