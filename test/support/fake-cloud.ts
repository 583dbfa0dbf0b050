import {CallError} from '#domain/app-error.ts';
import type {ConsoleOutput} from '#domain/console-output.ts';
import type {Disk, ListedDisk} from '#domain/disk.ts';
import type {Identity} from '#domain/identity.ts';
import type {Instance, InstanceStatus} from '#domain/instance.ts';
import type {InstanceEvent} from '#domain/instance-event.ts';
import type {MonitorPoint, MonitorSpan} from '#domain/monitor-point.ts';
import type {NetworkInterface} from '#domain/network-interface.ts';
import type {Region} from '#domain/region.ts';
import type {RequestRecord} from '#domain/request-record.ts';
import type {SecurityGroup} from '#domain/security-group.ts';
import type {Snapshot} from '#domain/snapshot.ts';
import type {CallContext, Clock, EcsApi} from '#ports.ts';

type Scripted<T> = Readonly<Record<string, T>>;

/** What a scripted cloud answers. Change it while the test runs. */
export type FakeCloud = {
	regions: readonly Region[];
	/** Who signs in. */
	identity: Identity;
	/** By region, as are all disks. */
	instances: Record<string, readonly Instance[]>;
	allDisks: Scripted<readonly ListedDisk[]>;
	/** Of every instance. */
	disks: readonly Disk[];
	/** By instance, as is all that follows. One that is not in it has the status that it has in `instances`. */
	statuses: Scripted<InstanceStatus>;
	interfaces: Scripted<readonly NetworkInterface[]>;
	events: Scripted<readonly InstanceEvent[]>;
	/** What is older than the span that is asked for is left out. */
	monitorData: Scripted<readonly MonitorPoint[]>;
	consoleOutputs: Scripted<ConsoleOutput>;
	/** Found by their ids. */
	groups: readonly SecurityGroup[];
	/** Of every instance, and found by the ids of their disks. */
	snapshots: readonly Snapshot[];
	/**
	 * Called with the action's name in the API before each call and before each further page; throw a CallError to
	 * fail, wait to be slow.
	 */
	before: (action: string, regionId: string | undefined, page: number) => void | Promise<void>;
	/** Rows in one page. */
	pageSize: number;
	readonly signals: AbortSignal[];
	readonly calls: string[];
};

export function fakeCloud(parts: Partial<FakeCloud> = {}): FakeCloud {
	return {
		regions: [],
		identity: {
			accountId: '1234567890123456',
			kind: 'user',
			name: 'ops',
			arn: 'acs:ram::1234567890123456:user/ops',
		},
		instances: {},
		allDisks: {},
		disks: [],
		statuses: {},
		interfaces: {},
		events: {},
		monitorData: {},
		consoleOutputs: {},
		groups: [],
		snapshots: [],
		before: () => {},
		pageSize: 100,
		signals: [],
		calls: [],
		...parts,
	};
}

const hours: Readonly<Record<MonitorSpan, number>> = {'1h': 1, '6h': 6, '24h': 24};

