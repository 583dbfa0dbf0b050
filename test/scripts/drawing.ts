import {Writable} from 'node:stream';
import type {kit} from './kit.ts';

/** What is drawn with: the packages as they are, or as they are in the bundle. */
export type Kit = typeof kit;

/** Layout, wrapping, cutting and borders around each text: everything that Yoga and the width tables decide. */
export function frames({ink, react}: Kit, texts: readonly string[]): readonly string[] {
	const {Box, Text, renderToString} = ink;
	const element = react.createElement;
	return texts.map(text =>
		renderToString(
			element(
				Box,
				{flexDirection: 'column', borderStyle: 'round', paddingX: 1},
				element(
					Box,
					{justifyContent: 'space-between', columnGap: 2},
					element(Text, {color: 'green'}, text),
					element(Text, {wrap: 'truncate-middle', bold: true}, text),
				),
				element(Box, {width: 12}, element(Text, {wrap: 'wrap'}, text)),
				element(Box, {width: '33%', flexShrink: 0}, element(Text, {wrap: 'truncate-start', inverse: true}, text)),
				element(Box, {width: 9, height: 2, overflow: 'hidden'}, element(Text, {wrap: 'hard'}, text)),
			),
			{columns: 40},
		),
	);
}

class FakeTerminal extends Writable {
	readonly isTTY = true;
	readonly columns = 40;
	readonly rows = 12;
	written = '';

	override _write(chunk: Buffer, _encoding: string, done: () => void): void {
		this.written += chunk.toString();
		done();
	}
}

/** The bytes that go from each text to the next with incremental rendering, which finds the common start of lines. */
export async function updates({ink, react}: Kit, texts: readonly string[]): Promise<string> {
	const terminal = new FakeTerminal();
	const line = (text: string) => react.createElement(ink.Text, {wrap: 'truncate'}, `名称 ● ${text}`);
	const instance = ink.render(line(''), {
		stdout: terminal as unknown as NodeJS.WriteStream,
		interactive: true,
		incrementalRendering: true,
		patchConsole: false,
		debug: false,
		maxFps: 1000,
	});
	for (const text of texts) {
		instance.rerender(line(text));
		await instance.waitUntilRenderFlush();
	}

	instance.unmount();
	return terminal.written;
}
