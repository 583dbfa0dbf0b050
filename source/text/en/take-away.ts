import {plural} from './plural.ts';

export const copy = {
	record: 'The record',
	ids: (count: number) => plural(count, 'id'),
	copied: (thing: string, count = 1) => `${thing} ${count === 1 ? 'was' : 'were'} copied.`,
	sent: (thing: string, count = 1) =>
		`${thing} ${count === 1 ? 'was' : 'were'} handed to the terminal’s clipboard, which may refuse ${count === 1 ? 'it' : 'them'}.`,
	problems: {
		'no-clipboard': 'There is no clipboard here: neither a program for it nor a terminal that has one.',
		'too-long': 'This is too long for the terminal’s clipboard.',
	},
};

export const fields = {
	title: 'Copy a value',
	noMatch: (search: string) => `No value matches “${search}”.`,
};

export const exporting = {
	title: 'Export',
	formats: {
		csv: 'CSV: every column, as the table shows it',
		json: 'JSON: the API’s own records, complete',
	},
	question: (rows: number) => `Write ${plural(rows, 'row')} into a file of the current folder, in which form?`,
};

export const exported = (rows: number, path: string) => `${plural(rows, 'row')} written to ${path}`;

export const webConsole = {
	opened: (url: string) => `Opened ${url}`,
	notOpened: (url: string) => `No browser can be opened from here: ${url}`,
};
