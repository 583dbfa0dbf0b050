import type {Secret} from './secret.ts';

/** What signs a request. */
export type Credentials = {
	readonly accessKeyId: string;
	readonly accessKeySecret: Secret;
	/** Of temporary (STS) credentials. */
	readonly securityToken?: Secret;
};
