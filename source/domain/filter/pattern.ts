import {toSearchable} from './values.ts';

/** A text to be equal to, `*` standing for anything. No regular expression: those can be slow. */
export function compilePattern(pattern: string): (text: string) => boolean {
	const [first = '', ...others] = toSearchable(pattern).split(/\*+/);
	const last = others.pop();
	if (last === undefined) {
		return text => toSearchable(text) === first;
	}

	return text => {
		const searched = toSearchable(text);
		const end = searched.length - last.length;
		if (!searched.startsWith(first) || !searched.endsWith(last)) {
			return false;
		}

		let position = first.length;
		for (const piece of others) {
			const found = searched.indexOf(piece, position);
			if (found === -1) {
				return false;
			}

			position = found + piece.length;
		}

		return position <= end;
	};
}
