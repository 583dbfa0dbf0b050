import type {Instance} from '#domain/instance.ts';
import {type Measure, readAge, readDeadline, readMemory, readMoment, readNumber} from './measures.ts';
import type {FilterProblemKind} from './problem.ts';
import {chargeNames, statusNames, systemNames, tagNames} from './values.ts';

/** A column of texts: one of them is enough. */
type TextColumn = {
	readonly kind: 'text';
	readonly values: (instance: Instance) => readonly (string | undefined)[];
};

/** A column with an order: numbers and times. */
type OrderedColumn = {
	readonly kind: 'ordered';
	readonly value: (instance: Instance) => number | undefined;
	readonly read: (text: string) => Measure | undefined;
	/** When `read` can't. */
	readonly problem: FilterProblemKind;
};

export type FilterColumn = TextColumn | OrderedColumn;

/** What stands before the operator. The ids of the table's columns are among them. */
const columns: readonly (readonly [names: readonly [string, ...string[]], column: FilterColumn])[] = [
	[['name'], text(({name}) => [name])],
	[['id'], text(({id}) => [id])],
	[['status'], text(statusNames)],
	[['region'], text(({regionId}) => [regionId])],
	[['zone'], text(({zoneId}) => [zoneId])],
	[['type'], text(({type}) => [type])],
	[['cpu'], ordered(({virtualCpus}) => virtualCpus, readNumber, 'not-a-number')],
	[['memory'], ordered(({memoryMebibytes}) => memoryMebibytes, readMemory, 'not-a-memory-size')],
	[['size'], text(sizes)],
	[['private', 'privateAddress'], text(({privateAddresses}) => privateAddresses)],
	[['public', 'publicAddress'], text(internetAddresses)],
	[['eip'], text(({elasticAddress}) => [elasticAddress])],
	[['ip'], text(instance => [...instance.privateAddresses, ...internetAddresses(instance)])],
	[['charge'], text(chargeNames)],
	[['expires'], ordered(({expiresAt}) => expiresAt, readDeadline, 'not-a-time')],
	[['os', 'system'], text(systemNames)],
	[['created'], ordered(({createdAt}) => createdAt, readMoment, 'not-a-date')],
	[['age'], ordered(({createdAt}) => createdAt, readAge, 'not-an-age')],
	[['vpc'], text(({vpcId}) => [vpcId])],
	[['vswitch'], text(({vSwitchId}) => [vSwitchId])],
	[['sg'], text(({securityGroupIds}) => securityGroupIds)],
	[['image'], text(({imageId}) => [imageId])],
	[['key'], text(({keyPairName}) => [keyPairName])],
	[['host'], text(({hostName}) => [hostName])],
	[['description'], text(({description}) => [description])],
	[['lock'], text(({locks}) => locks)],
	[['tag'], text(tagNames)],
];

/** The columns by their first names, for help and completion. */
export const filterColumnNames: readonly string[] = columns.map(([[name]]) => name);

const byName = new Map(columns.flatMap(([names, column]) => names.map(name => [name.toLowerCase(), column] as const)));

export function findFilterColumn(name: string): FilterColumn | undefined {
	return byName.get(name.toLowerCase());
}

function text(values: TextColumn['values']): TextColumn {
	return {kind: 'text', values};
}

function ordered(
	value: OrderedColumn['value'],
	read: OrderedColumn['read'],
	problem: FilterProblemKind,
): OrderedColumn {
	return {kind: 'ordered', value, read, problem};
}

function internetAddresses({elasticAddress, publicAddresses}: Instance): readonly (string | undefined)[] {
	return [elasticAddress, ...publicAddresses];
}

/** As in the table, `2/8` with and without the unit. */
function sizes({virtualCpus, memoryMebibytes}: Instance): readonly string[] {
	if (virtualCpus === undefined || memoryMebibytes === undefined) {
		return [];
	}

	const size = `${virtualCpus}/${Math.round((memoryMebibytes / 1024) * 10) / 10}`;
	return [size, `${size} GiB`];
}
