import type {Json} from '../protocol/to-xml.ts';
import type {Fault} from './fault.ts';

type Body = Readonly<Record<string, Json>>;

// {Instances: {Instance: []}} becomes {Instances: {Instance: {}}}.
function withoutLists(value: Json): Json {
	if (typeof value !== 'object' || Array.isArray(value)) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, item]) => [name, Array.isArray(item) ? {} : withoutLists(item)]),
	);
}

export function spoilBody(body: Body, fault: Fault | undefined): Body {
	return fault?.kind === 'wrong-type' ? (withoutLists(body) as Body) : body;
}

export function spoilText(text: string, fault: Fault | undefined): string {
	return fault?.kind === 'broken-json' ? text.slice(0, Math.floor(text.length * 0.6)) : text;
}
