import {denial} from '../account/denial.ts';
import {isTrusted} from '../account/owner.ts';
import {ApiError, apiError} from '../protocol/api-error.ts';
import type {Operation} from './operation.ts';
import {text} from './parameters.ts';
import {askedRole, openSession, readAsked, sessionSeconds} from './role-session.ts';

export const assumeRole: Operation = question => {
	const {parameters, account, caller} = question;
	const {owner} = caller;
	const asked = readAsked(parameters);
	const externalId = text(parameters, 'ExternalId');
	if (externalId !== undefined && !/^[\w+=,.@:/-]{2,1224}$/.test(externalId)) {
		throw apiError('InvalidParameter.ExternalId');
	}

	if (owner.kind === 'root') throw new ApiError(403, 'NoPermission', 'Roles may not be assumed by root accounts.');
	const role = askedRole(account, asked);
	const isRightExternalId = role.externalId === undefined || role.externalId === externalId;
	if (!isTrusted(account, role, owner) || !isRightExternalId) {
		throw denial(account, owner, 'sts:AssumeRole', 'AssumeRolePolicy');
	}

	return {body: openSession(question, role, asked.session, sessionSeconds(parameters, role)), rows: 1};
};
