import type {ListedDisk} from '#domain/disk.ts';
import {naturalKey} from '#domain/sort-key.ts';
import type {Column, Resource} from './resource.ts';

/** The table of disks. */
export const diskColumns: readonly Column<ListedDisk>[] = [
	{
		title: 'name',
		width: {min: 16, grow: 4, max: 40},
		priority: 0,
		value: ({name}, {words}) => name || words.values.none,
		sortKey: ({name}) => naturalKey(name),
	},
	{
		title: 'id',
		width: 22,
		priority: 6,
		value: ({id}) => id,
		tone: () => 'muted',
		sortKey: ({id}) => id,
	},
];

export const diskResource: Resource<ListedDisk, 'instances'> = {
	columns: diskColumns,
	initialSort: {column: 'name', isDescending: false},
	matching: items => items,
	related: ({instanceIds: [id]}) => (id === undefined ? undefined : {resource: 'instances', expression: `id=${id}`}),
};
