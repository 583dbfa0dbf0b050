import type {JsonRecord} from '#domain/json.ts';

export type IniSection = {readonly name: string; readonly record: JsonRecord};

/** The sections of an ini file. A line that is neither a section nor a value is passed over, as the SDKs do. */
export function parseIni(text: string): readonly IniSection[] {
	const sections: {readonly name: string; readonly values: Map<string, string>}[] = [];
	for (const line of text.split(/\r\n?|\n/).map(line => line.trim())) {
		const close = line.indexOf(']');
		const equals = line.indexOf('=');
		if (line.startsWith('[') && close !== -1) {
			sections.push({name: line.slice(1, close).trim(), values: new Map()});
		} else if (equals > 0 && !/^[;#]/.test(line)) {
			sections.at(-1)?.values.set(line.slice(0, equals).trim(), plainValue(line.slice(equals + 1).trim()));
		}
	}

	return sections.map(({name, values}) => ({name, record: Object.fromEntries(values)}));
}

/** Without its quotes, or else without a comment behind it. */
function plainValue(value: string): string {
	const quote = value[0];
	const end = quote === '"' || quote === "'" ? value.indexOf(quote, 1) : -1;
	return end === -1 ? value.replace(/[;#].*$/, '').trim() : value.slice(1, end);
}
