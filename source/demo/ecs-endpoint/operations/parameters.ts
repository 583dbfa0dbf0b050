import {findRegion, type Region} from '../fleet/regions.ts';
import {type ApiError, apiError, invalidParameter, type KnownCode, missing} from '../protocol/api-error.ts';

export type Parameters = ReadonlyMap<string, string>;

/** An empty value is as good as none. */
export function text(parameters: Parameters, name: string): string | undefined {
	return parameters.get(name) || undefined;
}

export function integer(parameters: Parameters, name: string): number | undefined {
	const value = text(parameters, name);
	if (value === undefined) return undefined;
	if (!/^-?\d{1,9}$/.test(value)) throw invalidParameter(name);
	return Number(value);
}

export function region(parameters: Parameters): Region {
	const id = text(parameters, 'RegionId');
	if (id === undefined) throw missing('RegionId');
	const found = findRegion(id);
	if (found === undefined) throw apiError('InvalidRegionId.NotFound');
	return found;
}

/** `Name.1`, `Name.2` … in the order of their numbers; gaps do not matter. */
export function repeated(parameters: Parameters, name: string): string[] {
	return [...parameters]
		.flatMap(([key, value]) => {
			const number = key.startsWith(`${name}.`) ? key.slice(name.length + 1) : '';
			return /^\d+$/.test(number) ? [{number: Number(number), value}] : [];
		})
		.toSorted((a, b) => a.number - b.number)
		.map(({value}) => value);
}

type KeyAndValue = {readonly key: string | undefined; readonly value: string | undefined};

/** `Name.1.Key`, `Name.1.Value` … */
export function keysAndValues(parameters: Parameters, name: string): KeyAndValue[] {
	const numbers = new Set<string>();
	for (const key of parameters.keys()) {
		const [head, number, field, ...rest] = key.split('.');
		const isOne = head === name && number !== undefined && (field === 'Key' || field === 'Value') && rest.length === 0;
		if (isOne) numbers.add(number);
	}

	return [...numbers].map(number => ({
		key: text(parameters, `${name}.${number}.Key`),
		value: parameters.get(`${name}.${number}.Value`),
	}));
}

/** A JSON array of up to 100 strings. `[]` is a list, an empty parameter is none. */
export function jsonList(parameters: Parameters, name: string, refusal: () => ApiError): string[] | undefined {
	const value = text(parameters, name);
	if (value === undefined) return undefined;
	let list: unknown;
	try {
		list = JSON.parse(value);
	} catch {
		throw refusal();
	}

	const isList = Array.isArray(list) && list.length <= 100 && list.every(item => typeof item === 'string');
	if (!isList) throw refusal();
	return list as string[];
}

export function oneOf(parameters: Parameters, name: string, values: readonly string[], code: KnownCode): void {
	const value = text(parameters, name);
	if (value !== undefined && !values.includes(value)) throw apiError(code);
}

export function refuseDryRun(parameters: Parameters): void {
	if (parameters.get('DryRun') === 'true') throw apiError('DryRunOperation');
}
