import type {Account} from '../account/account.ts';
import {type Owner, roleSessionId} from '../account/owner.ts';
import {principalId} from '../account/principal-id.ts';
import type {Operation} from './operation.ts';

function identityOf({id}: Account, owner: Owner): Readonly<Record<string, string>> {
	switch (owner.kind) {
		case 'root':
			return {UserId: id, PrincipalId: id, Arn: `acs:ram::${id}:root`, IdentityType: 'Account'};
		case 'user': {
			const userId = principalId('user', owner.name);
			return {
				UserId: userId,
				PrincipalId: userId,
				Arn: `acs:ram::${id}:user/${owner.name}`,
				IdentityType: 'RAMUser',
			};
		}

		case 'role':
			return {
				RoleId: principalId('role', owner.name),
				PrincipalId: roleSessionId(owner),
				Arn: `acs:ram::${id}:assumed-role/${owner.name}/${owner.session}`,
				IdentityType: 'AssumedRoleUser',
			};
	}
}

export const getCallerIdentity: Operation = ({requestId, caller, account}) => ({
	body: {AccountId: account.id, ...identityOf(account, caller.owner), RequestId: requestId},
	rows: 1,
});
