import {expect, test} from 'vitest';
import {chooseProfile} from '#domain/choose-profile.ts';
import type {ProfileSummary} from '#domain/profile.ts';

function profile(name: string, source: ProfileSummary['source'] = 'yundeck'): ProfileSummary {
	return {name, source, kind: 'AccessKey', hint: 'LTAI5t…9xQz'};
}

const [work, home] = [profile('work'), profile('home')];
const environment = profile('environment', 'environment');

const chosen = (choice: ProfileSummary) => ({kind: 'chosen', profile: choice});

test('the flag wins over all', () => {
	const wanted = {flag: 'home', environmentName: 'work', last: 'work'};
	expect(chooseProfile([work, home, environment], wanted)).toEqual(chosen(home));
});

test('then the name in the environment, then the last one used', () => {
	const profiles = [work, home, environment];
	expect(chooseProfile(profiles, {environmentName: 'home', last: 'work'})).toEqual(chosen(home));
	expect(chooseProfile(profiles, {last: 'work'})).toEqual(chosen(work));
	expect(chooseProfile(profiles, {last: 'environment'})).toEqual(chosen(environment));
	expect(chooseProfile(profiles, {environmentName: '', last: 'work'})).toEqual(chosen(work));
});

test('then the only saved one, before the AccessKey of the environment', () => {
	expect(chooseProfile([work, environment], {})).toEqual(chosen(work));
	expect(chooseProfile([environment], {})).toEqual(chosen(environment));
});

test('a last one that was deleted is forgotten', () => {
	expect(chooseProfile([work], {last: 'gone'})).toEqual(chosen(work));
});

test('of several saved ones that were never used none is taken at random', () => {
	expect(chooseProfile([work, home, environment], {})).toEqual(chosen(environment));
	expect(chooseProfile([work, home], {})).toEqual({kind: 'undecided', profiles: [work, home]});
});

test('a named one that is missing is never replaced by another', () => {
	const profiles = [work, environment];
	expect(chooseProfile(profiles, {flag: 'wrok', environmentName: 'work', last: 'work'})).toEqual({
		kind: 'missing',
		name: 'wrok',
		namedBy: 'flag',
	});
	expect(chooseProfile(profiles, {environmentName: 'wrok', last: 'work'})).toEqual({
		kind: 'missing',
		name: 'wrok',
		namedBy: 'environment',
	});
	expect(chooseProfile([], {flag: ''})).toEqual({kind: 'missing', name: '', namedBy: 'flag'});
});

test('a saved profile comes before the one of the environment with the same name', () => {
	const saved = profile('environment');
	expect(chooseProfile([environment, saved], {flag: 'environment'})).toEqual(chosen(saved));
});

test('with nothing there is nothing to choose', () => {
	expect(chooseProfile([], {last: 'work'})).toEqual({kind: 'none'});
});
