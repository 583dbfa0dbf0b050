import type {Reporter} from './report.ts';

export type RunContext = {
	readonly environment: Readonly<Record<string, string | undefined>>;
	readonly version: string;
	readonly report: Reporter;
	/** Node was told to print in this thread what it does, requests and all. */
	readonly isTalkative: boolean;
};
