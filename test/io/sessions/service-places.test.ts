import {expect, test} from 'vitest';
import {servicePlaces} from '#io/sessions/service-places.ts';

const endpoint = {host: '127.0.0.1:80', protocol: 'http'} as const;

test('the real services', () => {
	const {sts, metadata, oauth, named} = servicePlaces(undefined);

	expect(sts({})).toEqual({host: 'sts.aliyuncs.com', protocol: 'https'});
	expect(sts({stsRegion: 'cn-beijing'})).toEqual({host: 'sts.cn-beijing.aliyuncs.com', protocol: 'https'});
	expect(sts({stsRegion: 'cn-beijing', stsEndpoint: 'sts-vpc.cn-beijing.aliyuncs.com'})).toEqual({
		host: 'sts-vpc.cn-beijing.aliyuncs.com',
		protocol: 'https',
	});
	expect(metadata).toEqual({host: '100.100.100.200', protocol: 'http'});
	expect(oauth('CN').host).toBe('oauth.aliyun.com');
	expect(oauth('INTL').host).toBe('oauth.alibabacloud.com');
	expect(named('https://signin-cn-shanghai.alibabacloudsso.com/start/login')).toEqual({
		host: 'signin-cn-shanghai.alibabacloudsso.com',
		protocol: 'https',
	});
	expect(named('http://localhost:6666/keys?a=b')).toEqual({host: 'localhost:6666', protocol: 'http'});
});

test('what is no host does not become a part of an address', () => {
	const {sts} = servicePlaces(undefined);

	expect(sts({stsRegion: 'cn@example.com/', stsEndpoint: 'example.com/?'}).host).toBe('sts.aliyuncs.com');
});

test('with --endpoint nothing goes anywhere else', () => {
	const {sts, metadata, oauth, named} = servicePlaces(endpoint);

	const places = [
		sts({stsEndpoint: 'sts.aliyuncs.com', stsRegion: 'cn-beijing'}),
		metadata,
		oauth('CN'),
		oauth('INTL'),
		named('https://signin-cn-shanghai.alibabacloudsso.com/start/login'),
	];

	expect(places).toEqual(places.map(() => endpoint));
});
