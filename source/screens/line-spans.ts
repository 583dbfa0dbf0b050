import type {Line} from '#resources/line.ts';
import type {Span} from '#ui/spans.ts';

const known = new WeakMap<Line, readonly Span[]>();

/** A line of a text as the terminal shows it; the same object for the same line, so that it is drawn once. */
export function lineSpans(line: Line): readonly Span[] {
	const spans = known.get(line) ?? toSpans(line);
	known.set(line, spans);
	return spans;
}

function toSpans(line: Line): readonly Span[] {
	switch (line.kind) {
		case 'heading':
			return [{text: line.text, tone: 'heading'}];
		case 'field':
			return [
				{text: line.label, tone: 'muted'},
				{text: line.value, tone: line.tone ?? 'normal'},
			];
		case 'text':
			return [{text: line.text, tone: line.tone ?? 'normal'}];
		case 'blank':
			return [];
	}
}
