/** Puts texts between their markers, `<!-- keys:start -->` and `<!-- keys:end -->`. Each must be there exactly once. */
export function replaceBlocks(document: string, blocks: Readonly<Record<string, string>>): string {
	return Object.entries(blocks).reduce((text, [name, block]) => {
		const start = `<!-- ${name}:start -->`;
		const end = `<!-- ${name}:end -->`;
		const [before = '', ...others] = text.split(start);
		const [, ...after] = others.join('').split(end);
		if (others.length !== 1 || after.length !== 1) {
			throw new Error(`There must be one ${start} with one ${end} behind it.`);
		}

		return `${before}${start}\n${block.trim()}\n${end}${after.join('')}`;
	}, document);
}
