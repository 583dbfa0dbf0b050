import type {Tag} from '#domain/instance.ts';

/** Keeps one copy of equal values: JSON.parse makes a new text for every row, and most rows say the same. */
export class SharedTexts {
	readonly #texts = new Map<string, string>();
	readonly #lists = new Map<string, readonly string[]>();
	readonly #tags = new Map<string, readonly Tag[]>();

	text(text: string): string {
		return keep(this.#texts, text, text);
	}

	list(list: readonly string[]): readonly string[] {
		return keep(this.#lists, list.join('\n'), list);
	}

	tags(tags: readonly Tag[]): readonly Tag[] {
		return keep(this.#tags, tags.map(({key, value}) => `${key}\n${value}`).join('\n'), tags);
	}
}

function keep<T>(known: Map<string, T>, key: string, value: T): T {
	const kept = known.get(key);
	if (kept !== undefined) {
		return kept;
	}

	known.set(key, value);
	return value;
}
