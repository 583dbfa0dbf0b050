import type {Terminal} from '../support/terminal.ts';

/** Takes the profile of that name from the list; ends when the header has it. */
export async function pickProfile(terminal: Terminal, name: string): Promise<void> {
	const isRow = (line: string): boolean => line.slice(1).trimStart().startsWith(`${name} `);
	terminal.press('P');
	const {lines} = await terminal.waitFor(screen => screen.text.includes('New AccessKey…') && screen.lines.some(isRow));
	const steps = lines.findIndex(isRow) - lines.findIndex(line => line.startsWith('❯'));
	terminal.press(...Array<string>(Math.abs(steps)).fill(steps < 0 ? 'up' : 'down'));
	await terminal.waitFor(screen => screen.lines.some(line => line.startsWith('❯') && isRow(line)));
	terminal.press('enter');
	await terminal.waitFor(
		({text, lines: [header = '']}) => !text.includes('New AccessKey…') && ` ${header}`.includes(`  ${name}  `),
	);
}
