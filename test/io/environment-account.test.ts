import {describe, expect, test} from 'vitest';
import {keysOf} from '#domain/sign-in.ts';
import {environmentAccount, environmentRegion} from '#io/environment-account.ts';

function read(environment: Record<string, string>) {
	const found = environmentAccount(environment);
	const credentials = found && keysOf(found.signIn);
	return (
		credentials && [
			credentials.accessKeyId,
			credentials.accessKeySecret.reveal(),
			...(credentials.securityToken ? [credentials.securityToken.reveal()] : []),
		]
	);
}

describe('the AccessKey of the environment', () => {
	test.each(['ALIBABA_CLOUD_', 'ALIBABACLOUD_', 'ALICLOUD_', ''])('is read from %sACCESS_KEY_ID', prefix => {
		expect(
			read({
				[`${prefix}ACCESS_KEY_ID`]: 'id',
				[`${prefix}ACCESS_KEY_SECRET`]: 'secret',
				[`${prefix}SECURITY_TOKEN`]: 'token',
			}),
		).toEqual(['id', 'secret', 'token']);
	});

	test('of the first spelling wins', () => {
		expect(
			read({
				ACCESS_KEY_ID: 'old',
				ACCESS_KEY_SECRET: 'old',
				ALIBABA_CLOUD_ACCESS_KEY_ID: 'new',
				ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'new',
			}),
		).toEqual(['new', 'new']);
	});

	test('is trimmed, and what is empty is not there', () => {
		expect(
			read({
				ALIBABA_CLOUD_ACCESS_KEY_ID: '  ',
				ALICLOUD_ACCESS_KEY_ID: ' id\n',
				ALICLOUD_ACCESS_KEY_SECRET: '\tsecret ',
				ALIBABA_CLOUD_SECURITY_TOKEN: '',
			}),
		).toEqual(['id', 'secret']);
	});

	test.each([{}, {ALIBABA_CLOUD_ACCESS_KEY_ID: 'id'}, {ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret'}])(
		'is none when half of it is missing: %o',
		environment => {
			expect(environmentAccount(environment)).toBeUndefined();
		},
	);
});

describe('the region of the environment', () => {
	test.each([
		[{ALIBABA_CLOUD_REGION_ID: 'cn-hangzhou', REGION: 'cn-beijing'}, 'cn-hangzhou'],
		[{ALICLOUD_REGION_ID: 'cn-hangzhou'}, 'cn-hangzhou'],
		[{REGION_ID: 'cn-hangzhou'}, 'cn-hangzhou'],
		[{REGION: ' cn-hangzhou '}, 'cn-hangzhou'],
		[{REGION: 'europe'}, undefined],
		[{REGION: '../etc'}, undefined],
		[{}, undefined],
	])('%o', (environment, id) => {
		expect(environmentRegion(environment)?.id).toBe(id);
	});
});
