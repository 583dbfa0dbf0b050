import type {State} from '#state/state.ts';
import {wordsFor} from '#text/words.ts';
import {displayChord} from './chords.ts';
import {keymap} from './keymap.ts';
import {activeScopes} from './scopes.ts';

/** A key that works now, for the bottom bar. */
export type Hint = {readonly key: string; readonly label: string};

/** The keys worth showing, the innermost first. What can't work now is left to the help. */
export function hints(state: State): readonly Hint[] {
	const words = wordsFor(state.language);
	const taken = new Set<string>();
	const result: Hint[] = [];
	for (const scope of activeScopes(state)) {
		for (const binding of keymap) {
			const key = binding.keys.find(chord => !taken.has(chord));
			if (binding.scope !== scope) {
				continue;
			}

			for (const chord of binding.keys) {
				taken.add(chord);
			}

			if (
				binding.hint &&
				key !== undefined &&
				binding.isHinted?.(state) !== false &&
				binding.disabled?.(state) === undefined
			) {
				const label = binding.hint === true ? binding.label : binding.hint;
				result.push({key: displayChord(key), label: words.keys[label]});
			}
		}
	}

	return result;
}
