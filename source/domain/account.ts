import type {SignIn} from './sign-in.ts';

/**
 * Where credentials come from, shown in the header. `aliyun`: aliyun-cli's `~/.aliyun/config.json`; `alibabacloud`: the
 * SDKs' `~/.alibabacloud/credentials`.
 */
export type AccountSource = 'yundeck' | 'aliyun' | 'alibabacloud' | 'environment' | 'prompt' | 'demo';

/** Who is signed in. */
export type Account = {
	/** The profile's name; for the environment and the demo a fixed one. */
	readonly name: string;
	readonly source: AccountSource;
	readonly signIn: SignIn;
};
