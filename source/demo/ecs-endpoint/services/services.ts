import type {Account} from '../account/account.ts';
import type {IssuedCredentials} from '../account/issued-credentials.ts';
import {createCloudSso} from './cloud-sso.ts';
import {createCredentialsUris} from './credentials-uri.ts';
import {createMetadata} from './metadata.ts';
import {createOauth} from './oauth.ts';
import type {Service} from './service.ts';

export type ServiceContext = {
	readonly account: Account;
	readonly issued: IssuedCredentials;
	readonly seed: number;
	readonly now: () => number;
};

/** Each has a host of its own in the world; here the path tells them apart. */
export function createServices(context: ServiceContext): Service {
	const services = [
		createMetadata(context),
		createCloudSso(context),
		createOauth(context),
		createCredentialsUris(context),
	];
	return call => {
		for (const service of services) {
			const visit = service(call);
			if (visit !== undefined) return visit;
		}

		return undefined;
	};
}
