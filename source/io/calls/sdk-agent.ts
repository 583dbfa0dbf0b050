import {AsyncLocalStorage} from 'node:async_hooks';
import type {Agent} from 'node:http';
import httpx from 'httpx';

const agents = new AsyncLocalStorage<Agent>();
const {request} = httpx;

// The SDK has settings for proxies and hands them to nobody; its HTTP library takes an agent, and would take one of its
// own that knows no proxy.
Object.assign(httpx, {
	request(...[url, options]: Parameters<typeof request>) {
		const agent = agents.getStore();
		return request(url, {...options, ...(agent !== undefined && {agent})});
	},
});

/** Has the SDK make its requests by this agent. */
export function withAgent<T>(agent: Agent, call: () => Promise<T>): Promise<T> {
	return agents.run(agent, call);
}
