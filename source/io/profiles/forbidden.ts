import type {ProfileProblem} from '#domain/profile.ts';
import type {SignIn} from '#domain/sign-in.ts';
import type {Environment} from '#io/files/config-folder.ts';

/** What the environment forbids on this machine, however deep in a chain of roles it stands. */
export function forbidden(signIn: SignIn, environment: Environment): ProfileProblem | undefined {
	switch (signIn.kind) {
		case 'RamRoleArn':
		case 'ChainableRamRoleArn':
			return forbidden(signIn.from, environment);
		case 'External':
		case 'CredentialsURI':
			// aliyun-cli's switch for machines on which no file may name a program or an address.
			return isOn(environment.ALIBABA_CLOUD_DISABLE_EXTERNAL_PROCESS) ? {kind: 'external-disabled'} : undefined;
		case 'EcsRamRole':
			return isOn(environment.ALIBABA_CLOUD_ECS_METADATA_DISABLED) ? {kind: 'metadata-disabled'} : undefined;
		default:
			return undefined;
	}
}

export function isOn(value: string | undefined): boolean {
	return /^(?:1|true)$/i.test(value?.trim() ?? '');
}
