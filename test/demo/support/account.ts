import type {EndpointOptions} from '#demo/ecs-endpoint/index.ts';
import {call, isoSeconds, type Parameters, type Parsed} from './signed-client.ts';
import {start} from './with-endpoint.ts';

export type Row = Record<string, Parsed>;

export const morning = Date.UTC(2026, 0, 15, 8, 30);

/** The rows of a list, whatever it is called: `{Disks: {Disk: rows}}`. */
export function rowsOf(body: Row): Row[] {
	const wrapped = Object.values(body).find(value => typeof value === 'object' && value !== null);
	const [rows] = Object.values((wrapped ?? {}) as Row);
	return rows;
}

/** An endpoint whose clock is in the hands of the test, and the ways to ask it; of cn-hangzhou unless told. */
export async function openAccount(options: EndpointOptions = {}) {
	const clock = {now: morning};
	const endpoint = await start({now: () => clock.now, ...options});
	const reply = async (action: string, parameters: Parameters = {}) =>
		call(endpoint, action, {RegionId: 'cn-hangzhou', ...parameters}, {date: isoSeconds(clock.now)});
	const ask = async (action: string, parameters: Parameters = {}): Promise<Row> =>
		(await reply(action, parameters)).body;
	return {
		clock,
		endpoint,
		reply,
		ask,
		rows: async (action: string, parameters: Parameters = {}): Promise<Row[]> =>
			rowsOf(await ask(action, {MaxResults: 100, ...parameters})),
		/** Status and code of a refusal. */
		refusal: async (action: string, parameters: Parameters = {}) => {
			const {status, body} = await reply(action, parameters);
			return [status, body.Code];
		},
		/** All pages by token, and what is to happen between two of them. */
		walk: async (action: string, parameters: Parameters = {}, between = () => {}): Promise<Row[]> => {
			const rows: Row[] = [];
			let NextToken = '';
			do {
				const body = await ask(action, {MaxResults: 10, ...parameters, NextToken});
				rows.push(...rowsOf(body));
				NextToken = body.NextToken ?? '';
				between();
			} while (NextToken);
			return rows;
		},
		instance: async (InstanceName: string, RegionId = 'cn-hangzhou'): Promise<Row> => {
			const [found = {}] = rowsOf(await ask('DescribeInstances', {RegionId, InstanceName}));
			return found;
		},
	};
}
