import {number} from '#text/number.ts';

export const regions = {
	title: 'Regions',
	loading: 'Asking for the regions of this account…',
	empty: 'This account can use no region.',
	all: 'All regions',
	marked: (count: number) => `${count} marked: Enter opens them together`,
	strip: {
		answered: (count: number, total: number) => `${count}/${total} regions`,
		waiting: 'waiting',
		loading: (count: number) => `${number(count)}…`,
		more: (count: number) => `+${count}`,
		failed: (region: string, reason: string) => `${region}: ${reason}`,
		retry: (count: number) => `f asks ${count === 1 ? 'the failed region' : `the ${count} failed regions`} again.`,
	},
	noMatch: (filter: string) => `No region matches “${filter}”.`,
};

export const list = {
	count: (shown: number, total: number) => `${number(shown)}/${number(total)}`,
	progress: (have: number, total: number | undefined) =>
		total === undefined ? `loading ${number(have)}…` : `loading ${number(have)} of ${number(total)}…`,
	incomplete: 'incomplete',
	marked: (count: number, hidden: number) =>
		`${number(count)} marked${hidden === 0 ? '' : `, ${number(hidden)} hidden`}`,
	gone: (row: string, next: string | undefined) => `${row} is gone${next ? `; the cursor is on ${next} now` : ''}.`,
	hidden: (row: string, next: string | undefined) =>
		`${row} no longer matches the filter${next ? `; the cursor is on ${next} now` : ''}.`,
	everywhere: 'these regions',
	emptyHint: 'R picks another region, r asks again.',
	noMatchHint: 'Esc clears the filter.',
	recent: 'Recent',
};

export const resources = {
	instances: {
		title: 'Instances',
		loading: (region: string) => `Asking for the instances in ${region}…`,
		empty: (region: string) => `No instances in ${region}.`,
		noMatch: (filter: string) => `None of the instances matches “${filter}”.`,
	},
	disks: {
		title: 'Disks',
		loading: (region: string) => `Asking for the disks in ${region}…`,
		empty: (region: string) => `No disks in ${region}.`,
		noMatch: (filter: string) => `None of the disks matches “${filter}”.`,
	},
};

export const filter = {
	label: 'Filter: ',
	nearestColumn: (piece: string, nearest: string) =>
		`there is no column “${piece}”, but there is “${nearest}”; a tag is tag:${piece}=…`,
};

export const filterProblems = {
	'unknown-column': (piece: string) =>
		`there is no column “${piece}”; a tag is tag:${piece}=…, and in quotes it is plain text`,
	'no-order': (piece: string) => `“${piece}” is for numbers and times; texts have = and !=`,
	'value-missing': (piece: string) => `a value is missing in “${piece}”`,
	'nothing-to-invert': (piece: string) => `“${piece}” must stand right before what it inverts`,
	'quote-not-closed': () => 'the closing quote is missing',
	'text-after-quote': (piece: string) => `between the quote and “${piece}” there must be a space`,
	'regex-not-closed': () => 'the closing / of the regular expression is missing; in quotes it is plain text',
	'regex-invalid': (piece: string) => `“${piece}” is no regular expression`,
	'regex-too-long': () => 'the regular expression is too long',
	'regex-too-slow': (piece: string) => `“${piece}” repeats what is itself repeated or a choice, which can take forever`,
	'not-a-disk-size': (piece: string) => `“${piece}” is no disk size; they look like 100, 100g and 2t`,
	'not-a-number': (piece: string) => `“${piece}” is no number`,
	'not-a-memory-size': (piece: string) => `“${piece}” is no memory size; they look like 8, 4g and 512m`,
	'not-a-date': (piece: string) => `“${piece}” is no date; they look like 2026-01-31`,
	'not-an-age': (piece: string) => `“${piece}” is no age; they look like 90m, 12h, 30d and 2w`,
	'not-a-time': (piece: string) => `“${piece}” is neither a date like 2026-01-31 nor a time ahead like 7d`,
};
