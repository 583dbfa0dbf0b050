import type {Account} from '#domain/account.ts';
import type {AppError} from '#domain/app-error.ts';
import type {CopyProblem} from '#domain/copy-error.ts';
import type {Identity} from '#domain/identity.ts';
import type {Language} from '#domain/language.ts';
import type {Move} from '#domain/list-cursor.ts';
import type {ProfileKey, ProfileSummary, ProfileView, SecretPlace} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import type {SavedSettings} from '#domain/saved-settings.ts';
import type {Secret} from '#domain/secret.ts';
import type {EditCommand} from '#domain/text-edit.ts';
import type {DetailTab} from '#resources/details/tabs.ts';
import type {ResourceItems, ResourceName} from '#resources/registry.ts';
import type {CommandProblem} from '#text/explain-command-problem.ts';
import type {ColumnTitle, DisabledReason, KeyLabel} from '#text/words.ts';
import type {PartName, PartValues} from './details.ts';
import type {CopiedThing} from './effect.ts';
import type {ExportFormat} from './export-shown.ts';
import type {WantedChange} from './profile-change.ts';
import type {ProfileForm} from './profile-form.ts';
import type {Size, State} from './state.ts';

/** Everything that can happen, in the past tense. */
export type Message =
	| AppMessage
	| TextMessage
	| CommandMessage
	| ColumnMessage
	| ProfileMessage
	| SignInMessage
	| RegionMessage
	| TableMessage
	| TakeAwayMessage
	| DetailsMessage
	/** `line`: as the history keeps it. `message`: what the command does. */
	| {readonly type: 'command-entered'; readonly line: string; readonly message: Message};

/** The message of this type. */
export type MessageOf<T extends Message['type']> = Extract<Message, {readonly type: T}>;

/** The world around, and keys that work in many places. */
export type AppMessage =
	| {readonly type: 'started'}
	| {readonly type: 'resized'; readonly size: Size}
	| {readonly type: 'ticked'; readonly now: number}
	| {readonly type: 'request-recorded'; readonly record: RequestRecord}
	| {readonly type: 'log-file-failed'; readonly error: AppError}
	| {readonly type: 'quit-requested'; readonly by: 'key' | 'interrupt'}
	| {readonly type: 'suspend-requested'}
	| {readonly type: 'redraw-requested'}
	| {readonly type: 'back-requested'}
	| {readonly type: 'escape-pressed'}
	| {readonly type: 'disabled-key-pressed'; readonly label: KeyLabel; readonly reason: DisabledReason}
	/** `length`: of a text whose lines only the sender knows. */
	| {readonly type: 'list-moved'; readonly move: Move; readonly length?: number}
	| {readonly type: 'refresh-requested'}
	| {readonly type: 'help-opened'}
	| {readonly type: 'log-cycled'}
	| {readonly type: 'pane-switched'}
	| {readonly type: 'request-opened'};

/** Text fields. */
export type TextMessage =
	| {readonly type: 'text-entered'; readonly text: string | Secret}
	| {readonly type: 'text-edited'; readonly command: EditCommand}
	| {readonly type: 'filter-started'}
	| {readonly type: 'filter-kept'}
	| {readonly type: 'filter-recalled'; readonly toward: 'older' | 'newer'}
	| {readonly type: 'filter-completed'; readonly toward: 1 | -1};

/** The command line. */
export type CommandMessage =
	| {readonly type: 'palette-opened'}
	/** `ids`: of all suggestions there are. */
	| {readonly type: 'suggestion-moved'; readonly move: Move; readonly ids: readonly string[]}
	| {readonly type: 'suggestion-accepted'; readonly text: string}
	/** `text`: what the command line is to hold then. */
	| {readonly type: 'command-refused'; readonly problem: CommandProblem; readonly text?: string}
	| {readonly type: 'region-named'; readonly regionId: string; readonly resource: ResourceName}
	| {readonly type: 'table-requested'; readonly resource: ResourceName}
	| {readonly type: 'profile-named'; readonly id: string}
	| {readonly type: 'filter-entered'; readonly expression: string}
	| {readonly type: 'interval-chosen'; readonly refreshSeconds: State['refreshSeconds']}
	| {readonly type: 'language-chosen'; readonly language: Language};

