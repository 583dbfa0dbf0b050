import {expect, test} from 'vitest';
import {type ChosenBy, chooseProfile, type WantedProfile} from '#domain/choose-profile.ts';
import type {ProfileSummary} from '#domain/profile.ts';

function profile(name: string, source: ProfileSummary['source'] = 'yundeck'): ProfileSummary {
	return {name, source, kind: 'AccessKey', hint: 'LTAI5t…9xQz'};
}

function broken(profile: ProfileSummary): ProfileSummary {
	return {...profile, problem: {kind: 'missing-fields', fields: ['access_key_secret']}};
}

const [work, home, gone] = [profile('work'), profile('home'), profile('gone')];
const [prod, dev] = [profile('prod', 'aliyun'), profile('dev', 'aliyun')];
const sdk = profile('default', 'alibabacloud');
const environment = profile('environment', 'environment');

const chosen = (profile: ProfileSummary, by: ChosenBy) => ({kind: 'chosen', profile, by});
const unusable = (profile: ProfileSummary, by: ChosenBy) => ({kind: 'broken', profile, by});
const undecided = (...profiles: readonly ProfileSummary[]) => ({kind: 'undecided', profiles});

test.each<[what: string, profiles: readonly ProfileSummary[], wanted: WantedProfile, choice: object]>([
	['the flag', [work, home, environment], {flag: 'home', environmentName: 'work', last: work}, chosen(home, 'flag')],
	['the flag, over aliyun-cli’s', [prod, dev], {flag: 'dev', current: prod}, chosen(dev, 'flag')],
	['the environment’s name', [work, home], {environmentName: 'home', last: work}, chosen(home, 'environment')],
	['no name in the environment', [work, home], {environmentName: '', last: work}, chosen(work, 'last')],
	['the last one', [work, home, environment], {last: work}, chosen(work, 'last')],
	['the last one of the environment', [work, environment], {last: environment}, chosen(environment, 'last')],
	['the last one of aliyun-cli', [work, prod, dev], {last: dev, current: prod}, chosen(dev, 'last')],
	['the last one by its source', [work, profile('work', 'aliyun')], {last: work}, chosen(work, 'last')],
	[
		'the last one by its source, the other way',
		[work, profile('work', 'aliyun')],
		{last: profile('work', 'aliyun')},
		chosen(profile('work', 'aliyun'), 'last'),
	],
	['the only one', [work, environment], {}, chosen(work, 'only')],
	['the only one after the last was deleted', [work], {last: gone}, chosen(work, 'only')],
	['the only own one', [work, prod, dev], {current: prod}, chosen(work, 'only')],
	['the only one anywhere', [prod, environment], {}, chosen(prod, 'only')],
	['the only one, which aliyun-cli uses', [prod, environment], {current: prod}, chosen(prod, 'current')],
	['the environment’s', [environment], {}, chosen(environment, 'environment-key')],
	['the environment’s before any of several', [work, home, environment], {}, chosen(environment, 'environment-key')],
	[
		'the environment’s before another tool’s',
		[prod, dev, environment],
		{current: dev},
		chosen(environment, 'environment-key'),
	],
	['the one that aliyun-cli uses', [prod, dev, sdk], {current: dev}, chosen(dev, 'current')],
	['none of several at random', [work, home], {}, undecided(work, home)],
	['none of several of others', [prod, dev], {}, undecided(prod, dev)],
	['nothing', [], {last: work}, {kind: 'none'}],
])('%s', (_what, profiles, wanted, choice) => {
	expect(chooseProfile(profiles, wanted)).toEqual(choice);
});

test('a named one that is missing is never replaced by another', () => {
	const profiles = [work, prod, environment];
	expect(chooseProfile(profiles, {flag: 'wrok', environmentName: 'work', last: work, current: prod})).toEqual({
		kind: 'missing',
		name: 'wrok',
		namedBy: 'flag',
	});
	expect(chooseProfile(profiles, {environmentName: 'wrok', last: work, current: prod})).toEqual({
		kind: 'missing',
		name: 'wrok',
		namedBy: 'environment',
	});
	expect(chooseProfile([], {flag: ''})).toEqual({kind: 'missing', name: '', namedBy: 'flag'});
});

test('of one name yundeck’s own is meant, then aliyun-cli’s, then the SDKs’, then the environment’s', () => {
	const sources = ['environment', 'alibabacloud', 'aliyun', 'yundeck'] as const;
	const profiles = sources.map(source => profile('same', source));
	for (let count = 1; count <= sources.length; count++) {
		expect(chooseProfile(profiles.slice(0, count), {flag: 'same'})).toEqual(
			chosen(profile('same', sources[count - 1]), 'flag'),
		);
	}
});

test('one that is broken is said to be, and not replaced by another', () => {
	const profiles = [work, broken(home), prod, environment];
	expect(chooseProfile(profiles, {flag: 'home'})).toEqual(unusable(broken(home), 'flag'));
	expect(chooseProfile(profiles, {environmentName: 'home'})).toEqual(unusable(broken(home), 'environment'));
	expect(chooseProfile(profiles, {last: home})).toEqual(unusable(broken(home), 'last'));
	expect(chooseProfile([broken(work), profile('work', 'aliyun')], {flag: 'work'})).toEqual(
		unusable(broken(work), 'flag'),
	);
	expect(chooseProfile([broken(prod), dev], {current: prod})).toEqual(unusable(broken(prod), 'current'));
});

test('one that is broken is never chosen silently', () => {
	expect(chooseProfile([broken(work)], {})).toEqual(undecided(broken(work)));
	expect(chooseProfile([broken(work), environment], {})).toEqual(chosen(environment, 'environment-key'));
	expect(chooseProfile([broken(environment)], {})).toEqual(undecided(broken(environment)));
	expect(chooseProfile([broken(environment), prod, dev], {current: dev})).toEqual(chosen(dev, 'current'));
	expect(chooseProfile([broken(prod), dev], {})).toEqual(undecided(broken(prod), dev));
});

test('while a file can’t be read, none is taken instead of the last one, which may be in it', () => {
	const profiles = [work, environment];
	expect(chooseProfile(profiles, {last: prod, isIncomplete: true})).toEqual(undecided(...profiles));
	expect(chooseProfile(profiles, {last: prod})).toEqual(chosen(work, 'only'));
	expect(chooseProfile(profiles, {last: gone, isIncomplete: true})).toEqual(chosen(work, 'only'));
	expect(chooseProfile([], {last: prod, isIncomplete: true})).toEqual({kind: 'none'});
});
