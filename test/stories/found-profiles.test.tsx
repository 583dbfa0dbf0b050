import {expect, test} from 'vitest';
import type {ProfileSummary} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import type {ProfileList} from '#ports.ts';
import {type FakeProfiles, fakeProfiles} from '../support/fake-ports.ts';
import {instancesNamed} from '../support/instances.ts';
import {openYundeck} from '../support/user.tsx';

const beijing = {id: 'cn-beijing', name: 'China (Beijing)'};
const hangzhou = {id: 'cn-hangzhou', name: 'China (Hangzhou)'};
const cloud = {regions: [hangzhou, beijing], instances: {'cn-beijing': instancesNamed('web', 3)}};

function found(name: string, more: Partial<ProfileSummary> = {}): ProfileSummary {
	return {name, kind: 'AccessKey', source: 'aliyun', hint: 'LTAI', secretPlace: 'elsewhere', ...more};
}

/** A store in front of which somebody has used aliyun-cli, and the places that were remembered. */
function aliyunUser(profiles: readonly ProfileSummary[], more: Partial<ProfileList> = {}) {
	const places: (readonly [profile: string, region: string | undefined])[] = [];
	const store: FakeProfiles = {
		...fakeProfiles(),
		list: async () => ({profiles, secretPlace: 'file', settings: {}, ...more}),
		open: async (name, source) => ({
			name,
			source,
			signIn: keySignIn({accessKeyId: 'LTAI', accessKeySecret: new Secret('secret')}),
		}),
		async remember({name, source}, region: Region | undefined) {
			places.push([`${source}/${name}`, region?.id]);
		},
	};
	return {store, places};
}

test('whoever uses aliyun-cli is where they expect to be, with no configuration at all', async () => {
	const profiles = [found('dev'), found('prod', {region: {id: 'cn-beijing', name: ''}})];
	const {store, places} = aliyunUser(profiles, {current: {name: 'prod', source: 'aliyun'}});
	const user = await openYundeck({profiles: store, cloud});
	expect(user.selected()).toContain('web-');
	expect(user.lines()[0]).toContain('China (Beijing)');
	expect(user.lines()[0]).toContain('aliyun-cli');
	expect(places).toEqual([['aliyun/prod', 'cn-beijing']]);
});

test('the one that was used last goes before the one that aliyun-cli uses', async () => {
	const profiles = [found('dev', {region: hangzhou}), found('prod', {region: beijing})];
	const {store} = aliyunUser(profiles, {
		current: {name: 'prod', source: 'aliyun'},
		last: {name: 'dev', source: 'aliyun'},
	});
	const user = await openYundeck({profiles: store, cloud});
	expect(user.lines()[0]).toContain('cn-hangzhou');
});

test('one that can’t be used is not replaced by another: the list says why', async () => {
	const half = found('half', {hint: '', problem: {kind: 'missing-fields', fields: ['access_key_secret']}});
	const {store} = aliyunUser([found('dev'), half], {current: {name: 'half', source: 'aliyun'}});
	const user = await openYundeck({profiles: store, cloud});
	expect(user.cloud.calls).toEqual([]);
	expect(user.screen()).toContain('dev');
	expect(user.text()).toContain('The profile “half” (aliyun-cli) can’t be used: it has no access_key_secret.');
});
