export type Json = string | number | boolean | readonly Json[] | {readonly [name: string]: Json};

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
};

function escapeText(text: string): string {
	return text
		.replace(/[&<>"']/g, character => entities[character] ?? '')
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
}

function element(name: string, value: Json): string {
	if (Array.isArray(value)) return value.map((item: Json) => element(name, item)).join('');
	return `<${name}>${content(value)}</${name}>`;
}

function content(value: Json): string {
	if (typeof value !== 'object') return escapeText(String(value));
	return Object.entries(value)
		.map(([name, item]) => element(name, item))
		.join('');
}

/** Lists are repeated elements: `{Region: [a, b]}` is `<Region>a</Region><Region>b</Region>`. */
export function toXml(root: string, body: Json): string {
	return `<?xml version='1.0' encoding='UTF-8'?>${element(root, body)}`;
}
