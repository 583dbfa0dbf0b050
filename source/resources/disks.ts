import {diskConsoleUrl} from '#domain/console-url.ts';
import type {ListedDisk} from '#domain/disk.ts';
import {diskLanguage} from '#domain/filter/filter.ts';
import {naturalKey} from '#domain/sort-key.ts';
import {diskOverviewLines} from './details/disk-overview.ts';
import {diskCategoryText, diskKindText, diskStatusText, diskStatusTone, gibibytesText} from './disk-values.ts';
import {addressText} from './instance-values.ts';
import type {Column, Resource} from './resource.ts';
import {chargeColumn, createdColumn, regionColumn, zoneColumn} from './shared-columns.ts';

/** The table of disks. */
export const diskColumns: readonly Column<ListedDisk>[] = [
	{
		title: 'name',
		width: {min: 14, grow: 4, max: 40},
		priority: 0,
		value: ({name}, {words}) => name || words.values.none,
		sortKey: ({name}) => naturalKey(name),
	},
	{
		title: 'diskId',
		width: 22,
		priority: 8,
		value: ({id}) => id,
		tone: () => 'muted',
		sortKey: ({id}) => id,
	},
	regionColumn(6),
	{
		title: 'status',
		width: 11,
		priority: 1,
		value: diskStatusText,
		tone: diskStatusTone,
		sortKey: ({status}) => naturalKey(status),
	},
	{
		title: 'attachedTo',
		// Room for an id and how many more there are.
		width: {min: 19, grow: 4, max: 25},
		priority: 4,
		value: ({instanceIds}, context) => addressText(instanceIds, context),
		tone: ({instanceIds}) => (instanceIds.length === 0 ? 'muted' : 'normal'),
		sortKey: ({instanceIds}) => naturalKey(instanceIds[0] ?? ''),
	},
	{
		title: 'diskKind',
		width: 6,
		priority: 5,
		value: diskKindText,
		sortKey: ({type}) => naturalKey(type),
	},
	{
		title: 'diskSize',
		width: 9,
		priority: 2,
		align: 'right',
		value: ({sizeGibibytes}, context) => gibibytesText(sizeGibibytes, context),
		sortKey: ({sizeGibibytes}) => sizeGibibytes,
	},
	{
		title: 'category',
		width: {min: 8, grow: 2, max: 16},
		priority: 3,
		value: diskCategoryText,
		sortKey: ({category, performanceLevel}) => naturalKey(`${category} ${performanceLevel}`.trim()),
	},
	zoneColumn(7),
	{
		title: 'device',
		width: 10,
		priority: 11,
		value: ({device}, {words}) => device || words.values.none,
		sortKey: ({device}) => naturalKey(device),
	},
	chargeColumn(9),
	createdColumn(10),
];

export const diskResource: Resource<ListedDisk, 'instances'> = {
	columns: diskColumns,
	// As the API orders them: the newest first.
	initialSort: {column: 'created', isDescending: true},
	tabs: ['overview', 'snapshots', 'tags', 'json', 'yaml'],
	overview: diskOverviewLines,
	consoleUrl: diskConsoleUrl,
	language: diskLanguage,
	related: ({instanceIds: [id]}) => (id === undefined ? undefined : {resource: 'instances', expression: `id=${id}`}),
};
