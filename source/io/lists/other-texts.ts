import type {Json, JsonRecord} from '#domain/json.ts';

/** Says of a text that it stands in a field already. `name`: of the record's field that is the text itself, else ''. */
export type IsKnown = (text: string, name: string) => boolean;

export type OtherTexts = {readonly ownTexts: string; readonly sharedTexts: string};

// Filled for one record after the other: a list of its own for each would grow step by step, to be thrown away.
const found: string[] = [];

// Others have it as well, as opposed to ids and times.
const word = /^[^\d\n]+$/;

/**
 * The texts in a record that are not known already, a line each: what a person can still search for, such as a serial
 * number, a MAC address or the id of a network interface. Each once.
 */
export function otherTexts(record: JsonRecord, isKnown: IsKnown): OtherTexts {
	found.length = 0;
	for (const name in record) {
		collect(record[name] ?? null, name, isKnown);
	}

	return {
		ownTexts: found.filter(text => !word.test(text)).join('\n'),
		sharedTexts: found.filter(text => word.test(text)).join('\n'),
	};
}

function collect(value: Json, name: string, isKnown: IsKnown): void {
	if (typeof value === 'string') {
		if (value !== '' && !isKnown(value, name) && !found.includes(value)) {
			found.push(value);
		}
	} else if (Array.isArray(value)) {
		for (const item of value as readonly Json[]) {
			collect(item, '', isKnown);
		}
	} else if (typeof value === 'object' && value !== null) {
		for (const key in value) {
			collect((value as JsonRecord)[key] ?? null, '', isKnown);
		}
	}
}
