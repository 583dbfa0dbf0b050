const list = (names: readonly string[]) =>
	names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** The words of the command palette and of the choice of columns, in English. */
export const paletteEn = {
	/** What each command does. */
	commands: {
		regions: 'the regions, or open one of them',
		all: 'all regions in one table',
		instances: 'the instances, here or in another region',
		disks: 'the disks, here or in another region',
		profiles: 'the profiles, or sign in with one of them',
		sort: 'sort the table by a column',
		columns: 'choose the columns, or name them',
		filter: 'filter what is shown',
		refresh: 'read again now, or every so often by itself',
		wide: 'all columns, or the most important',
		log: 'show, focus, hide the log pane',
		language: 'English or Chinese',
		describe: 'details of what is selected',
		json: 'raw JSON of what is selected',
		console: 'open what is selected in the web console',
		copy: 'copy the id, or the raw record',
		export: 'export the shown rows as CSV',
		retry: 'ask the failed regions again',
		help: 'all keys and commands',
		quit: 'quit yundeck',
	},
	/** What stands behind a command, as it is written in manuals. */
	usages: {
		region: '[region]',
		profile: '[profile]',
		sort: '<column> [asc|desc]',
		columns: '[column,…|default]',
		expression: '[expression]',
		interval: '[now|10s|1m|off]',
		language: '<en|zh-CN>',
		format: '[csv]',
	},
	/** What a suggestion stands for. */
	meanings: {
		now: 'once, now',
		every: (interval: string) => `every ${interval}`,
		off: 'not by itself',
		ascending: 'ascending',
		descending: 'descending',
		defaultColumns: 'all of them, the most important first',
		csv: 'a spreadsheet’s text format',
		english: 'English',
		chinese: '简体中文',
	},
	usedBefore: 'used before',
	noMatch: 'No command fits. Esc closes.',
	interval: {
		seconds: (n: number) => `${n} s`,
		minutes: (n: number) => `${n} min`,
		hours: (n: number) => `${n} h`,
	},
	refreshed: (interval: string) => `Tables are read again every ${interval}.`,
	notRefreshed: 'Tables are read again only when you ask for it.',
	problems: {
		unknownCommand: (word: string) => `There is no command “${word}”.`,
		unknownArgument: {
			region: (word: string) => `This account has no region “${word}”.`,
			profile: (word: string) => `There is no profile “${word}”.`,
			column: (word: string) => `This table has no column “${word}”.`,
			direction: (word: string) => `“${word}” is neither asc nor desc.`,
			interval: (word: string) => `“${word}” is no interval; they look like 10s, 1m and off.`,
			language: (word: string) => `yundeck does not speak “${word}”; there are en and zh-CN.`,
			format: (word: string) => `“${word}” is nothing yundeck can export; there is csv.`,
		},
		missingArgument: {
			column: 'By which column?',
			language: 'Which language, en or zh-CN?',
		},
		didYouMean: (name: string) => ` Did you mean ${name}?`,
		listed: ' :help lists them.',
		several: (word: string, names: readonly string[]) => `“${word}” can be ${list(names)}.`,
		excessArgument: (command: string) => `${command} takes nothing behind it.`,
		intervalRange: (least: string, most: string) => `An interval is ${least} at least and ${most} at most.`,
	},
	picker: {
		title: 'Columns',
		note: 'the first ones stay longest on a narrow terminal',
		byItself: 'shown by itself with several regions',
	},
};
