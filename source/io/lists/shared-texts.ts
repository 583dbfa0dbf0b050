import type {Tag} from '#domain/instance.ts';
import type {SharedValue} from './columns.ts';

const none: readonly never[] = [];

/** Keeps one copy of equal values: most things say the same. */
export class SharedTexts {
	readonly #texts = new Map<string, string>();
	readonly #lists = new Map<string, readonly string[]>();
	readonly #tags = new Map<string, readonly Tag[]>();

	value(value: SharedValue): SharedValue {
		if (typeof value === 'string') {
			return this.text(value);
		}

		return typeof value === 'object' ? this.#list(value) : value;
	}

	#list(list: readonly string[] | readonly Tag[]): readonly string[] | readonly Tag[] {
		return typeof list[0] === 'object' ? this.tags(list as readonly Tag[]) : this.list(list as readonly string[]);
	}

	text(text: string): string {
		return text === '' ? '' : keep(this.#texts, text, text);
	}

	list(list: readonly string[]): readonly string[] {
		let key = '';
		for (const text of list) {
			key += withLength(text);
		}

		return list.length === 0 ? none : keep(this.#lists, key, list);
	}

	tags(tags: readonly Tag[]): readonly Tag[] {
		let key = '';
		for (const tag of tags) {
			key += withLength(tag.key) + withLength(tag.value);
		}

		return tags.length === 0 ? none : keep(this.#tags, key, tags);
	}
}

/** So that no two lists look alike when they are one text: a tag may have anything in it. */
function withLength(text: string): string {
	return `${text.length} ${text}`;
}

function keep<T>(known: Map<string, T>, key: string, value: T): T {
	const kept = known.get(key);
	if (kept !== undefined) {
		return kept;
	}

	known.set(key, value);
	return value;
}
