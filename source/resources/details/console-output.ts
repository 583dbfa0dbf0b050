import type {ConsoleOutput} from '#domain/console-output.ts';
import type {Remote} from '#domain/remote.ts';
import {breakAnywhere} from '../break-anywhere.ts';
import type {Context} from '../context.ts';
import type {Line} from '../line.ts';
import {pastText} from './moment-text.ts';
import {remoteLines} from './remote-lines.ts';
import {terminalLines} from './terminal-text.ts';
import {textLines} from './text-lines.ts';

/** What an instance wrote to its console, the newest at the bottom, and below it from when that is. */
export function consoleOutputLines(output: Remote<ConsoleOutput>, context: Context, width: number): readonly Line[] {
	const words = context.words.detailTabs.console;
	const lines = ({text, updatedAt}: ConsoleOutput): readonly Line[] => {
		const written = terminalLines(text).flatMap(line => breakAnywhere(line, width));
		return written.length === 0
			? []
			: [
					...written.map((line): Line => (line === '' ? {kind: 'blank'} : {kind: 'text', text: line})),
					...(updatedAt === undefined ? [] : textLines(words.updated(pastText(updatedAt, context)), width, 'muted')),
				];
	};

	return remoteLines(output, {...words, lines}, context, width);
}
