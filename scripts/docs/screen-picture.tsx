import {renderToString} from 'ink';
import type {Language} from '#domain/language.ts';
import {Screen} from '#screens/screen.tsx';
import {parseAnsi} from './ansi.ts';
import {pictureState} from './picture-state.ts';
import {drawWindow} from './svg.ts';
import {docsWords} from './words.ts';

const size = {columns: 112, rows: 30} as const;

/** The real screen as an SVG. It needs FORCE_COLOR=1 from before Ink was loaded, and a fixed TZ. */
export async function screenPicture(language: Language): Promise<string> {
	const state = await pictureState(language, size);
	const frame = renderToString(<Screen state={state} />, {columns: size.columns});
	if (!frame.includes('\u001B[')) {
		throw new Error('The frame has no colours: FORCE_COLOR was not 1 when Ink was loaded.');
	}

	return drawWindow(frame.split('\n').map(parseAnsi), {
		...size,
		title: 'yundeck --demo',
		description: docsWords[language].picture,
	});
}
