import {instanceConsoleUrl} from '#domain/console-url.ts';
import {instanceLanguage} from '#domain/filter/filter.ts';
import type {Instance} from '#domain/instance.ts';
import {addressKey, naturalKey} from '#domain/sort-key.ts';
import {instanceOverviewLines} from './details/instance-overview.ts';
import {instanceTransition} from './instance-transition.ts';
import {
	addressText,
	internetAddresses,
	sizeKey,
	sizeText,
	statusText,
	statusTone,
	systemText,
} from './instance-values.ts';
import type {Column, Resource} from './resource.ts';
import {chargeColumn, createdColumn, regionColumn, zoneColumn} from './shared-columns.ts';

/** The table of instances. */
export const instanceColumns: readonly Column<Instance>[] = [
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
	regionColumn(3),
	{
		title: 'status',
		width: 11,
		priority: 1,
		value: statusText,
		tone: statusTone,
		sortKey: ({status}) => naturalKey(status),
	},
	zoneColumn(7),
	{
		title: 'type',
		width: {min: 14, grow: 2, max: 22},
		priority: 5,
		value: ({type}, {words}) => type || words.values.none,
		sortKey: ({type}) => naturalKey(type),
	},
	{
		title: 'size',
		width: 12,
		priority: 4,
		align: 'right',
		value: sizeText,
		sortKey: sizeKey,
	},
	{
		title: 'privateAddress',
		width: {min: 15, grow: 1, max: 18},
		priority: 2,
		value: ({privateAddresses}, context) => addressText(privateAddresses, context),
		tone: ({privateAddresses}) => (privateAddresses.length === 0 ? 'muted' : 'normal'),
		sortKey: ({privateAddresses}) => addressKey(privateAddresses[0]),
	},
	{
		title: 'publicAddress',
		width: {min: 15, grow: 1, max: 18},
		priority: 3,
		value: (instance, context) => addressText(internetAddresses(instance), context),
		tone: instance => (internetAddresses(instance).length === 0 ? 'muted' : 'normal'),
		sortKey: instance => addressKey(internetAddresses(instance)[0]),
	},
	chargeColumn(8),
	{
		title: 'system',
		width: {min: 20, grow: 2, max: 38},
		priority: 10,
		value: systemText,
		sortKey: ({osNameEnglish}) => naturalKey(osNameEnglish),
	},
	createdColumn(9),
];

export const instanceResource: Resource<Instance, 'disks'> = {
	columns: instanceColumns,
	// As the API orders them: the newest first.
	initialSort: {column: 'created', isDescending: true},
	tabs: ['overview', 'network', 'disks', 'tags', 'events', 'monitoring', 'console', 'json', 'yaml'],
	overview: instanceOverviewLines,
	consoleUrl: instanceConsoleUrl,
	language: instanceLanguage,
	related: ({id}) => ({resource: 'disks', expression: `instance=${id}`}),
	transition: instanceTransition,
};
