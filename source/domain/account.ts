import type {Secret} from './secret.ts';

/** What signs a request. */
export type Credentials = {
	readonly accessKeyId: string;
	readonly accessKeySecret: Secret;
	/** Of temporary (STS) credentials. */
	readonly securityToken?: Secret;
};

/** Where credentials come from, shown in the header. */
export type AccountSource = 'yundeck' | 'environment' | 'prompt' | 'demo';

/** Who is signed in. */
export type Account = {
	/** The profile's name; for the environment and the demo a fixed one. */
	readonly name: string;
	readonly source: AccountSource;
	readonly credentials: Credentials;
};
