import type {Json, JsonRecord} from '#domain/json.ts';
import type {SharedTexts} from './shared-texts.ts';

// What is longer is an id of its own, `eni-…`: remembering it for others would only cost memory.
const longestWord = 16;

/**
 * The texts in a record that are not among those that are known already: what a person can still search for, such as a
 * serial number, a MAC address or the id of a network interface. Each once.
 */
export function otherTexts(record: JsonRecord, known: Iterable<unknown>, shared: SharedTexts): readonly string[] {
	const seen = new Set<unknown>(known);
	const found: string[] = [];
	collect(record, text => {
		if (text !== '' && !seen.has(text)) {
			seen.add(text);
			found.push(text.length <= longestWord ? shared.text(text) : text);
		}
	});
	return found;
}

function collect(value: Json, tell: (text: string) => void): void {
	if (typeof value === 'string') {
		tell(value);
	} else if (Array.isArray(value)) {
		for (const item of value as readonly Json[]) {
			collect(item, tell);
		}
	} else if (typeof value === 'object' && value !== null) {
		for (const item of Object.values(value)) {
			collect(item, tell);
		}
	}
}
