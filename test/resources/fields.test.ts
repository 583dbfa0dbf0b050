import {expect, test} from 'vitest';
import type {Instance} from '#domain/instance.ts';
import {fieldsOf} from '#resources/fields.ts';
import {instanceColumns} from '#resources/instances.ts';
import {sampleContext} from '../support/sample-context.ts';
import {sampleInstance} from '../support/sample-instances.ts';

function fields(parts: Partial<Instance> = {}, language: 'en' | 'zh-CN' = 'en') {
	return fieldsOf(sampleInstance(parts), instanceColumns, sampleContext(language));
}

test('what the table shows stands first, then what the API sent, under its path', () => {
	const labels = fields().map(({label}) => label);
	expect(labels.slice(0, 11)).toEqual([
		'NAME',
		'ID',
		'REGION',
		'STATUS',
		'ZONE',
		'TYPE',
		'vCPU/MEM',
		'PRIVATE IP',
		'BILLING',
		'OS',
		'CREATED',
	]);
	expect(labels.slice(11, 13)).toEqual(['InstanceId', 'InstanceName']);
	expect(fields({}, 'zh-CN')[1]).toEqual({label: '实例 ID', value: 'i-bp1a1b2c3d4e5f6g7h8i'});
});

test('values are whole, and as they are', () => {
	const name = `${'很长的名字'.repeat(30)}\u001B[31m\n`;
	const values = fields({name}).filter(({value}) => value === name);
	expect(values.map(({label}) => label)).toEqual(['NAME', 'InstanceName']);
});

test('what is empty is left out', () => {
	const all = fields({name: '', description: ' '});
	expect(all.map(({label}) => label)).not.toContain('NAME');
	expect(all.map(({label}) => label)).not.toContain('Description');
	expect(all.filter(({value}) => value.trim() === '' || value === '–')).toEqual([]);
});

test('the same value under the same name stands once, under another name again', () => {
	const record = {read: () => ({ID: 'i-bp1a1b2c3d4e5f6g7h8i', InstanceId: 'i-bp1a1b2c3d4e5f6g7h8i'})};
	const ids = fields({record}).filter(({value}) => value === 'i-bp1a1b2c3d4e5f6g7h8i');
	expect(ids.map(({label}) => label)).toEqual(['ID', 'InstanceId']);
});
