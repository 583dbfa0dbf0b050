import {call, type Parameters, type Parsed} from './signed-client.ts';
import {start} from './with-endpoint.ts';

export type Row = Record<string, Parsed>;

const epoch = Date.UTC(2026, 0, 15, 8, 30);
export const hangzhou = {RegionId: 'cn-hangzhou'};

/** An endpoint and the ways to list the instances of its largest region, or of another one that is named. */
export async function openList(instances = 64) {
	const endpoint = await start({epoch, instances});
	const list = async (parameters: Parameters) =>
		(await call(endpoint, 'DescribeInstances', {...hangzhou, PageSize: 100, ...parameters})).body;
	return {
		endpoint,
		list,
		rows: async (parameters: Parameters = {}): Promise<Row[]> => (await list(parameters)).Instances.Instance,
		code: async (parameters: Parameters) => {
			const {status, body} = await call(endpoint, 'DescribeInstances', {...hangzhou, ...parameters});
			return [status, body.Code];
		},
	};
}

export const names = (rows: Row[]): string[] => rows.map(row => row.InstanceName);
