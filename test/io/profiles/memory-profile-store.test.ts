import {expect, test} from 'vitest';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {createMemorySettingsStore} from '#io/files/memory-settings-store.ts';
import {createMemoryProfileStore} from '#io/profiles/memory-profile-store.ts';
import {failureOf} from '../../support/io/calls.ts';

const demo = {
	name: 'demo',
	source: 'demo',
	signIn: keySignIn({accessKeyId: 'LTAI5tDemoDemoDemo', accessKeySecret: new Secret('demo')}),
} as const;
const region = {id: 'cn-hangzhou', name: '杭州'};

test('the demo has its account, and remembers where it was', async () => {
	const store = createMemoryProfileStore([demo]);
	expect(await store.list()).toEqual({
		profiles: [{name: 'demo', kind: 'AccessKey', source: 'demo', hint: 'LTAI5t…Demo', secretPlace: 'memory'}],
		secretPlace: 'memory',
		settings: {},
	});

	await store.remember({name: 'demo', source: 'demo'}, region);

	expect(await store.list()).toMatchObject({last: {name: 'demo', source: 'demo'}, profiles: [{region}]});
	expect(await store.open('demo', 'demo')).toBe(demo);
	expect(await store.open('demo', 'yundeck')).toBeUndefined();
});

test('what is saved in it can be opened and removed', async () => {
	const store = createMemoryProfileStore([demo]);

	await store.save('mine', demo.signIn);
	await store.remember({name: 'mine', source: 'yundeck'}, region);
	expect(await store.open('mine', 'yundeck')).toMatchObject({name: 'mine', source: 'yundeck'});
	await store.remove('mine');

	expect(await store.open('mine', 'yundeck')).toBeUndefined();
	expect(await store.list()).not.toHaveProperty('last');
	await store.remember({name: 'typed-in', source: 'yundeck'}, region);
	expect(await store.list()).not.toHaveProperty('last');
});

test('a change is as one of saved profiles', async () => {
	const store = createMemoryProfileStore([demo]);
	await store.save('mine', demo.signIn);
	await store.remember({name: 'demo', source: 'demo'}, region);

	await store.change('demo', {name: 'shop', marks: {isProduction: true, isReadOnly: false}});

	expect(await store.list()).toMatchObject({
		last: {name: 'shop', source: 'demo'},
		profiles: [{name: 'shop', region, marks: {isProduction: true}}, {name: 'mine'}],
	});
	expect(await failureOf(store.change('shop', {name: 'mine'}))).toEqual({kind: 'name-taken', place: 'mine'});
	expect(await failureOf(store.change('demo', {region: null}))).toEqual({kind: 'profile-gone', place: 'demo'});
	await store.change('shop', {region: null, marks: {}});
	const [shop] = (await store.list()).profiles;
	expect(shop).not.toHaveProperty('region');
	expect(shop).not.toHaveProperty('marks');
	const login = {kind: 'OAuth', profile: 'x', site: 'CN'} as const;
	expect(await failureOf(store.save('login', login))).toMatchObject({kind: 'login-not-ours'});
});

test('settings come with its list, and go with the process', async () => {
	const settings = createMemorySettingsStore();
	const store = createMemoryProfileStore([demo], {settings});
	expect(await settings.read()).toEqual({});

	await settings.save({language: 'zh-CN', lists: {instances: {columns: ['name']}}});
	await settings.save({language: null, refreshSeconds: 10});

	const saved = {refreshSeconds: 10, lists: {instances: {columns: ['name']}}};
	expect(await settings.read()).toEqual(saved);
	expect((await store.list()).settings).toEqual(saved);
	expect(await createMemorySettingsStore().read()).toEqual({});
});
