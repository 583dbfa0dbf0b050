import type {Machine} from '../fleet/machine.ts';
import type {Json} from '../protocol/to-xml.ts';

/** `{Tag: []}` without any; only instances leave the whole list out. */
export function tagList(tags: Machine['tags']): {readonly Tag: Json[]} {
	return {Tag: tags.map(([key, value]) => ({TagKey: key, TagValue: value}))};
}
