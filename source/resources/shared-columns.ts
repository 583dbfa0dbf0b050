import type {Listed} from '#domain/listed.ts';
import {naturalKey} from '#domain/sort-key.ts';
import {formatDate} from './format.ts';
import {type Charged, chargeText, chargeTone} from './instance-values.ts';
import type {Column} from './resource.ts';

// Columns that are the same in every table that has them, but for how long they stay on a narrow terminal.

export function regionColumn(priority: number): Column<Listed> {
	return {
		title: 'region',
		width: {min: 14, grow: 1, max: 16},
		priority,
		value: ({regionId}) => regionId,
		sortKey: ({regionId}) => regionId,
		isForSeveralRegions: true,
	};
}

export function zoneColumn(priority: number): Column<{readonly zoneId: string}> {
	return {
		title: 'zone',
		width: {min: 13, grow: 1, max: 16},
		priority,
		value: ({zoneId}, {words}) => zoneId || words.values.none,
		sortKey: ({zoneId}) => naturalKey(zoneId),
	};
}

export function chargeColumn(priority: number): Column<Charged> {
	return {
		title: 'charge',
		width: {min: 26, grow: 1, max: 29},
		priority,
		value: chargeText,
		tone: chargeTone,
		sortKey: ({expiresAt}) => expiresAt,
	};
}

export function createdColumn(priority: number): Column<{readonly createdAt?: number}> {
	return {
		title: 'created',
		width: 10,
		priority,
		value: ({createdAt}, {words}) => (createdAt === undefined ? words.values.none : formatDate(createdAt)),
		tone: () => 'muted',
		sortKey: ({createdAt}) => createdAt,
	};
}
