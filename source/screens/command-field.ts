import {graphemes, truncate} from '#domain/cells.ts';
import {toPrintable} from '#domain/printable.ts';
import {ghost, isAtEnd} from '#palette/complete.ts';
import type {PaletteOverlay} from '#state/palette.ts';
import type {State} from '#state/state.ts';
import {fieldSpans} from '#ui/field-spans.ts';
import {type Span, spansWidth} from '#ui/spans.ts';

const prompt = ': ';

/** The command line, with what Tab would make of it behind the cursor, in a weaker tone. */
export function commandFieldSpans(state: State, {text}: PaletteOverlay, width: number): readonly Span[] {
	const room = width - prompt.length;
	const field = fieldSpans(text.value, text.cursor, room);
	return [{text: prompt, tone: 'strong'}, ...withGhost(state, field, room)];
}

function withGhost(state: State, field: readonly Span[], room: number): readonly Span[] {
	const hint = isAtEnd(state) ? ghost(state) : undefined;
	const [before] = field;
	if (!hint || !before) {
		return field;
	}

	if (hint.kind === 'whole') {
		return [...field, {text: truncate(` → ${hint.text}`, room - spansWidth(field)), tone: 'muted'}];
	}

	// The cursor stands on its first character, as it would in a text that is there.
	const [first = '', ...others] = graphemes(hint.text).map(character => toPrintable(character));
	const under: Span = {text: first === '' ? ' ' : first, tone: 'cursor'};
	const left = room - spansWidth([before, under]);
	return left < 0 ? field : [before, under, {text: truncate(others.join(''), left), tone: 'muted'}];
}
