import type {Region} from '#domain/region.ts';
import type {Column} from './resource.ts';

/** The list of regions. */
export const regionColumns: readonly Column<Region>[] = [
	{
		title: 'region',
		width: {min: 16, grow: 1, max: 20},
		priority: 0,
		value: ({id}) => id,
	},
	{
		title: 'localName',
		width: {min: 12, grow: 4, max: 48},
		priority: 1,
		value: ({name}) => name,
	},
];
