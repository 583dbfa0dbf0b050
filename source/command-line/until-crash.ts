import process from 'node:process';

/**
 * Does the work, unless something is thrown that nobody catches, in a timer or a promise: then it rejects with that.
 * What is thrown later, while things are being closed, has nothing to tell any more.
 */
export async function untilCrash<T>(work: () => Promise<T>): Promise<T> {
	const crash = new Promise<never>((_resolve, reject) => {
		process.on('uncaughtException', reject);
		process.on('unhandledRejection', reject);
	});
	return Promise.race([work(), crash]);
}
