import {breakAnywhere} from '../break-anywhere.ts';
import type {Line} from '../line.ts';

// A key, quoted or not, with its indentation and the dashes of lists before it.
const key = /^ *(?:- +)*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#?-][^"'#]*?):(?: |$)/;

/** A text that `recordAsYaml` made. Long lines go on below; no character is lost. */
export function yamlLines(yaml: string, width: number): readonly Line[] {
	return yaml
		.trimEnd()
		.split('\n')
		.flatMap(line => toLines(line, width));
}

// The key is the label, so that the eye finds the values.
function toLines(line: string, width: number): readonly Line[] {
	const [first = '', ...others] = breakAnywhere(line, width);
	const label = key.exec(first)?.[0];
	return [
		label === undefined ? {kind: 'text', text: first} : {kind: 'field', label, value: first.slice(label.length)},
		...others.map((text): Line => ({kind: 'text', text})),
	];
}
