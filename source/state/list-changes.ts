import type {ColumnTitle} from '#text/words.ts';

/** What the latest readings of a list have changed. It is shown for a moment, then forgotten. */
export type ListChanges = {
	/** By id. */
	readonly rows: ReadonlyMap<string, RowChange>;
	readonly added: number;
	readonly changed: number;
	readonly gone: number;
	/** When the first of them is to be forgotten, milliseconds since 1970. */
	readonly endsAt: number;
};

export type RowChange = {
	readonly kind: 'added' | 'changed' | 'gone';
	/** The columns whose values are others now; none of a row that is new or gone. */
	readonly columns: ReadonlySet<ColumnTitle>;
	/** When it was noticed, milliseconds since 1970. */
	readonly at: number;
};

/** What one reading has changed: ids, and of rows that were there before the columns. */
export type Noticed = {
	readonly added: Iterable<string>;
	readonly changed: Iterable<readonly [id: string, columns: readonly ColumnTitle[]]>;
	readonly gone: Iterable<string>;
};

/** How long a change is shown, milliseconds. */
const shownMilliseconds = 5000;

const noColumns: ReadonlySet<ColumnTitle> = new Set();

/** The changes with those of one more reading. A row that is both new and changed is new. */
export function noteChanges(
	changes: ListChanges | undefined,
	{added, changed, gone}: Noticed,
	now: number,
): ListChanges | undefined {
	const rows = new Map<string, RowChange>();
	for (const id of added) {
		rows.set(id, {kind: 'added', columns: noColumns, at: now});
	}

	for (const id of gone) {
		rows.set(id, {kind: 'gone', columns: noColumns, at: now});
	}

	for (const [id, columns] of changed) {
		const earlier = changes?.rows.get(id);
		rows.set(id, {
			kind: earlier?.kind === 'added' ? 'added' : 'changed',
			columns: new Set([...(earlier?.columns ?? []), ...columns]),
			at: now,
		});
	}

	return rows.size === 0 ? changes : counted(changes ? new Map([...changes.rows, ...rows]) : rows);
}

/** The changes without those that have been shown long enough; the same object while none has. */
export function dropOldChanges(changes: ListChanges | undefined, now: number): ListChanges | undefined {
	return changes && changes.endsAt <= now
		? counted(new Map([...changes.rows].filter(([, {at}]) => at + shownMilliseconds > now)))
		: changes;
}

function counted(rows: ReadonlyMap<string, RowChange>): ListChanges | undefined {
	const counts = {added: 0, changed: 0, gone: 0};
	let first = Number.POSITIVE_INFINITY;
	for (const {kind, at} of rows.values()) {
		counts[kind]++;
		first = Math.min(first, at);
	}

	return rows.size === 0 ? undefined : {rows, ...counts, endsAt: first + shownMilliseconds};
}
