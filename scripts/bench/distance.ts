import type {Account} from '#domain/account.ts';
import type {Region} from '#domain/region.ts';
import {Secret} from '#domain/secret.ts';
import {keySignIn} from '#domain/sign-in.ts';
import {systemClock} from '#io/clock.ts';
import {createEcsApi} from '#io/ecs/ecs-api.ts';
import {createLocalSource} from '#io/ecs/local-source.ts';
import type {CallContext} from '#ports.ts';
import {startEndpointProcess} from '../../test/e2e/endpoint-process.ts';

/** With 100 ms a call, through the adapter: what a list takes is the calls that wait for each other. */
export type DistanceFigures = {
	/** Of one large region. */
	readonly instances: number;
	/** The time of the list as a share of that of its pages one after the other. */
	readonly toSerial: number;
	/** The same while instances come and go. */
	readonly busyToSerial: number;
	/** Instances that came twice or that were there all the time and did not come, in both. */
	readonly mistakes: number;
	/** All regions at the same time, as a ratio to the slowest of them alone. */
	readonly allToSlowest: number;
	/** All but one that never answers. */
	readonly othersToSlowest: number;
};

type Endpoint = {readonly url: string; readonly accessKeyId: string; readonly accessKeySecret: string};

const latency = 100;
const pageSize = 100;
// The demo's largest region has two of five instances.
const largest: Region = {id: 'cn-hangzhou', name: ''};
// Of the scenario `hanging-region`.
const hanging = 'cn-beijing';

export async function measureDistance(instances: number): Promise<DistanceFigures> {
	const account = String(instances * 2.5);
	await using calm = await startEndpointProcess('--demo-instances', account, '--latency', String(latency));
	const alone = await readRegion(calm, largest);
	const all = await readAll(calm, () => true);
	await using restless = await startEndpointProcess(
		...['--demo-instances', account, '--latency', String(latency), '--demo-scenario', 'busy'],
	);
	const before = await readRegion(restless, largest);
	const busy = await readRegion(restless, largest);
	const after = await readRegion(restless, largest);
	const stayed = [...before.ids].filter(id => after.ids.has(id));
	await using difficult = await startEndpointProcess(
		...['--demo-instances', account, '--latency', String(latency), '--demo-scenario', 'hanging-region'],
	);
	const others = await readAll(difficult, ({id}) => id !== hanging);
	return {
		instances: alone.rows,
		toSerial: alone.time / serialTime(alone.rows),
		busyToSerial: busy.time / serialTime(busy.rows),
		mistakes:
			alone.rows -
			alone.ids.size +
			Math.abs(alone.ids.size - (alone.total ?? 0)) +
			busy.rows -
			busy.ids.size +
			stayed.filter(id => !busy.ids.has(id)).length,
		allToSlowest: all / alone.time,
		othersToSlowest: others / alone.time,
	};
}

function serialTime(rows: number): number {
	return Math.ceil(rows / pageSize) * latency;
}

async function readRegion(endpoint: Endpoint, region: Region) {
	const {api, preload, account, context} = callsTo(endpoint);
	const ids = new Set<string>();
	let rows = 0;
	let total: number | undefined;
	await preload();
	const start = performance.now();
	for await (const page of api.instances(account, region, context)) {
		total ??= page.total;
		rows += page.instances.length;
		for (const {id} of page.instances) {
			ids.add(id);
		}
	}

	return {time: performance.now() - start, ids, rows, total};
}

/** Milliseconds until those regions are there; all are asked. */
async function readAll(endpoint: Endpoint, isWaitedFor: (region: Region) => boolean): Promise<number> {
	const {api, account, context, abort} = callsTo(endpoint);
	const regions = await api.regions(account, 'en', context);
	const start = performance.now();
	const readings = regions.map(region => ({region, reading: drain(api.instances(account, region, context))}));
	await Promise.all(readings.filter(({region}) => isWaitedFor(region)).map(({reading}) => reading));
	const time = performance.now() - start;
	abort.abort();
	await Promise.allSettled(readings.map(({reading}) => reading));
	return time;
}

async function drain(pages: AsyncIterable<unknown>): Promise<void> {
	for await (const _ of pages) {
		// Only the time counts.
	}
}

function callsTo({url, accessKeyId, accessKeySecret}: Endpoint) {
	const abort = new AbortController();
	const context: CallContext = {signal: abort.signal, report: () => {}};
	const credentials = {accessKeyId, accessKeySecret: new Secret(accessKeySecret)};
	const account: Account = {name: 'bench', source: 'prompt', signIn: keySignIn(credentials)};
	const source = createLocalSource({endpoint: url, clock: systemClock});
	return {api: createEcsApi(source), preload: source.preload, account, context, abort};
}
