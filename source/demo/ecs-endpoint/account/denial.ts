import {type ApiError, apiError} from '../protocol/api-error.ts';
import type {Account} from './account.ts';
import type {Owner} from './owner.ts';
import {principalId} from './principal-id.ts';

type PolicyType = 'AccountLevelIdentityBasedPolicy' | 'AssumeRolePolicy';

function principalOf(account: Account, owner: Owner | undefined): Readonly<Record<string, string>> {
	switch (owner?.kind) {
		case 'root':
			return {AuthPrincipalType: 'Account', AuthPrincipalDisplayName: account.id};
		case 'role':
			return {AuthPrincipalType: 'AssumedRoleUser', AuthPrincipalDisplayName: `${owner.name}:${owner.session}`};
		case 'user':
			return {AuthPrincipalType: 'SubUser', AuthPrincipalDisplayName: principalId('user', owner.name)};
		default:
			return {};
	}
}

/** What somebody is told that RAM does not let do this: `ecs:DescribeDisks`. STS has a word of its own for it. */
export function denial(
	account: Account,
	owner: Owner | undefined,
	permission: string,
	policyType: PolicyType = 'AccountLevelIdentityBasedPolicy',
): ApiError {
	const {AuthPrincipalType, ...principal} = principalOf(account, owner);
	return apiError(permission.startsWith('sts:') ? 'NoPermission' : 'Forbidden.RAM', {
		accessDeniedDetail: {
			AuthAction: permission,
			...(AuthPrincipalType !== undefined && {AuthPrincipalType}),
			AuthPrincipalOwnerId: account.id,
			...principal,
			NoPermissionType: 'ImplicitDeny',
			PolicyType: policyType,
			EncodedDiagnosticMessage: 'AQFjaGVjay1tZQ==',
		},
	});
}
