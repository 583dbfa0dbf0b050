/** Lines that stay or go together. */
export type Block<T> = {
	readonly lines: readonly T[];
	readonly priority: number;
	/** Its last lines may go first. */
	readonly canBeCut?: true;
};

/** The lines of as many blocks as have room, in their order; the smaller the priority, the longer one stays. */
export function fitBlocks<T>(blocks: readonly Block<T>[], rows: number): readonly T[] {
	const kept = new Map(blocks.map(block => [block, block.lines]));
	let height = blocks.reduce((sum, {lines}) => sum + lines.length, 0);
	for (const block of blocks.toSorted((a, b) => b.priority - a.priority)) {
		if (height <= rows) {
			break;
		}

		const left = block.canBeCut ? block.lines.slice(0, Math.max(0, block.lines.length - (height - rows))) : [];
		kept.set(block, left);
		height -= block.lines.length - left.length;
	}

	return [...kept.values()].flat();
}
