import {describe, expect, test} from 'vitest';
import {copyFields} from '#domain/copy-fields.ts';
import type {Instance} from '#domain/instance.ts';
import type {JsonRecord} from '#domain/json.ts';
import {instanceNamed, instanceRecord, instancesAnswer} from '../../support/io/answers.ts';
import {account, callsTo, collect, hangzhou} from '../../support/io/calls.ts';
import {startServer} from '../../support/io/server.ts';

/** A region whose rows can be changed between two readings. */
async function region(...rows: readonly JsonRecord[]) {
	let now = rows;
	const server = await startServer({
		get body() {
			return (instancesAnswer(now) as {readonly body: unknown}).body;
		},
	});
	const {api, context} = callsTo(server.url);
	return {
		become(...other: readonly JsonRecord[]) {
			now = other;
		},
		read: async (): Promise<readonly Instance[]> => collect(api.instances(account, hangzhou, context)),
		[Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
	};
}

const row = (id: string, fields: JsonRecord = {}): JsonRecord => ({...(instanceNamed(id) as JsonRecord), ...fields});

describe('a list that is read again', () => {
	test('has the instances that it had when nothing has changed', async () => {
		await using user = await region(row('i-1'), row('i-2'));
		const before = await user.read();

		const after = await user.read();

		expect(after).toHaveLength(2);
		expect(after.every((instance, index) => instance === before[index])).toBe(true);
	});

	test.each<[what: string, field: JsonRecord]>([
		['a field of ours', {Status: 'Stopped'}],
		['a field that is only in the record', {DeletionProtection: true}],
		['a field that nobody knows yet', {QuantumOptions: {Qubits: 3}}],
	])('has another for one of which something has changed: %s', async (_what, field) => {
		await using user = await region(row('i-1'), row('i-2'), row('i-3'));
		const before = await user.read();
		user.become(row('i-1'), row('i-2', field), row('i-3'));

		const after = await user.read();

		expect(after[0]).toBe(before[0]);
		expect(after[1]).not.toBe(before[1]);
		expect(after[2]).toBe(before[2]);
		expect(after[1]?.record.read()).toEqual(row('i-2', field));
		// Whoever still holds the old one sees what it was.
		expect(before[1]?.record.read()).toEqual(row('i-2'));
	});

	test('keeps the order of the API, whatever is new', async () => {
		await using user = await region(row('i-1'), row('i-2'));
		const before = await user.read();
		user.become(row('i-3'), row('i-2'), row('i-4'), row('i-1'));

		const after = await user.read();

		expect(after.map(({id}) => id)).toEqual(['i-3', 'i-2', 'i-4', 'i-1']);
		expect(after[1]).toBe(before[1]);
		expect(after[3]).toBe(before[0]);
		expect(after.map(({record}) => record.read().InstanceId)).toEqual(['i-3', 'i-2', 'i-4', 'i-1']);
	});

	test('has the newest of what was said, not any that was once said', async () => {
		await using user = await region(row('i-1'), row('i-2'));
		await user.read();
		user.become(row('i-1', {Status: 'Stopped'}), row('i-2'));
		const stopped = await user.read();

		const after = await user.read();

		expect(after[0]).toBe(stopped[0]);
		expect(after[0]?.status).toBe('Stopped');
	});

	test('forgets one that has gone', async () => {
		await using user = await region(row('i-1'), row('i-2'));
		const before = await user.read();
		user.become(row('i-1'));
		await user.read();
		user.become(row('i-1'), row('i-2'));

		const after = await user.read();

		expect(after[0]).toBe(before[0]);
		expect(after[1]).not.toBe(before[1]);
		expect(copyFields(after[1] as Instance)).toEqual({
			...copyFields(before[1] as Instance),
			record: expect.anything(),
		});
	});
});

test('an id twice on a page is one instance', async () => {
	await using user = await region(row('i-1'), row('i-1', {Status: 'Stopped'}), row('i-2'));

	expect((await user.read()).map(({id, status}) => [id, status])).toEqual([
		['i-1', instanceRecord.Status],
		['i-2', instanceRecord.Status],
	]);
	expect((await user.read()).map(({id}) => id)).toEqual(['i-1', 'i-2']);
});
