import type {Account} from '#domain/account.ts';
import type {CallContext, EcsApi} from '#ports.ts';
import {hangzhou} from './calls.ts';

type Method = {
	/** The wrappers of its list. */
	readonly wrappers: readonly [outer: string, inner: string];
	readonly call: (api: EcsApi, account: Account, context: CallContext) => Promise<unknown>;
};

export async function all<T>(pages: AsyncIterable<T>): Promise<readonly T[]> {
	const taken: T[] = [];
	for await (const page of pages) {
		taken.push(page);
	}

	return taken;
}

const id = 'i-bp1a1b2c3d4e5f6g7h8i';

/** Every method of the API, as it is called for one region, instance or group. */
export const everyMethod: Readonly<Record<keyof EcsApi, Method>> = {
	regions: {wrappers: ['Regions', 'Region'], call: (api, account, context) => api.regions(account, 'en', context)},
	identity: {wrappers: ['', ''], call: (api, account, context) => api.identity(account, hangzhou, context)},
	instances: {
		wrappers: ['Instances', 'Instance'],
		call: (api, account, context) => all(api.instances(account, hangzhou, context)),
	},
	instancesById: {
		wrappers: ['Instances', 'Instance'],
		call: (api, account, context) => api.instancesById(account, hangzhou, [id], context),
	},
	instanceStatuses: {
		wrappers: ['InstanceStatuses', 'InstanceStatus'],
		call: (api, account, context) => api.instanceStatuses(account, hangzhou, [id], context),
	},
	disks: {wrappers: ['Disks', 'Disk'], call: (api, account, context) => api.disks(account, hangzhou, id, context)},
	allDisks: {
		wrappers: ['Disks', 'Disk'],
		call: (api, account, context) => all(api.allDisks(account, hangzhou, context)),
	},
	networkInterfaces: {
		wrappers: ['NetworkInterfaceSets', 'NetworkInterfaceSet'],
		call: (api, account, context) => api.networkInterfaces(account, hangzhou, id, context),
	},
	securityGroups: {
		wrappers: ['SecurityGroups', 'SecurityGroup'],
		call: (api, account, context) => api.securityGroups(account, hangzhou, ['sg-1'], context),
	},
	snapshots: {
		wrappers: ['Snapshots', 'Snapshot'],
		call: (api, account, context) => api.snapshots(account, hangzhou, {instanceId: id}, context),
	},
	events: {
		wrappers: ['InstanceSystemEventSet', 'InstanceSystemEventType'],
		call: (api, account, context) => api.events(account, hangzhou, id, context),
	},
	monitorData: {
		wrappers: ['MonitorData', 'InstanceMonitorData'],
		call: (api, account, context) => api.monitorData(account, hangzhou, id, '1h', context),
	},
	consoleOutput: {
		wrappers: ['', ''],
		call: (api, account, context) => api.consoleOutput(account, hangzhou, id, context),
	},
};
