import type {Language} from '#domain/language.ts';

export const outputs = ['table', 'json', 'id'] as const;
export const headlessCommands = ['regions', 'instances', 'profiles'] as const;

/** What every command knows. */
export type CommonOptions = {
	readonly language: Language;
	/** With `--language`: it wins over the one that was chosen in the app. */
	readonly isLanguageGiven?: true;
	readonly isDemo: boolean;
	readonly demoInstances?: number;
	readonly demoScenario?: string;
	readonly profile?: string;
	readonly region?: string;
	/** `https://host[:port]` or a loopback `http://`. */
	readonly endpoint?: string;
	readonly isReadOnly: boolean;
	readonly logFile?: string;
};

/** The command line, understood. */
export type Command =
	| {readonly kind: 'app'; readonly options: CommonOptions}
	| {
			readonly kind: 'headless';
			readonly name: (typeof headlessCommands)[number];
			readonly options: CommonOptions;
			readonly output: (typeof outputs)[number];
			readonly allRegions: boolean;
			readonly filter?: string;
	  }
	/** Something to print and be done: help, version, a mistake in the command line. */
	| {readonly kind: 'print'; readonly stream: 'stdout' | 'stderr'; readonly text: string; readonly exitCode: 0 | 2};
