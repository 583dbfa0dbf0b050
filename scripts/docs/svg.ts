import {cellWidth, graphemes} from '#domain/cells.ts';
import type {StyledText} from './ansi.ts';

type Window = {
	/** Of the terminal, in cells. */
	readonly columns: number;
	readonly rows: number;
	readonly title: string;
	/** For those who can't see it. */
	readonly description: string;
};

const cell = {width: 8.4, height: 19} as const;
const padding = 14;
const titleBar = 34;
const foreground = '#d5d9e0';
const background = '#15181e';

// What a terminal's 16 colours look like is up to its user; these are readable on the background.
const palette = [
	'#2a2f3a',
	'#f0737b',
	'#8ccf7e',
	'#e5c76b',
	'#6fa8f5',
	'#c68aee',
	'#62c8d6',
	foreground,
	'#5c6470',
	'#ff8f96',
	'#a6e597',
	'#f5db8b',
	'#8fbdff',
	'#d9a8fb',
	'#84dfeb',
	'#ffffff',
] as const;

/** A terminal window: text stays text, on a grid that no font can bend. */
export function drawWindow(lines: readonly (readonly StyledText[])[], window: Window): string {
	const width = window.columns * cell.width + 2 * padding;
	const height = titleBar + window.rows * cell.height + padding;
	const content = lines.flatMap((pieces, row) => drawLine(pieces, titleBar + row * cell.height));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="title description" viewBox="0 0 ${round(width)} ${height}" width="${round(width)}" height="${height}">`,
		`<title id="title">${escapeMarkup(window.title)}</title>`,
		`<desc id="description">${escapeMarkup(window.description)}</desc>`,
		'<style>',
		`text{font:14px ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono","PingFang SC","Microsoft YaHei","Noto Sans Mono CJK SC","Noto Sans CJK SC",monospace;white-space:pre;fill:${foreground}}`,
		'.b{font-weight:700}.d{fill-opacity:.6}.u{text-decoration:underline}.w{font-size:16px}',
		'</style>',
		`<rect width="${round(width)}" height="${height}" rx="10" fill="${background}"/>`,
		...['#ed6a5e', '#f4bf4f', '#61c554'].map(
			(color, index) => `<circle cx="${20 + index * 20}" cy="17" r="6" fill="${color}"/>`,
		),
		`<text x="${round(width / 2)}" y="22" text-anchor="middle" class="d">${escapeMarkup(window.title)}</text>`,
		...content,
		'</svg>',
		'',
	].join('\n');
}

function drawLine(pieces: readonly StyledText[], top: number): readonly string[] {
	let column = 0;
	return pieces.flatMap(piece => {
		const left = padding + column * cell.width;
		const cells = cellWidth(piece.text);
		column += cells;
		const fill = piece.isInverse ? colorOf(piece.color, foreground) : colorOf(piece.background, background);
		return [
			...(fill === background
				? []
				: [
						`<rect x="${round(left)}" y="${top}" width="${round(cells * cell.width)}" height="${cell.height}" fill="${fill}"/>`,
					]),
			...splitByShape(piece.text).map(part => drawPart(part, left + part.before * cell.width, top, piece)),
		];
	});
}

function drawPart({text, shape}: Part, x: number, top: number, style: StyledText): string {
	const color = style.isInverse ? colorOf(style.background, background) : colorOf(style.color, foreground);
	const classes = [
		style.isBold && 'b',
		style.isDim && 'd',
		style.isUnderlined && 'u',
		// CJK characters are as wide as they are high, two cells are wider.
		shape === 'wide' && 'w',
	].filter(Boolean);
	const attributes = [
		`x="${round(x)}"`,
		`y="${top + 14}"`,
		// Whatever font it is drawn with, it ends where its last cell ends. One character can't be stretched.
		...(graphemes(text).length > 1 ? [`textLength="${round(cellWidth(text) * cell.width)}"`] : []),
		...(classes.length > 0 ? [`class="${classes.join(' ')}"`] : []),
		// An attribute would lose against the style sheet.
		...(color === foreground ? [] : [`style="fill:${color}"`]),
	];
	return `<text ${attributes.join(' ')}>${escapeMarkup(text)}</text>`;
}

type Shape = 'letter' | 'sign' | 'wide';

type Part = {
	readonly text: string;
	readonly shape: Shape;
	/** Cells before it. */
	readonly before: number;
};

/**
 * A text in parts whose characters come from one font and are equally wide: letters, signs, CJK. A wide gap ends a
 * part as well; blanks themselves are not drawn.
 */
function splitByShape(text: string): readonly Part[] {
	const parts: Part[] = [];
	let column = 0;
	let gap = 0;
	for (const character of graphemes(text)) {
		const shape = shapeOf(character);
		const last = parts.at(-1);
		if (character === ' ') {
			gap++;
		} else if (last?.shape === shape && gap <= (shape === 'letter' ? 1 : 0)) {
			parts[parts.length - 1] = {...last, text: last.text + ' '.repeat(gap) + character};
			gap = 0;
		} else {
			parts.push({text: character, before: column, shape});
			gap = 0;
		}

		column += cellWidth(character);
	}

	return parts;
}

function shapeOf(character: string): Shape {
	return cellWidth(character) > 1 ? 'wide' : /^[\u0020-\u024F]$/.test(character) ? 'letter' : 'sign';
}

function colorOf(color: number | undefined, ownColor: string): string {
	return color === undefined ? ownColor : (palette[color] ?? ownColor);
}

function round(value: number): string {
	return String(Math.round(value * 100) / 100);
}

function escapeMarkup(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
