import {expect, test} from 'vitest';
import {instanceLanguage, matchesFilter, matching, parseFilter, prepareSearch} from '#domain/filter/filter.ts';
import type {Instance} from '#domain/instance.ts';
import fastCheck from '../../support/fast-check.ts';
import {instanceNamed} from '../../support/instances.ts';

const now = Date.UTC(2026, 0, 31, 12);

// Lists as the API gives them: what is equal is mostly, and not always, the same object.
const tagLists = [
	[],
	[{key: 'env', value: 'prod'}],
	[
		{key: '环境', value: '测试'},
		{key: 'a=b', value: 'c\nenv=prod'},
	],
];
const names = ['web', 'Web  2', 'api-İ', '订单服务', 'db\nprimary', '😀', 'straße', '', 'ſ'];

function instanceAt(index: number): Instance {
	const tags = tagLists[index % tagLists.length] ?? [];
	return instanceNamed(`${names[index % names.length]}-${index}`, {
		id: `i-bp1${index.toString(36).padStart(4, '0')}`,
		status: index % 5 === 0 ? 'Stopped' : 'Running',
		virtualCpus: 2 ** (index % 4),
		zoneId: `cn-hangzhou-${'hijk'[index % 4]}`,
		tags: index % 7 === 0 ? tags.map(tag => ({...tag})) : tags,
		hostName: index % 3 === 0 ? '' : `iZbp1${index}Z`,
		privateAddresses: [`10.0.${index >> 8}.${index & 255}`],
		description: index % 11 === 0 ? `note ${index}` : '',
		ownTexts: `eni-${index}`,
		sharedTexts: index % 2 === 0 ? 'linux\nPayByTraffic' : 'linux',
		createdAt: now - index * 3_600_000,
	});
}

const fleet = Array.from({length: 3000}, (_, index) => instanceAt(index));

const terms = fastCheck.constantFrom(
	...['w', 'web', 'WEB-1', '订单', 'i̇', '"web 2"', '10.0.', 'linux', 'paybytraffic', 'iz', 'nothing-at-all', 's', 'ß'],
	...[
		'!web',
		'!linux',
		'!"env=prod"',
		'/^web-\\d+$/',
		'/^$/',
		'/ss/',
		'/s/',
		'!/\\d{4}/',
		'/^db primary/',
		'/(\\d)\\1/',
	],
	...['status=stopped', 'status!=停止中', 'status=运行中', 'zone=*-k', 'cpu>2', 'age<30d', 'name=web*', 'name!=*2*'],
	...[
		'tag:env',
		'tag:env=prod',
		'!tag:环境',
		'tag:a*',
		'tag=env=prod',
		'host=',
		'host!=',
		'size=2/8',
		'ip=10.0.1.*',
		'""',
	],
);
const expressions = fastCheck.array(terms, {maxLength: 3}).map(list => list.join(' '));

function find(items: readonly Instance[], expression: string): readonly Instance[] {
	const parsed = parseFilter(expression, instanceLanguage);
	if (!parsed.ok) {
		throw new Error(`${expression}: ${JSON.stringify(parsed.problem)}`);
	}

	const found = matching(items, parsed.filter, now);
	expect(idsOf(found)).toBe(idsOf(items.filter(item => matchesFilter(parsed.filter, item, now))));
	return found;
}

/** As one text: thousands of them are compared hundreds of times. */
function idsOf(items: readonly Instance[]): string {
	return items.map(({id}) => id).join();
}

test('many items are matched as each by itself, in their order', () => {
	fastCheck.assert(
		fastCheck.property(expressions, fastCheck.nat(2999), fastCheck.boolean(), (expression, start, isReversed) => {
			const items = fleet.slice(start);
			find(isReversed ? items.toReversed() : items, expression);
		}),
		{numRuns: 300},
	);
});

test('a list in which rows come, go and move is matched as if it were new', () => {
	const change = fastCheck.tuple(fastCheck.nat(2000), fastCheck.nat(400), fastCheck.array(fastCheck.nat(2999)));
	fastCheck.assert(
		fastCheck.property(fastCheck.array(fastCheck.tuple(change, terms), {minLength: 1, maxLength: 6}), steps => {
			let items: readonly Instance[] = fleet.slice(500, 2500);
			for (const [[start, gone, arrived], term] of steps) {
				items = items.toSpliced(start, gone, ...arrived.map(instanceAt));
				find(items, term);
			}
		}),
		{numRuns: 30},
	);
});

test('a longer word finds what a search among the matches of the shorter one finds', () => {
	for (const word of ['web-12', '订单服务-1', '10.0.1.', 'paybytraffic', '/web-1.*9/']) {
		for (let length = 1; length < word.length; length++) {
			const [shorter, longer] = [word.slice(0, length), word.slice(0, length + 1)];
			if (!shorter.startsWith('/')) {
				expect(idsOf(find(fleet, longer))).toBe(idsOf(find(find(fleet, shorter), longer)));
			}
		}
	}
});

test('a list of which all match, or that is not filtered, is the same list', () => {
	const parsed = parseFilter('cn-hangzhou', instanceLanguage);
	expect(parsed.ok && matching(fleet, parsed.filter, now)).toBe(fleet);
	const empty = parseFilter(' ', instanceLanguage);
	expect(empty.ok && matching(fleet, empty.filter, now)).toBe(fleet);
});

test('what was made ready before is not asked again', () => {
	const items = Array.from({length: 300}, (_, index) => instanceNamed(`n-${index}`));
	let asked = 0;
	const language = {
		...instanceLanguage,
		ownTexts: (item: Instance) => {
			asked++;
			return instanceLanguage.ownTexts(item);
		},
	};
	for (let start = 0; start < items.length; start += 100) {
		prepareSearch(items.slice(start, start + 100), language);
		prepareSearch(items.slice(start, start + 100), language);
	}

	expect(asked).toBe(300);
	for (const expression of ['n', 'n-1', 'n-12']) {
		const parsed = parseFilter(expression, language);
		expect(parsed.ok && matching(items, parsed.filter, now).length).toBeGreaterThan(0);
	}

	expect(asked).toBe(300);
});

test('more values than can be numbered, and more things than share their values', () => {
	const items = Array.from({length: 70_000}, (_, index) =>
		instanceNamed(`m-${index}`, {description: `d${index}`, tags: [{key: 'number', value: String(index)}]}),
	);
	find(items, 'd69999');
	expect(find(items, 'tag:number=6999?')).toEqual([]);
	expect(find(items, 'tag:number=69*9').length).toBe(111);
	expect(find(items, 'description=d1234*').length).toBe(11);
});
