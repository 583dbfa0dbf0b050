import {inspect} from 'node:util';
import {expect, test} from 'vitest';
import {CallError, toAppError} from '#domain/app-error.ts';
import {Secret, withoutSecrets} from '#domain/secret.ts';
import {openProfileStorage} from '#io/profiles/profile-storage.ts';
import {createProfileStore} from '#io/profiles/profile-store.ts';
import {signInKey} from '#io/sessions/sign-in-key.ts';
import {callsTo} from '../support/io/calls.ts';
import {openInstances, savedShop} from '../support/sign-in.tsx';
import {household} from './household.ts';
import {kindCalled, kindNames} from './kinds.ts';
import {Secrets} from './planted.ts';

/** Whatever somebody prints, by accident or to find a mistake. */
function printed(value: unknown): string {
	const cause = new Error('it went wrong', {cause: value});
	return [
		inspect(value, {depth: Number.POSITIVE_INFINITY, showHidden: true, maxArrayLength: null, getters: true}),
		inspect(cause, {depth: Number.POSITIVE_INFINITY}),
		JSON.stringify(value),
		String(value),
		`${cause.stack}`,
	].join('\n');
}

test.each(kindNames)('%s: nothing can be read out of what is in memory', async what => {
	const secrets = new Secrets();
	await using home = await household(folder => [kindCalled(what, {home: folder, endpoint: 'http://127.0.0.1:1'})]);
	const [kind] = home.kinds;
	// What an address or a program is called with stands in the profile for it, and nothing of it is shown.
	secrets.add(...(kind?.secrets ?? []).filter(secret => !/argument|address/.test(secret.what)));
	const store = createProfileStore({
		environment: home.environment,
		storage: openProfileStorage({environment: {...home.environment, XDG_CONFIG_HOME: `${home.folder}/.config`}}),
	});
	const list = await store.list();
	const profile = list.profiles.find(({name}) => name === kind?.name);
	expect(profile).toBeDefined();
	const account = profile && (await store.open(profile.name, profile.source).catch(toAppError));
	const seen = [list, account, store].map(printed);
	if (account !== undefined && 'signIn' in account) {
		const calls = callsTo('http://127.0.0.1:1');
		const error: unknown = await calls.api.regions(account, 'en', calls.context).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(CallError);
		seen.push(...[error, calls.records, calls.api, signInKey(account.signIn)].map(printed));
	}

	expect(secrets.findIn(seen.join('\n'))).toEqual([]);
	expect(secrets.findIn(printed(list.profiles))).toEqual([]);
});

test('the state of the running app', async () => {
	const secrets = new Secrets();
	const user = await openInstances({profiles: savedShop({id: 'cn-hangzhou', name: 'China (Hangzhou)'})});
	secrets.add({what: 'AccessKey secret', value: 'PlantedSecret0123456789'});
	expect(user.screen()).toContain('Instances');
	expect(inspect(user.app.state())).toContain('shop');
	expect(secrets.findIn(printed(user.app.state()))).toEqual([]);
});

test('what goes wrong by mistake is told without secrets', () => {
	const secret = new Secret('Zq"InTheMiddle"OfIt');
	const thrown = new SyntaxError(`Unexpected token, "{"key": ${JSON.stringify(secret.reveal())}" is not valid JSON`);
	expect(toAppError(thrown).message).not.toContain('InTheMiddle');
	expect(withoutSecrets(`Received ${secret.reveal()}`)).toBe('Received ***');
});
