import type {Column} from './resource.ts';

/** An entry of the list of regions, as it is drawn. */
export type RegionEntry = {
	readonly id: string;
	readonly name: string;
	readonly isMarked: boolean;
	/** How many instances it has, once that is known. */
	readonly count?: number;
};

/** The list of regions. */
export const regionColumns: readonly Column<RegionEntry>[] = [
	{
		title: 'marked',
		width: 1,
		priority: 2,
		value: ({isMarked}) => (isMarked ? '✓' : ''),
	},
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
	{
		title: 'count',
		width: 9,
		priority: 3,
		align: 'right',
		value: ({count}, {words}) => (count === undefined ? '' : words.number(count)),
	},
];