export function fakeEcs(cloud: FakeCloud, clock: Clock): EcsApi {
	const call = createCall(cloud, clock);
	const instancesIn = ({id}: Region): readonly Instance[] => cloud.instances[id] ?? [];

	/** A list of a region, page by page. */
	async function* pages<T>(action: string, region: Region, context: CallContext, all: () => readonly T[]) {
		for (let start = 0, page = 1; start === 0 || start < all().length; start += cloud.pageSize, page++) {
			const rows = await call(action, {region, page}, context, () => all().slice(start, start + cloud.pageSize));
			yield {rows, total: all().length};
		}
	}

	/** The rules of a group come by a call of their own, which may fail by itself. */
	async function withRules(group: SecurityGroup, region: Region, context: CallContext): Promise<SecurityGroup> {
		try {
			await call('DescribeSecurityGroupAttribute', {region}, context, () => group.rules);
			return group;
		} catch (thrown) {
			if (!(thrown instanceof CallError) || context.signal.aborted) {
				throw thrown;
			}

			return {...group, rules: [], rulesError: thrown.failure};
		}
	}

	return {
		regions: (_account, _language, context) => call('DescribeRegions', {}, context, () => cloud.regions),
		async identity(_account, _region, context) {
			await call('GetCallerIdentity', {}, context, () => [cloud.identity]);
			return cloud.identity;
		},
		async *instances(_account, region, context) {
			for await (const {rows, total} of pages('DescribeInstances', region, context, () => instancesIn(region))) {
				yield {instances: rows, total};
			}
		},
		instancesById: (_account, region, instanceIds, context) =>
			call('DescribeInstances', {region}, context, () =>
				instanceIds.flatMap(wanted => instancesIn(region).find(({id}) => id === wanted) ?? []),
			),
		async instanceStatuses(_account, region, instanceIds, context) {
			const rows = await call('DescribeInstanceStatus', {region}, context, () =>
				instancesIn(region)
					.filter(({id}) => instanceIds.includes(id))
					.map(({id, status}) => [id, cloud.statuses[id] ?? status] as const),
			);
			return new Map(rows);
		},
		disks: (_account, region, _instanceId, context) => call('DescribeDisks', {region}, context, () => cloud.disks),
		async *allDisks(_account, region, context) {
			for await (const {rows, total} of pages(
				'DescribeDisks',
				region,
				context,
				() => cloud.allDisks[region.id] ?? [],
			)) {
				yield {disks: rows, total};
			}
		},
		networkInterfaces: (_account, region, instanceId, context) =>
			call('DescribeNetworkInterfaces', {region}, context, () => cloud.interfaces[instanceId] ?? []),
		async securityGroups(_account, region, groupIds, context) {
			const found = await call('DescribeSecurityGroups', {region}, context, () =>
				groupIds.flatMap(wanted => cloud.groups.find(({id}) => id === wanted) ?? []),
			);
			const groups = await Promise.all(found.map(group => withRules(group, region, context)));
			const errors = groups.flatMap(({rulesError}) => rulesError ?? []);
			if (errors[0] !== undefined && errors.length === groups.length) {
				throw new CallError(errors[0]);
			}

			return groups;
		},
		snapshots: (_account, region, source, context) =>
			call('DescribeSnapshots', {region}, context, () =>
				cloud.snapshots.filter(({diskId}) => !('diskIds' in source) || source.diskIds.includes(diskId)),
			),
		events: (_account, region, instanceId, context) =>
			call('DescribeInstanceHistoryEvents', {region}, context, () => cloud.events[instanceId] ?? []),
		monitorData: (_account, region, instanceId, span, context) =>
			call('DescribeInstanceMonitorData', {region}, context, () =>
				(cloud.monitorData[instanceId] ?? []).filter(({at}) => at >= clock.now() - hours[span] * 3_600_000),
			),
		async consoleOutput(_account, region, instanceId, context) {
			const [output] = await call('GetInstanceConsoleOutput', {region}, context, () => [
				cloud.consoleOutputs[instanceId] ?? {text: ''},
			]);
			return output ?? {text: ''};
		},
	};
}

type Asked = {readonly region?: Region; readonly page?: number};

/** One call: told of, held or failed by the test, and given up when it is cancelled. */
function createCall(cloud: FakeCloud, clock: Clock) {
	let sequence = 0;
	return async <T>(
		action: string,
		{region, page = 1}: Asked,
		{signal, report}: CallContext,
		answer: () => readonly T[],
	): Promise<readonly T[]> => {
		const regionId = region?.id;
		cloud.signals.push(signal);
		cloud.calls.push(regionId === undefined ? action : `${action} ${regionId}`);
		const record: RequestRecord = {
			sequence: ++sequence,
			sentAt: clock.now(),
			action,
			product: 'ecs',
			...(regionId !== undefined && {regionId}),
			endpoint: `ecs.${regionId ?? 'cn-hangzhou'}.aliyuncs.com`,
			parameters: regionId === undefined ? {} : {RegionId: regionId},
			attempt: 1,
			durationMilliseconds: 42,
		};
		try {
			await cloud.before(action, regionId, page);
		} catch (thrown) {
			if (thrown instanceof CallError) {
				const {failure} = thrown;
				report({...record, error: failure, ...(failure.httpStatus && {httpStatus: failure.httpStatus})});
			}

			throw thrown;
		}

		if (signal.aborted) {
			throw new CallError({kind: 'cancelled'});
		}

		const rows = answer();
		report({...record, httpStatus: 200, requestId: `REQUEST-${record.sequence}`, rows: rows.length});
		return rows;
	};
}
