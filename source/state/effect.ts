import type {Account} from '#domain/account.ts';
import type {Language} from '#domain/language.ts';
import type {MonitorSpan} from '#domain/monitor-point.ts';
import type {ProfileSummary, ProfileView} from '#domain/profile.ts';
import type {Region} from '#domain/region.ts';
import type {SettingsChange} from '#domain/saved-settings.ts';
import type {SignIn} from '#domain/sign-in.ts';
import type {ResourceName} from '#resources/registry.ts';
import type {PartName, Subject} from './details.ts';
import type {WantedChange} from './profile-change.ts';
import type {ProfileForm} from './profile-form.ts';

/**
 * What `update` wants done in the world, as data. Effects with the same slot replace each other: the older one is
 * aborted.
 */
export type Effect =
	| {readonly type: 'load-profiles'}
	| {readonly type: 'open-profile'; readonly profile: ProfileSummary}
	/** To be changed, or to be made an own one. */
	| {readonly type: 'read-profile'; readonly profile: ProfileSummary; readonly purpose: ProfileForm['purpose']}
	| {readonly type: 'save-profile'; readonly account: Account}
	| {readonly type: 'change-profile'; readonly name: string; readonly change: WantedChange}
	/** A new profile; `change`: how it differs from one that is just saved. */
	| {
			readonly type: 'import-profile';
			readonly name: string;
			readonly signIn: SignIn;
			readonly change: WantedChange;
	  }
	| {readonly type: 'move-secrets'; readonly to: 'keychain' | 'file'}
	| {readonly type: 'delete-profile'; readonly name: string}
	| {
			readonly type: 'remember-place';
			readonly account: Account;
			readonly region: Region | undefined;
			readonly view?: ProfileView;
	  }
	| {readonly type: 'save-settings'; readonly change: SettingsChange}
	| {readonly type: 'sign-in'; readonly account: Account; readonly language: Language; readonly generation: number}
	/** Whether a key is good that is to take the place of another. */
	| {readonly type: 'check-key'; readonly account: Account; readonly language: Language; readonly generation: number}
	| {
			readonly type: 'load-identity';
			readonly account: Account;
			readonly region: Region | undefined;
			readonly generation: number;
	  }
	| {readonly type: 'load-regions'; readonly account: Account; readonly language: Language; readonly generation: number}
	| {
			readonly type: 'load-list';
			readonly resource: ResourceName;
			readonly account: Account;
			readonly region: Region;
			readonly generation: number;
	  }
	| {
			readonly type: 'poll-statuses';
			readonly resource: ResourceName;
			readonly account: Account;
			readonly region: Region;
			readonly ids: readonly string[];
			readonly generation: number;
	  }
	| {
			readonly type: 'load-part';
			readonly part: PartName;
			readonly account: Account;
			readonly region: Region;
			readonly subject: Subject;
			readonly span: MonitorSpan;
			readonly generation: number;
	  }
	| {readonly type: 'abandon'; readonly slots: readonly Slot[]}
	| {readonly type: 'copy'; readonly text: string; readonly what: CopiedThing}
	/** `chunks`: the file in pieces that are quickly made; nothing is made before it is written. */
	| {readonly type: 'export'; readonly fileName: string; readonly chunks: Iterable<string>; readonly rows: number}
	| {readonly type: 'browse'; readonly url: string}
	| {readonly type: 'suspend'}
	| {readonly type: 'redraw'}
	| {readonly type: 'quit'; readonly exitCode: 0 | 130};

/** What was copied, for the notice. */
export type CopiedThing =
	| {readonly kind: 'id'; readonly id: string}
	| {readonly kind: 'ids'; readonly count: number}
	| {readonly kind: 'record'}
	| {readonly kind: 'field'; readonly label: string};

/** Calls that can be abandoned. */
export type Slot = 'sign-in' | 'identity' | 'regions' | 'list' | 'polls' | 'parts';
