import type {Instance} from '#domain/instance.ts';
import type {Region} from '#domain/region.ts';
import {emptyEdit, type TextEdit} from '#domain/text-edit.ts';

export type FilterState = {
	readonly text: TextEdit;
	/** The keys go to the text field. */
	readonly isEditing: boolean;
};

export const initialFilter: FilterState = {text: emptyEdit, isEditing: false};

/** Those whose search text holds the filter's, in either case. The same list when nothing is filtered. */
function matching<T>(items: readonly T[], {text}: FilterState, searchText: (item: T) => string): readonly T[] {
	const needle = text.value.trim().toLowerCase();
	return needle === '' ? items : items.filter(item => searchText(item).includes(needle));
}

export function matchingRegions(items: readonly Region[], filter: FilterState): readonly Region[] {
	return matching(items, filter, ({id, name}) => `${id}\n${name}`.toLowerCase());
}

export function matchingInstances(items: readonly Instance[], filter: FilterState): readonly Instance[] {
	return matching(items, filter, instanceSearchText);
}

// Made when an instance is first searched: typing the next letter does not make it again.
const searchTexts = new WeakMap<Instance, string>();

function instanceSearchText(instance: Instance): string {
	let text = searchTexts.get(instance);
	if (text === undefined) {
		text = [
			instance.name,
			instance.id,
			instance.status,
			instance.zoneId,
			instance.type,
			...instance.privateAddresses,
			...instance.publicAddresses,
			instance.elasticAddress,
			instance.hostName,
			instance.description,
			instance.osName,
			instance.osNameEnglish,
			instance.chargeType,
			instance.vpcId,
			instance.vSwitchId,
			...instance.securityGroupIds,
			instance.imageId,
			instance.keyPairName,
			...instance.locks,
			...instance.tags.map(({key, value}) => `${key}=${value}`),
		]
			.join('\n')
			.toLowerCase();
		searchTexts.set(instance, text);
	}

	return text;
}
