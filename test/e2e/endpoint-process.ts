import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

export type EndpointProcess = AsyncDisposable & {
	readonly url: string;
	readonly accessKeyId: string;
	readonly accessKeySecret: string;
	/** A line for each request so far. */
	readonly requests: readonly string[];
};

/** Runs the local ECS as a stranger would, in a process of its own, and reads the three lines that it prints first. */
export async function startEndpointProcess(...flags: readonly string[]): Promise<EndpointProcess> {
	const script = join(import.meta.dirname, '../../scripts/ecs-endpoint.ts');
	const child = spawn(process.execPath, [script, '--port', '0', ...flags], {stdio: ['ignore', 'pipe', 'inherit']});
	const ended = once(child, 'close');
	const requests: string[] = [];
	const greeting = new Map<string, string>();
	await new Promise<void>((resolve, reject) => {
		void ended.then(() => reject(new Error('The endpoint has ended.')));
		createInterface(child.stdout).on('line', line => {
			if (greeting.size === 3) {
				requests.push(line);
				return;
			}

			const [name = '', value = ''] = line.split(': ');
			if (greeting.set(name, value).size === 3) {
				resolve();
			}
		});
	});
	return {
		url: greeting.get('URL') ?? '',
		accessKeyId: greeting.get('AccessKey ID') ?? '',
		accessKeySecret: greeting.get('AccessKey Secret') ?? '',
		requests,
		async [Symbol.asyncDispose]() {
			child.kill();
			await ended;
		},
	};
}
