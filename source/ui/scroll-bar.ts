const thumb = '▐';

/** The piece of the scroll bar in each visible row; undefined when everything is visible. */
export function scrollBar(top: number, rows: number, length: number): readonly string[] | undefined {
	if (length <= rows || rows < 1) {
		return undefined;
	}

	const size = Math.max(1, Math.round((rows * rows) / length));
	const start = Math.round((top / (length - rows)) * (rows - size));
	return Array.from({length: rows}, (_, row) => (row >= start && row < start + size ? thumb : ' '));
}