/** The choice of columns. */
export type ColumnMessage =
	| {readonly type: 'column-picker-opened'}
	| {readonly type: 'column-toggled'}
	| {readonly type: 'column-moved'; readonly toward: 1 | -1}
	| {readonly type: 'columns-reset'}
	| {readonly type: 'columns-kept'}
	/** Without columns: those of the resource again. */
	| {readonly type: 'columns-chosen'; readonly columns?: readonly ColumnTitle[]}
	| {readonly type: 'settings-not-saved'; readonly error: AppError}
	| {readonly type: 'columns-scrolled'; readonly by: 1 | -1}
	| {readonly type: 'wide-toggled'}
	| {readonly type: 'column-picked'; readonly toward: 1 | -1};

/** Profiles. */
export type ProfileMessage =
	| {
			readonly type: 'profiles-loaded';
			readonly profiles: readonly ProfileSummary[];
			readonly last?: ProfileKey;
			readonly current?: ProfileKey;
			readonly setAside?: string;
			readonly secretPlace: SecretPlace;
			/** What is wrong with files that profiles were looked for in. */
			readonly warnings?: readonly AppError[];
			readonly settings: SavedSettings;
			readonly now: number;
	  }
	| {readonly type: 'profiles-failed'; readonly error: AppError; readonly now: number}
	| {readonly type: 'profiles-requested'}
	/** Without a row the one under the cursor, else that many below the first visible one. */
	| {readonly type: 'profile-chosen'; readonly visibleRow?: number}
	| {readonly type: 'prompt-requested'}
	| {
			readonly type: 'profile-opened';
			readonly account: Account;
			readonly region?: Region;
			readonly view?: ProfileView;
	  }
	| {readonly type: 'profile-not-opened'; readonly name: string; readonly error?: AppError}
	| {readonly type: 'profile-form-requested'; readonly purpose: ProfileForm['purpose']}
	| {
			readonly type: 'profile-read';
			readonly profile: ProfileSummary;
			readonly account: Account;
			readonly purpose: ProfileForm['purpose'];
	  }
	| {readonly type: 'form-field-left'; readonly toward: 'next' | 'previous'}
	| {readonly type: 'form-field-entered'}
	| {readonly type: 'form-choice-switched'; readonly by: 1 | -1}
	| {readonly type: 'form-submitted'}
	| {readonly type: 'key-accepted'; readonly generation: number}
	| {readonly type: 'key-refused'; readonly generation: number; readonly error: AppError}
	| {readonly type: 'profile-changed'; readonly name: string; readonly change: WantedChange}
	| {readonly type: 'profile-imported'; readonly name: string}
	| {readonly type: 'secrets-move-requested'; readonly to: 'keychain' | 'file'}
	| {readonly type: 'secrets-moved'; readonly to: 'keychain' | 'file'}
	| {readonly type: 'profile-deletion-asked'}
	| {readonly type: 'question-answered'; readonly answer: 'yes' | 'no'}
	| {readonly type: 'profile-deleted'; readonly name: string}
	| {readonly type: 'profile-saved'; readonly name: string}
	| {readonly type: 'profile-change-failed'; readonly error: AppError};

/** The AccessKey prompt, and who is signed in. */
export type SignInMessage =
	| {readonly type: 'field-left'; readonly toward: 'next' | 'previous'}
	| {readonly type: 'credentials-entered'}
	| {
			readonly type: 'sign-in-succeeded';
			readonly generation: number;
			readonly account: Account;
			readonly regions: readonly Region[];
			readonly now: number;
	  }
	| {
			readonly type: 'sign-in-failed';
			readonly generation: number;
			readonly account: Account;
			readonly error: AppError;
			readonly now: number;
	  }
	| {
			readonly type: 'identity-loaded';
			readonly generation: number;
			readonly identity: Identity;
			readonly now: number;
	  }
	| {readonly type: 'identity-failed'; readonly generation: number; readonly error: AppError; readonly now: number}
	| {readonly type: 'sign-in-again-requested'};

