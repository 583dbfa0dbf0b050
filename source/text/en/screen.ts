import {number} from '#text/number.ts';
import {plural} from './plural.ts';

export const header = {
	noProfile: 'not signed in',
	sources: {
		yundeck: 'saved profile',
		aliyun: 'aliyun-cli',
		alibabacloud: 'SDK credentials',
		environment: 'environment',
		prompt: 'not saved',
		demo: 'built-in endpoint',
	},
	demo: 'DEMO',
	production: 'PRODUCTION',
	readOnly: 'READ-ONLY',
	minutesLeft: (n: number) => (n === 0 ? '<1m left' : `${n}m left`),
	hoursLeft: (n: number) => `${n}h left`,
	ended: 'ended',
	loading: 'loading…',
	waited: (minutes: number, seconds: number) => (minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds} s`),
	regions: (isAll: boolean, count: number) => (isAll ? 'all regions' : plural(count, 'region')),
	old: (age: string) => `OLD · ${age}`,
	age: (age: string) => age,
	now: 'just now',
	secondsAgo: (n: number) => `${n} s ago`,
	minutesAgo: (n: number) => `${n} min ago`,
	hoursAgo: (n: number) => `${n} h ago`,
};

export const tooSmall = (columns: number, rows: number) =>
	`${columns}×${rows} is too small; yundeck needs at least 40×10.`;

export const tooSmallHint = 'Enlarge it, or quit with Ctrl-C.';

export const age = {
	days: (n: number) => `${number(n)} d`,
	hours: (n: number) => `${n} h`,
	minutes: (n: number) => `${n} min`,
};
