/** What is in the command line, taken apart. A colon in front of it is a habit, not a part of it. */
export type CommandLine = {
	readonly word: string;
	/** What stands behind the word and its space; undefined while the word is still being typed. */
	readonly argument?: string;
};

export function readCommandLine(text: string): CommandLine {
	const [, word = '', argument] = /^[\s:：]*(\S*)(?:\s+(.*))?$/s.exec(text) ?? [];
	return {word, ...(argument !== undefined && {argument})};
}
