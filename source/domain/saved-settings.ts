import type {Language} from './language.ts';

type ListSettings = {
	/** By which column, as the resource names it. */
	readonly sort?: {readonly column: string; readonly isDescending: boolean};
	/** The columns that are shown, in that order. */
	readonly columns?: readonly string[];
};

/** What somebody has chosen once and finds again at the next start. What was never chosen is not there. */
export type SavedSettings = {
	readonly language?: Language;
	/** Whole seconds between two refreshes. */
	readonly refreshSeconds?: number | 'off';
	/** By the name of the resource, `instances`, `disks`. */
	readonly lists?: Readonly<Record<string, ListSettings>>;
};

type Forgettable<T> = {readonly [K in keyof T]?: T[K] | null};

/** What is to be changed in them and nothing else; `null` forgets. */
export type SettingsChange = Forgettable<Omit<SavedSettings, 'lists'>> & {
	readonly lists?: Readonly<Record<string, Forgettable<ListSettings> | null>>;
};
