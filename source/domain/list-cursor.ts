/**
 * Where the user is in a list: on a thing, not on a row number, so that a refresh never moves the cursor to another
 * machine. `index` is where the thing was last seen, `top` the first visible row. Without an `id` it is just at the top
 * of a list that is still arriving, or nothing is in the list. `left`: the thing that it left only because a filter
 * hides that one.
 */
export type ListCursor = {readonly id?: string; readonly left?: string; readonly index: number; readonly top: number};

export type Move = {readonly rows: number} | {readonly pages: number} | {readonly to: 'first' | 'last'};

type Identified = {readonly id: string};

export const topOfList: ListCursor = {index: 0, top: 0};

export function moveCursor(cursor: ListCursor, list: readonly Identified[], move: Move, height: number): ListCursor {
	return placeCursor(cursor, list, target(cursor.index, list.length, move, height), height);
}

/** The index a move leads to, inside the list. */
function target(index: number, length: number, move: Move, height: number): number {
	const wanted =
		'to' in move
			? move.to === 'first'
				? 0
				: length - 1
			: index + ('rows' in move ? move.rows : Math.trunc(move.pages * Math.max(1, height)));
	return Math.max(0, Math.min(length - 1, wanted));
}

/** Puts the cursor on a row and scrolls as little as needed to see it. */
export function placeCursor(
	cursor: ListCursor,
	list: readonly Identified[],
	index: number,
	height: number,
): ListCursor {
	const item = list[index];
	return {
		...(item && {id: item.id}),
		index,
		top: scrollTo(cursor.top, index, list.length, height),
	};
}

/** After the room has changed: scrolls as little as needed, and moves nothing. */
export function scrollToCursor(cursor: ListCursor, length: number, height: number): ListCursor {
	return {...cursor, top: scrollTo(cursor.top, cursor.index, length, height)};
}

/** The first visible line of a text that scrolls, with no room wasted at its end. */
export function topOfText(top: number, length: number, height: number): number {
	return scrollTo(top, top, length, height);
}

/**
 * After the list has changed: the cursor stays on its thing, at the same place of the screen. When the thing is gone,
 * its nearest neighbour in the list `before` takes over, rather the one below than the one above.
 */
export function followItem(
	cursor: ListCursor,
	list: readonly Identified[],
	height: number,
	before: readonly Identified[] = [],
): ListCursor {
	const found = list[cursor.index]?.id === cursor.id ? cursor.index : placeOf(cursor, list, before);
	const index = found === -1 ? neighbour(cursor, list, before) : found;
	const next = placeCursor({...cursor, top: cursor.top + index - cursor.index}, list, index, height);
	return leaving(next, cursor.left);
}

/**
 * After the list has been filtered otherwise: while the filter is typed, or when nothing was left of the list, the
 * cursor goes back to the thing that it was on before.
 */
export function followFiltered(
	cursor: ListCursor,
	list: readonly Identified[],
	height: number,
	{before = [], isEditing}: {readonly before?: readonly Identified[] | undefined; readonly isEditing: boolean},
): ListCursor {
	const {left = cursor.id, ...current} = cursor;
	const isBack = isEditing || cursor.id === undefined;
	const index = isBack && left !== undefined ? list.findIndex(({id}) => id === left) : -1;
	if (index !== -1) {
		return placeCursor({...cursor, top: cursor.top + index - cursor.index}, list, index, height);
	}

	const next = followItem(current, list, height, before);
	return isBack || next.id === undefined ? leaving(next, left) : next;
}

function leaving(cursor: ListCursor, left: string | undefined): ListCursor {
	return left === undefined || left === cursor.id ? cursor : {...cursor, left};
}

/** -1 when it is gone. Looking for the very object is far quicker than asking each for its id. */
function placeOf({id, index}: ListCursor, list: readonly Identified[], before: readonly Identified[]): number {
	const item = before[index];
	const found = item?.id === id && item !== undefined ? list.indexOf(item) : -1;
	return found === -1 ? list.findIndex(other => other.id === id) : found;
}

/** The index of what stood next to the cursor and is still there. */
function neighbour({id, index}: ListCursor, list: readonly Identified[], before: readonly Identified[]): number {
	if (id !== undefined && before[index]?.id === id && list.length > 0) {
		// It is mostly near, and an index of a long list takes long to make.
		const nearest = nearestOf(list, before, index, nearby) ?? nearestOf(list, before, index, before.length);
		if (nearest !== undefined) {
			return nearest;
		}
	}

	return Math.max(0, Math.min(index, list.length - 1));
}

const nearby = 32;

/** The place of the first in the list of what stood at most so far away, the nearest first. */
function nearestOf(
	list: readonly Identified[],
	before: readonly Identified[],
	index: number,
	most: number,
): number | undefined {
	const ranks = new Map<string, number>();
	for (let distance = 1; distance <= most; distance++) {
		for (const item of [before[index + distance], before[index - distance]]) {
			if (item !== undefined) {
				ranks.set(item.id, ranks.size);
			}
		}
	}

	let nearest: number | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (let place = 0; place < list.length && least > 0; place++) {
		const rank = ranks.get((list[place] as Identified).id) ?? Number.POSITIVE_INFINITY;
		if (rank < least) {
			least = rank;
			nearest = place;
		}
	}

	return nearest;
}

/** The first visible row, moved as little as possible so that `index` is visible and no room is wasted at the end. */
function scrollTo(top: number, index: number, length: number, height: number): number {
	const rows = Math.max(1, height);
	const visible = Math.min(Math.max(top, index - rows + 1), index);
	return Math.max(0, Math.min(visible, length - rows));
}
