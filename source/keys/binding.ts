import type {Message} from '#state/message.ts';
import type {State} from '#state/state.ts';
import type {DisabledReason, KeyLabel} from '#text/words.ts';
import type {Chord} from './chords.ts';

/**
 * Where a key means something. Several are active at once, the innermost wins, see `scopes.ts`. `always` keys work
 * even in questions, `global` ones wherever letters are not text.
 */
export type Scope =
	| 'always'
	| 'global'
	| 'list'
	| 'signed-in'
	| 'profiles'
	| 'credentials'
	| 'profile-form'
	| 'choice'
	| 'regions'
	| 'table'
	| 'instances'
	| 'disks'
	| 'details'
	| 'text'
	| 'filter'
	| 'table-filter'
	| 'log'
	| 'overlay'
	| 'help'
	| 'palette'
	| 'columns'
	| 'fields'
	| 'export'
	| 'question'
	| 'sign-in-again';

/** One row of the key table: dispatch, hint bar, help and README all read it. */
export type Binding = {
	readonly scope: Scope;
	readonly keys: readonly [Chord, ...Chord[]];
	readonly label: KeyLabel;
	readonly message: (state: State, chord: Chord) => Message;
	/** Also in the hint bar; there under a shorter label, if it names one. */
	readonly hint?: true | KeyLabel;
	/** When it is worth a place there; always unless given. */
	readonly isHinted?: (state: State) => boolean;
	/** Why it cannot work now; shown to the user. */
	readonly disabled?: (state: State) => DisabledReason | undefined;
};
