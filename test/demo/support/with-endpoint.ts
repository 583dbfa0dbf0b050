import {afterEach} from 'vitest';
import {type Endpoint, type EndpointOptions, startEcsEndpoint} from '#demo/ecs-endpoint/index.ts';

const open: Endpoint[] = [];

afterEach(async () => {
	await Promise.all(open.splice(0).map(endpoint => endpoint.close()));
});

/** Closed after the test. */
export async function start(options: EndpointOptions = {}): Promise<Endpoint> {
	const endpoint = await startEcsEndpoint(options);
	open.push(endpoint);
	return endpoint;
}
