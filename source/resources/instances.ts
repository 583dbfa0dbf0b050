import {instanceConsoleUrl} from '#domain/console-url.ts';
import {instanceLanguage} from '#domain/filter/filter.ts';
import type {Instance} from '#domain/instance.ts';
import {addressKey, naturalKey} from '#domain/sort-key.ts';
import {instanceOverviewLines} from './details/instance-overview.ts';
import {formatDate} from './format.ts';
import {instanceTransition} from './instance-transition.ts';
import {
	addressText,
	chargeText,
	chargeTone,
	internetAddresses,
	sizeKey,
	sizeText,
	statusText,
	statusTone,
	systemText,
} from './instance-values.ts';
import type {Column, Resource} from './resource.ts';

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
	{
		title: 'region',
		width: {min: 14, grow: 1, max: 16},
		priority: 3,
		value: ({regionId}) => regionId,
		sortKey: ({regionId}) => regionId,
		isForSeveralRegions: true,
	},
	{
		title: 'status',
		width: 11,
		priority: 1,
		value: statusText,
		tone: statusTone,
		sortKey: ({status}) => naturalKey(status),
	},
	{
		title: 'zone',
		width: {min: 13, grow: 1, max: 16},
		priority: 7,
		value: ({zoneId}, {words}) => zoneId || words.values.none,
		sortKey: ({zoneId}) => naturalKey(zoneId),
	},
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
	{
		title: 'charge',
		width: {min: 26, grow: 1, max: 29},
		priority: 8,
		value: chargeText,
		tone: chargeTone,
		sortKey: ({expiresAt}) => expiresAt,
	},
	{
		title: 'system',
		width: {min: 20, grow: 2, max: 38},
		priority: 10,
		value: systemText,
		sortKey: ({osNameEnglish}) => naturalKey(osNameEnglish),
	},
	{
		title: 'created',
		width: 10,
		priority: 9,
		value: ({createdAt}, {words}) => (createdAt === undefined ? words.values.none : formatDate(createdAt)),
		tone: () => 'muted',
		sortKey: ({createdAt}) => createdAt,
	},
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
