import {expect, test} from 'vitest';
import type {Instance} from '#domain/instance.ts';
import {haveSameFields} from '#domain/same-fields.ts';
import {sampleInstance} from '../support/sample-instances.ts';

/** With every field that an instance can have. */
const full: Required<Instance> = {
	...sampleInstance({
		privateAddresses: ['172.16.8.21', '172.16.8.22'],
		publicAddresses: ['203.0.113.24'],
		locks: ['financial'],
		tags: [{key: 'env', value: 'prod'}],
	}),
	stoppedMode: 'KeepCharging',
	virtualCpus: 2,
	memoryMebibytes: 8192,
	elasticAddress: '198.51.100.7',
	keyPairName: 'ops',
	expiresAt: 1,
	createdAt: 1,
	ownTexts: 'a serial number',
	sharedTexts: 'linux',
};

/** As another answer brings it: nothing of it is the same object. */
function readAgain(instance: Instance): Instance {
	const {record, ...fields} = instance;
	return {...(JSON.parse(JSON.stringify(fields)) as Omit<Instance, 'record'>), record: {read: () => ({})}};
}

test('two readings that say the same are the same, whatever the raw record is', () => {
	expect(haveSameFields(full, readAgain(full))).toBe(true);
	expect(haveSameFields(sampleInstance(), readAgain(sampleInstance()))).toBe(true);
});

test.each(Object.keys(full).filter(field => field !== 'record'))('another %s is a difference', field => {
	const value = full[field as keyof Instance];
	const others = Array.isArray(value)
		? [[], [...value, ...value], value.map(item => (typeof item === 'string' ? `${item}x` : {...item, value: 'x'}))]
		: [`${String(value)}x`, undefined];
	for (const other of others) {
		expect(haveSameFields(full, {...readAgain(full), [field]: other})).toBe(false);
	}
});

test('a field that is there in one of them only is a difference', () => {
	const {keyPairName, ...without} = full;
	expect(haveSameFields(without, full)).toBe(false);
	expect(haveSameFields(full, without)).toBe(false);
});
