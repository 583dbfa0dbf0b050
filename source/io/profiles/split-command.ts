// No system starts a program with more.
const longest = 131_072;

/**
 * A command line as its arguments, by the rules of aliyun-cli's `process_command`: quotes group, nothing is expanded,
 * no shell. A backslash escapes except on Windows, where it belongs to paths. Undefined when a quote is left open.
 */
export function splitCommand(command: string, platform: NodeJS.Platform): readonly string[] | undefined {
	if (command.length > longest) {
		return undefined;
	}

	const piece = platform === 'win32' ? windowsPiece : posixPiece;
	const words: string[] = [];
	let word: string | undefined;
	piece.lastIndex = 0;
	for (let at = 0; at < command.length; at = piece.lastIndex) {
		const found = piece.exec(command)?.groups;
		if (found === undefined) {
			return undefined;
		}

		const {space, single, double, escaped, joined, plain} = found;
		if (space !== undefined) {
			words.push(...(word === undefined ? [] : [word]));
			word = undefined;
		} else if (joined === undefined) {
			const unescaped = double?.replace(platform === 'win32' ? /\\(")/g : /\\(["\\$`]|\n)/g, (_, sign: string) =>
				sign === '\n' ? '' : sign,
			);
			word = (word ?? '') + (single ?? unescaped ?? escaped ?? plain ?? '');
		}
	}

	return word === undefined ? words : [...words, word];
}

const posixPiece =
	/(?<space>\s+)|'(?<single>[^']*)'|"(?<double>(?:[^"\\]|\\.)*)"|(?<joined>\\\n)|\\(?<escaped>.)|(?<plain>[^\s'"\\]+)/sy;
const windowsPiece = /(?<space>\s+)|'(?<single>[^']*)'|"(?<double>(?:\\"|[^"\\]|\\(?!"))*)"|(?<plain>[^\s'"]+)/y;
