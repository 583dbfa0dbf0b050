import type {Account} from '#domain/account.ts';
import type {Language} from '#domain/language.ts';
import type {Region} from '#domain/region.ts';
import type {ResourceName} from '#resources/registry.ts';
import type {CredentialsState} from './credentials.ts';
import type {DetailsState} from './details.ts';
import type {History} from './history.ts';
import type {IdentityState} from './identity.ts';
import type {Lists} from './lists.ts';
import type {LogState} from './log.ts';
import type {Notice} from './notice.ts';
import type {Overlay} from './overlay.ts';
import type {Place} from './place.ts';
import type {ProfileForm} from './profile-form.ts';
import type {ProfilesState} from './profiles.ts';
import type {RegionsState} from './regions.ts';
import type {Seek} from './seek-row.ts';
import type {SessionEnd} from './session-end.ts';
import type {Visit} from './visits.ts';
import type {Wait} from './wait.ts';

/** Size of the terminal in cells. */
export type Size = {readonly columns: number; readonly rows: number};

/** What the command line decided; never changes while the app runs. */
export type Settings = {
	readonly isDemo: boolean;
	readonly isReadOnly: boolean;
	/** False with NO_COLOR. */
	readonly hasColor: boolean;
	/** Where profiles are saved. */
	readonly profilePath: string;
	/** `--profile` */
	readonly profile?: string;
	/** The profile that the environment names. */
	readonly environmentProfile?: string;
	/** `--region` */
	readonly region?: string;
	/** `--language` */
	readonly language?: Language;
};

/** The steps of the walk. `start`: the saved profiles are still being read. */
export type ScreenName = 'start' | 'profiles' | 'credentials' | 'profile-form' | 'regions' | ResourceName | 'details';

/** Everything the app knows. Screens draw it, `update` alone makes the next one. */
export type State = {
	readonly size: Size;
	/** Milliseconds since 1970, brought up to date by `ticked` and by every answer. */
	readonly now: number;
	readonly language: Language;
	readonly settings: Settings;
	readonly screen: ScreenName;
	readonly overlay?: Overlay;
	readonly notice?: Notice;
	/** Who is signed in. */
	readonly account?: Account;
	/** The same as the service knows them. */
	readonly identity: IdentityState;
	/** Set when the credentials are over: nothing new can be had until somebody signs in again. */
	readonly sessionEnd?: SessionEnd;
	readonly profiles: ProfilesState;
	/** A profile that is being changed or taken over. */
	readonly profileForm?: ProfileForm;
	/** Where each profile was left in this run. */
	readonly visits: ReadonlyMap<string, Visit>;
	/** The row to go to as soon as it arrives, unless the user does something first. */
	readonly seek?: Seek;
	readonly credentials: CredentialsState;
	readonly regions: RegionsState;
	/** The regions whose things the tables show. */
	readonly place?: Place;
	readonly lists: Lists;
	readonly details: DetailsState;
	readonly history: History;
	readonly log: LogState;
	/** Commands entered in this run, the latest first. */
	readonly commandHistory: readonly string[];
	/** While the screen waits for something. */
	readonly wait?: Wait;
	/** Whether what was chosen in earlier runs has been taken over. */
	readonly isRestored: boolean;
	/** Regions opened in this run, the latest first; keys 1–9. */
	readonly recentRegions: readonly Region[];
	/** How old a table may get before it is read again by itself, in seconds. */
	readonly refreshSeconds: number | 'off';
	/** Counts requests for data: an answer with another generation than the one it was asked for is dropped. */
	readonly generation: number;
};
