type HelpEntry = {readonly term: string; readonly meaning: string};

export type Help = {readonly options: readonly HelpEntry[]; readonly commands: readonly HelpEntry[]};

/** Reads what `--help` prints: `  --flag <value>  what it does`, which may go on in the next lines. */
export function parseHelp(text: string): Help {
	const entries: {term: string; meaning: string}[] = [];
	for (const line of text.split('\n')) {
		const [, term, meaning] = /^ {2}(\S.*?) {2,}(\S.*)$/.exec(line) ?? [];
		const last = entries.at(-1);
		if (term !== undefined && meaning !== undefined) {
			entries.push({term, meaning});
		} else if (last && /^ {3,}\S/.test(line)) {
			last.meaning += ` ${line.trim()}`;
		}
	}

	return {
		options: entries.filter(({term}) => term.startsWith('-')),
		commands: entries
			.filter(({term}) => !term.startsWith('-'))
			.map(({term, meaning}) => ({term: term.replace(/ .*/, ''), meaning})),
	};
}
