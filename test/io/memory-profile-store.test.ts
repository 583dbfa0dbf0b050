import {expect, test} from 'vitest';
import {Secret} from '#domain/secret.ts';
import {createMemoryProfileStore} from '#io/memory-profile-store.ts';

const demo = {
	name: 'demo',
	source: 'demo',
	credentials: {accessKeyId: 'LTAI5tDemoDemoDemo', accessKeySecret: new Secret('demo')},
} as const;
const region = {id: 'cn-hangzhou', name: '杭州'};

test('the demo has its account, and remembers where it was', async () => {
	const store = createMemoryProfileStore([demo]);
	expect(await store.list()).toEqual({
		profiles: [{name: 'demo', kind: 'AccessKey', source: 'demo', accessKeyHint: 'LTAI5t…Demo'}],
	});

	await store.remember('demo', region);

	expect(await store.list()).toMatchObject({last: 'demo', profiles: [{region}]});
	expect(await store.open('demo', 'demo')).toBe(demo);
	expect(await store.open('demo', 'yundeck')).toBeUndefined();
});

test('what is saved in it can be opened and removed', async () => {
	const store = createMemoryProfileStore([demo]);

	await store.save('mine', demo.credentials);
	await store.remember('mine', region);
	expect(await store.open('mine', 'yundeck')).toMatchObject({name: 'mine', source: 'yundeck'});
	await store.remove('mine');

	expect(await store.open('mine', 'yundeck')).toBeUndefined();
	expect(await store.list()).not.toHaveProperty('last');
	await store.remember('typed-in', region);
	expect(await store.list()).not.toHaveProperty('last');
});
