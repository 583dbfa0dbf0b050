/** What a terminal is at rest: the cursor can be seen, lines are wrapped. All other modes are off. */
const onAtRest: ReadonlySet<string> = new Set(['7', '25']);
const sequence = /\u001B\[(?:\?([\d;]+)([hl])|([<>])\d*u|([\d;]*)m)/g;

/**
 * What a program has left switched on in the terminal, from all that it wrote: private modes such as the alternate
 * screen, the mouse and bracketed paste, levels of the keyboard protocol, colours.
 */
export function leftOn(output: string): readonly string[] {
	const modes = new Map<string, boolean>();
	let keyboard = 0;
	let style = '';
	for (const [, numbers, final, direction, parameters] of output.matchAll(sequence)) {
		for (const mode of numbers?.split(';') ?? []) {
			modes.set(mode, final === 'h');
		}

		keyboard += direction === undefined ? 0 : direction === '>' ? 1 : -1;
		style = parameters ?? style;
	}

	return [
		...[...modes].filter(([mode, isOn]) => isOn !== onAtRest.has(mode)).map(([mode]) => `mode ${mode}`),
		...(keyboard === 0 ? [] : [`keyboard protocol ${keyboard}`]),
		...(['', '0', '39', '49', '22', '27', '24', '29', '23', '59'].includes(style) ? [] : [`style ${style}`]),
	];
}
