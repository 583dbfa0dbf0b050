const thumb = '▐';

/** The piece of the scroll bar at the end of each visible row: the thumb says where in the whole they are. */
export function scrollBar(top: number, rows: number, length: number): readonly (string | undefined)[] {
	if (length <= rows || rows < 1) {
		return [];
	}

	const size = Math.max(1, Math.round((rows * rows) / length));
	const start = Math.round((top / (length - rows)) * (rows - size));
	return Array.from({length: rows}, (_, row) => (row >= start && row < start + size ? thumb : undefined));
}
