import {expect, test} from 'vitest';
import {
	completeFilter,
	diskLanguage,
	distinctValues,
	instanceLanguage,
	parseFilter,
	tagKeys,
} from '#domain/filter/filter.ts';
import type {Instance} from '#domain/instance.ts';
import {editOf} from '#domain/text-edit.ts';
import {instanceNamed} from '../../support/instances.ts';

const items: readonly Instance[] = [
	instanceNamed('a', {status: 'Running', zoneId: 'cn-hangzhou-k', tags: [{key: 'env', value: 'prod'}]}),
	instanceNamed('b', {status: 'Stopped', zoneId: 'cn-hangzhou-b', tags: [{key: 'cost center', value: '7'}]}),
	instanceNamed('c', {status: 'Stopped', zoneId: 'cn-hangzhou-b', tags: [{key: '环境', value: '生产'}]}),
];

const known = {
	tagKeys: () => tagKeys(items, instanceLanguage),
	values: (column: Parameters<typeof distinctValues<Instance>>[1]) => distinctValues(items, column),
};

function ways(text: string, cursor = editOf(text).cursor): readonly string[] {
	return completeFilter({value: text, cursor}, instanceLanguage, known).map(({value}) => value);
}

test('columns, with the operator that they are mostly used with', () => {
	expect(ways('sta')).toEqual(['status=']);
	// Those that begin with it come first.
	expect(ways('web !ME')).toEqual(['web !memory>', 'web !name=']);
	expect(ways('ta')).toEqual(['tag=', 'tag:', 'status=']);
	expect(completeFilter(editOf('inst'), diskLanguage, {tagKeys: () => [], values: () => []})[0]?.value).toBe(
		'instance=',
	);
});

test('keys of tags, in quotes where they need them', () => {
	expect(ways('tag:')).toEqual(['tag:"cost center"', 'tag:env', 'tag:环境']);
	expect(ways('tag:环')).toEqual(['tag:环境']);
	expect(ways('tag:"co')).toEqual(['tag:"cost center"']);
});

test('values that are in the list, in the words of the API and of the screen', () => {
	expect(ways('status=r')).toContain('status=Running');
	expect(ways('status=运')).toEqual(['status=运行中']);
	expect(ways('zone!=')).toEqual(['zone!=cn-hangzhou-b', 'zone!=cn-hangzhou-k']);
	// What every instance has for itself is not worth a list.
	expect(ways('id=')).toEqual([]);
});

test('at the cursor, with what is behind it kept', () => {
	const [way] = completeFilter({value: 'sta web', cursor: 3}, instanceLanguage, known);
	expect(way).toEqual({value: 'status= web', cursor: 7});
	expect(ways('环 sta')).toEqual(['环 status=']);
});

test('nothing where nothing fits, and never what is there already', () => {
	expect(ways('')).toEqual([]);
	expect(ways('xyz')).toEqual([]);
	expect(ways('status=running zone=cn-hangzhou-k')).toEqual([]);
});

test('whatever is offered is understood', () => {
	for (const text of ['s', 'tag:', 'status=', 'zone=', 'type=', 'charge=', 'os=']) {
		for (const way of ways(text)) {
			const whole = /[=>]$/.test(way) || way === 'tag:' ? `${way}1` : way;
			const parsed = parseFilter(whole, instanceLanguage);
			expect(parsed.ok || parsed.problem.kind.startsWith('not-a'), whole).toBe(true);
		}
	}
});
