import {number} from '#text/number.ts';

export const commandLine = {
	summary: 'A terminal UI for Alibaba Cloud ECS. Without a command it opens the app.',
	headings: {'Usage:': 'Usage:', 'Options:': 'Options:', 'Commands:': 'Commands:'},
	options: {
		demo: 'use the built-in ECS endpoint: no account, no network, no file of yours touched',
		demoInstances: 'how many instances the demo account has',
		demoScenario: (names: string) => `what the demo does: ${names}`,
		profile: 'sign in with this profile',
		region: 'open this region’s instances',
		endpoint: 'send every ECS call there: https://host[:port], or http:// on this computer only',
		language: 'en or zh-CN (default: in the app as chosen there, else from LC_ALL, LC_MESSAGES, LANG)',
		readOnly: 'refuse every call that changes something',
		logFile: 'write one JSON line per API call, never a secret',
		version: 'print the version',
		help: 'print this help',
		allRegions: 'ask all regions of the account',
		filter: 'only those that match, as in the app',
		output: 'table, json or id (one id per line)',
	},
	commands: {
		regions: 'print the regions of the account',
		instances: 'print the instances of a region, or of all regions',
		profiles: 'print the ways to sign in: names, kinds, where each comes from; never a secret',
	},
	problem: (sentence: string) => `yundeck: ${sentence}`,
	seeHelp: 'yundeck --help lists what there is.',
	problems: {
		unknownOption: (name: string) => `there is no option ${name}.`,
		missingValue: (name: string) => `${name} needs a value.`,
		unknownCommand: (name: string) => `there is no command “${name}”; there are regions, instances and profiles.`,
		excessArguments: (name: string) => `${name} takes no further words.`,
		badRegion: (value: string) => `“${value}” is no region id. They look like cn-hangzhou.`,
		badLanguage: (value: string) => `“${value}” is no language yundeck has. It has en and zh-CN.`,
		badOutput: (value: string) => `“${value}” is no output. There are table, json and id.`,
		badCount: (value: string) => `“${value}” is no number of instances. Give one from 0 to 1000000.`,
		badScenario: (value: string, names: string) => `there is no scenario “${value}”. There are ${names}.`,
		badEndpoint: (value: string) =>
			`“${value}” is no endpoint. Give https://host[:port]; plain http:// only for localhost, 127.0.0.1 and [::1].`,
		regionAndAllRegions: '--region and --all-regions exclude each other.',
		oldNode: (needed: string, found: string) =>
			`Node.js ${needed} or newer is needed, and this is ${found}. Install a newer one from https://nodejs.org.`,
		dumbTerminal:
			'this terminal can’t move its cursor (TERM=dumb), so the app can’t be shown here. yundeck regions, yundeck instances and yundeck profiles can be used instead.',
		noTerminal:
			'the app needs a terminal on its input and output. For scripts there are yundeck regions, yundeck instances and yundeck profiles.',
		unknownProfile: (name: string) => `there is no profile “${name}”.`,
		logFile: (path: string, reason: string) => `the log file ${path} can’t be written: ${reason}`,
	},
	endedFromOutside:
		'yundeck was ended from outside, or its memory was full. The terminal was restored, and nothing you saved is lost.',
	crashed: (summary: string, path: string | undefined) =>
		`yundeck stopped because of a mistake in it (${summary}). The terminal was restored, and nothing you saved is lost. ${
			path === undefined
				? 'A report could not be written.'
				: `What happened stands in ${path}, without names, secrets or data of yours: please send it with a bug report, then delete it.`
		}`,
};

export const headless = {
	whichRegion: 'which region? Name one with --region, or ask all of them with --all-regions.',
	noCredentials:
		'there is nothing to sign in with. Start yundeck and save an AccessKey, add a profile with aliyun configure, or set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET.',
	whichProfile: (names: string) => `which profile? Name one with --profile; there are ${names}.`,
	unknownEnvironmentProfile: (name: string) =>
		`there is no profile “${name}”, which the environment names (ALIBABA_CLOUD_PROFILE).`,
	unusableProfile: (name: string) => `the profile “${name}” can’t be used.`,
	brokenProfile: (name: string, source: string, reason: string) =>
		`the profile “${name}” (${source}) can’t be used: ${reason}.`,
	noUsableProfile: 'none of the profiles can be used; yundeck profiles says why.',
	goneProfile: (name: string) => `the profile “${name}” can’t be used: it was deleted.`,
	incomplete: (region: string, count: number) =>
		count === 0
			? `incomplete: the instances in ${region} are missing.`
			: `incomplete: of the instances in ${region} only the first ${number(count)} arrived.`,
	tried: (sentence: string, times: number) => `${sentence}, tried ${times} times`,
	wrongFilter: (sentence: string) => `--filter: ${sentence}.`,
	filterColumns: (names: string) => `Columns: ${names}; and tag:key.`,
	hints: {
		'unknown-region': 'yundeck regions prints those of this account.',
		'region-refused': 'Name another region, or use another --endpoint.',
	},
};
