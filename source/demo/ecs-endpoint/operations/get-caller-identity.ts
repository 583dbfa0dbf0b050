import type {Operation} from './operation.ts';

export const accountId = '1234567890123456';
const userId = '221122334455667788';

export const getCallerIdentity: Operation = ({requestId, caller}) => {
	const isTemporary = caller.securityToken !== undefined;
	return {
		body: {
			AccountId: accountId,
			...(isTemporary ? {RoleId: '332211445566778899'} : {UserId: userId}),
			PrincipalId: isTemporary ? '332211445566778899:yundeck-demo' : userId,
			Arn: isTemporary
				? `acs:sts::${accountId}:assumed-role/yundeck-demo/yundeck-demo`
				: `acs:ram::${accountId}:user/yundeck-demo`,
			IdentityType: isTemporary ? 'AssumedRoleUser' : 'RAMUser',
			RequestId: requestId,
		},
		rows: 1,
	};
};
