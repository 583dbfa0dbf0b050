/** Writes and waits until there is room again. A reader that went away (`| head`) is no failure. */
export function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
	return new Promise((resolve, reject) => {
		stream.write(text, (error?: (Error & {code?: string}) | null) => {
			if (error && error.code !== 'EPIPE') {
				reject(error);
			} else {
				resolve();
			}
		});
	});
}
