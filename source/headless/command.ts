import type {Language} from '#domain/language.ts';
import type {Clock, Ports} from '#ports.ts';

/** A sub-command, understood. */
export type HeadlessCommand = {
	readonly name: 'regions' | 'instances' | 'profiles';
	readonly output: 'table' | 'json' | 'id';
	/** `--profile` */
	readonly profile?: string;
	/** `--region`, checked to look like one. */
	readonly region?: string;
	readonly allRegions?: boolean;
	/** `--filter`, as it was typed. */
	readonly filter?: string;
	/** The profile that the environment names. */
	readonly environmentProfile?: string;
	/** The region that the environment names. */
	readonly environmentRegion?: string;
};

/** Takes a text; resolves when there is room for more. */
type Write = (text: string) => void | Promise<void>;

export type HeadlessContext = {
	readonly ports: Ports;
	readonly language: Language;
	readonly clock: Pick<Clock, 'now'>;
	readonly stdout: Write;
	readonly stderr: Write;
	/** Ends the command, quietly. */
	readonly signal: AbortSignal;
};
