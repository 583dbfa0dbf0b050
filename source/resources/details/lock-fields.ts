import type {Context} from '../context.ts';
import type {FieldText} from '../field-lines.ts';

/** Why a thing is locked; no field when it is not. */
export function lockFields(locks: readonly string[], {words}: Context): readonly FieldText[] {
	return locks.length === 0
		? []
		: [{label: words.details.fields.locks, value: `⊘ ${words.values.lock(locks.join(', '))}`, tone: 'bad'}];
}
