import {once} from 'node:events';
import {expect, test} from 'vitest';
import {createEcsApi} from '#io/ecs/ecs-api.ts';
import {fakeProfiles} from '../support/fake-ports.ts';
import {frailThread} from '../support/io/frail-thread.ts';
import {openYundeck} from '../support/user.tsx';

test('when the thread of the calls breaks down the rows stay, the user is told, and the next refresh finds a new one', async () => {
	await using frail = await frailThread();
	const profiles = fakeProfiles();
	profiles.saved.set('shop', {signIn: frail.account.signIn, region: {id: 'cn-hangzhou', name: 'Hangzhou'}});
	profiles.last = 'shop';
	const user = await openYundeck({ecs: createEcsApi(frail.source), profiles, size: {columns: 120, rows: 24}});
	const [count] = /\d+\/\d+/.exec(user.screen()) ?? [];
	expect(count).toBeDefined();

	const ended = once(frail.worker(), 'exit');
	await frail.worker().terminate();
	await ended;
	await user.press('r');
	await user.idle();
	expect(user.text()).toContain('the part of yundeck that makes the calls broke down');
	expect(user.text()).toContain('What is shown is older. It starts again by itself within ten seconds.');
	expect(user.screen()).toContain(count);

	frail.passSeconds(30);
	user.clock.pass(31_000);
	await user.idle();
	expect(user.text()).not.toContain('broke down');
	expect(user.screen()).toContain(count);
	expect(frail.starts()).toBe(2);
	// The log goes on where it was.
	const sequences = user.app.state().log.entries.map(({sequence}) => sequence);
	expect(new Set(sequences).size).toBe(sequences.length);
	user.close();
});
