import type {Listed} from '#domain/listed.ts';
import type {ListState} from './list.ts';

/** The marked rows as they are shown, behind them those that the filter hides. */
export function markedItems<T extends Listed>({marks, shown, sorted}: ListState<T>): readonly T[] {
	const visible = shown.items.filter(({id}) => marks.ids.has(id));
	if (visible.length === marks.ids.size) {
		return visible;
	}

	const seen = new Set(visible);
	return [...visible, ...sorted.items.filter(item => marks.ids.has(item.id) && !seen.has(item))];
}

/** How many of the marked rows the filter hides. */
export function hiddenMarks<T extends Listed>({marks, shown, sorted}: ListState<T>): number {
	return marks.ids.size === 0 || shown === sorted ? 0 : marks.ids.size - countVisible(shown.items, marks.ids);
}

// Asked for each drawing: a long list is looked through only after it has changed.
const counts = new WeakMap<readonly Listed[], {readonly ids: ReadonlySet<string>; readonly count: number}>();

function countVisible(items: readonly Listed[], ids: ReadonlySet<string>): number {
	const known = counts.get(items);
	if (known?.ids === ids) {
		return known.count;
	}

	const count = items.reduce((sum, {id}) => (ids.has(id) ? sum + 1 : sum), 0);
	counts.set(items, {ids, count});
	return count;
}
