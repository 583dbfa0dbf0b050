import type {Account} from '#domain/account.ts';
import {CallError} from '#domain/app-error.ts';
import type {Credentials} from '#domain/credentials.ts';
import type {CallContext} from '#ports.ts';

/** Gives the credentials of accounts, as they are to sign the next call. */
export type Sessions = {
	readonly credentialsOf: (account: Account, context: CallContext) => Promise<Credentials>;
};

export function createSessions(): Sessions {
	return {
		async credentialsOf({signIn}) {
			if ('credentials' in signIn) {
				return signIn.credentials;
			}

			throw new CallError({kind: 'unexpected', message: signIn.kind});
		},
	};
}
