import type {Listed} from '#domain/listed.ts';
import type {ListState} from '#state/list.ts';
import type {ListChanges} from '#state/list-changes.ts';
import {hiddenMarks} from '#state/marked-rows.ts';
import type {Words} from '#text/words.ts';
import {type Segment, segment} from '#ui/bar.tsx';

// Below that there is hardly room for the filter.
const columnsForWords = 60;

/** For the title of a table: how many rows are marked, and for a moment what a reading has changed. */
export function listSegments<T extends Listed>(list: ListState<T>, words: Words, columns: number): readonly Segment[] {
	const {marks, changes} = list;
	const count = marks.ids.size;
	const marked = columns < columnsForWords ? `✓${words.number(count)}` : words.list.marked(count, hiddenMarks(list));
	return [
		...(count > 0 ? [segment(marked, 1, 'accent')] : []),
		...(changes ? [segment(changesText(changes, words), 4, 'changing')] : []),
	];
}

/** `+1 ~3 −2` */
function changesText({added, changed, gone}: ListChanges, {number}: Words): string {
	const counts = [
		['+', added],
		['~', changed],
		['−', gone],
	] as const;
	return counts
		.filter(([, count]) => count > 0)
		.map(([sign, count]) => sign + number(count))
		.join(' ');
}
