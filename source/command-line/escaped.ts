/** Rejects with whatever nobody has caught. Node itself would print it with all that hangs on it, such as a request. */
export function escaped(): Promise<never> {
	return new Promise((_resolve, reject) => {
		process.on('uncaughtException', reject);
		process.on('unhandledRejection', reject);
	});
}
