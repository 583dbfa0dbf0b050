import type {Listed} from '#domain/listed.ts';

/** Rows that are to be dealt with together, by id: they stay marked wherever they stand, and while a filter hides them. */
export type Marks = {
	readonly ids: ReadonlySet<string>;
	/** The row that was marked last: where a range begins. */
	readonly latest?: string;
};

export const noMarks: Marks = {ids: new Set()};

/** The marks without those on things that are gone; the same object when none of them is. */
export function withoutMarks(marks: Marks, gone: Iterable<Listed>): Marks {
	if (marks.ids.size === 0) {
		return marks;
	}

	const ids = new Set(marks.ids);
	for (const {id} of gone) {
		ids.delete(id);
	}

	return ids.size === marks.ids.size ? marks : marksOn(ids, marks.latest);
}

/** These marks; the beginning of a range only when it is one of them. */
export function marksOn(ids: ReadonlySet<string>, latest: string | undefined): Marks {
	return {ids, ...(latest !== undefined && ids.has(latest) && {latest})};
}