/** Regions. */
export type RegionMessage =
	| {readonly type: 'regions-requested'}
	| {
			readonly type: 'regions-loaded';
			readonly generation: number;
			readonly regions: readonly Region[];
			readonly now: number;
	  }
	| {readonly type: 'regions-failed'; readonly generation: number; readonly error: AppError; readonly now: number}
	| {readonly type: 'region-chosen'}
	| {readonly type: 'region-marked'}
	| {readonly type: 'all-regions-requested'}
	| {readonly type: 'failed-regions-retried'}
	| {readonly type: 'recent-region-chosen'; readonly number: number};

/** Tables. */
export type TableMessage =
	| {readonly [K in ResourceName]: RowsArrived<K>}[ResourceName]
	| {
			readonly type: 'list-finished';
			readonly resource: ResourceName;
			readonly regionId: string;
			readonly generation: number;
			/** How long the reading took, milliseconds; as of one that failed. */
			readonly took: number;
			readonly now: number;
	  }
	| {
			readonly type: 'list-failed';
			readonly resource: ResourceName;
			readonly regionId: string;
			readonly generation: number;
			readonly error: AppError;
			readonly took: number;
			readonly now: number;
	  }
	/** By id. */
	| (PollEnded & {readonly type: 'statuses-arrived'; readonly statuses: ReadonlyMap<string, string>})
	| (PollEnded & {readonly type: 'poll-failed'})
	| {readonly type: 'row-marked'}
	| {readonly type: 'range-marked'}
	| {readonly type: 'marks-cleared'}
	/** Without a column by the one that was picked. */
	| {readonly type: 'sort-requested'; readonly column?: ColumnTitle; readonly isDescending?: boolean}
	| {readonly type: 'history-walked'; readonly toward: 'back' | 'forward'}
	| {readonly type: 'last-view-requested'}
	| {readonly type: 'jump-requested'};

/** What leaves the app. */
export type TakeAwayMessage =
	| {readonly type: 'copy-requested'}
	| {readonly type: 'copied'; readonly what: CopiedThing; readonly to: 'clipboard' | 'terminal'}
	| {readonly type: 'copy-failed'; readonly problem: CopyProblem}
	| {readonly type: 'fields-opened'}
	| {readonly type: 'field-copied'}
	/** Without a format it is asked for. */
	| {readonly type: 'export-requested'; readonly format?: ExportFormat}
	| {readonly type: 'exported'; readonly path: string; readonly rows: number}
	| {readonly type: 'export-failed'; readonly error: AppError}
	| {readonly type: 'console-requested'}
	| {readonly type: 'console-opened'; readonly url: string; readonly isOpen: boolean};

/** The details. */
export type DetailsMessage =
	| {readonly type: 'details-opened'; readonly tab: DetailTab}
	| {readonly [P in PartName]: PartLoaded<P>}[PartName]
	| {
			readonly type: 'part-failed';
			readonly part: PartName;
			readonly generation: number;
			readonly error: AppError;
			readonly now: number;
	  }
	| {readonly type: 'tab-switched'; readonly by: 1 | -1}
	| {readonly type: 'span-switched'}
	| {readonly type: 'match-requested'; readonly toward: 1 | -1};

/** One call's worth of the details. */
export type PartLoaded<P extends PartName = PartName> = {
	readonly type: 'part-loaded';
	readonly part: P;
	readonly generation: number;
	readonly value: PartValues[P];
	/** It is not all there is: why. */
	readonly shortfall?: AppError;
	readonly now: number;
};

/** Some rows of a region's list, as one answer brings them. */
export type RowsArrived<K extends ResourceName = ResourceName> = {
	readonly type: 'rows-arrived';
	readonly resource: K;
	readonly regionId: string;
	readonly generation: number;
	readonly items: readonly ResourceItems[K][];
	/** How many the region has, when the API said so. */
	readonly total?: number;
	readonly now: number;
};

/** What a region was asked for the states of some rows, and when that ended. */
export type PollEnded<K extends ResourceName = ResourceName> = {
	readonly resource: K;
	readonly regionId: string;
	readonly generation: number;
	readonly now: number;
};
