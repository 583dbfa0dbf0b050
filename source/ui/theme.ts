import type {TextProps} from 'ink';

type TextStyle = Pick<TextProps, 'bold' | 'color' | 'dimColor' | 'inverse' | 'underline'>;

/**
 * What a text means, and how that looks. Only the terminal's own colours, which its user has chosen; nothing is told
 * by colour alone.
 */
const inColor = {
	normal: {},
	good: {color: 'green'},
	changing: {color: 'yellow'},
	/** What is other than it was a moment ago. */
	changed: {color: 'magenta', bold: true},
	stopped: {dimColor: true},
	bad: {color: 'red'},
	muted: {dimColor: true},
	strong: {bold: true},
	accent: {color: 'cyan'},
	heading: {bold: true, color: 'cyan'},
	key: {bold: true},
	badge: {inverse: true, bold: true},
	/** Colours that an owner has given to his profiles, as a name and as a badge. */
	red: {bold: true, color: 'red'},
	yellow: {bold: true, color: 'yellow'},
	green: {bold: true, color: 'green'},
	cyan: {bold: true, color: 'cyan'},
	blue: {bold: true, color: 'blue'},
	magenta: {bold: true, color: 'magenta'},
	redBadge: {inverse: true, bold: true, color: 'red'},
	yellowBadge: {inverse: true, bold: true, color: 'yellow'},
	greenBadge: {inverse: true, bold: true, color: 'green'},
	cyanBadge: {inverse: true, bold: true, color: 'cyan'},
	blueBadge: {inverse: true, bold: true, color: 'blue'},
	magentaBadge: {inverse: true, bold: true, color: 'magenta'},
	selected: {inverse: true},
	cursor: {inverse: true},
	match: {bold: true, underline: true, color: 'yellow'},
	found: {inverse: true, bold: true},
} as const satisfies Record<string, TextStyle>;

export type ThemeTone = keyof typeof inColor;

export type Theme = Readonly<Record<ThemeTone, TextStyle>>;

const colorful: Theme = inColor;

const colorless = Object.fromEntries(
	Object.entries<TextStyle>(inColor).map(([tone, {color, ...style}]) => [tone, style]),
) as Theme;

/** The same object every time, so that rows need not be drawn again. */
export function themeFor(hasColor: boolean): Theme {
	return hasColor ? colorful : colorless;
}
