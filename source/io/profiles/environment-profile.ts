import type {Environment} from '#io/files/config-folder.ts';

/** The profile that the environment names, in the order in which aliyun-cli looks. */
export function environmentProfile(environment: Environment): string | undefined {
	const {ALIBABACLOUD_PROFILE, ALIBABA_CLOUD_PROFILE, ALICLOUD_PROFILE} = environment;
	return ALIBABACLOUD_PROFILE || ALIBABA_CLOUD_PROFILE || ALICLOUD_PROFILE || undefined;
}
