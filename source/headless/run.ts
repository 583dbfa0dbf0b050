import type {CallContext} from '#ports.ts';
import type {Words} from '#text/words.ts';
import type {HeadlessCommand, HeadlessContext} from './command.ts';

/** What the parts of one run share. */
export type Run = Pick<HeadlessContext, 'ports' | 'language'> & {
	readonly command: HeadlessCommand;
	readonly words: Words;
	/** Milliseconds since 1970; one moment for all rows. */
	readonly now: number;
	/** For every call of the API. */
	readonly call: CallContext;
	readonly print: (text: string) => Promise<void>;
	readonly tell: (text: string) => Promise<void>;
};
