import type {CallContext, EcsApi} from '#ports.ts';
import type {PartName, PartValues} from '#state/details.ts';
import type {Effect} from '#state/effect.ts';

type Asked = Extract<Effect, {readonly type: 'load-part'}>;

type ReadPart<T> = (ecs: EcsApi, asked: Asked, context: CallContext) => Promise<T>;

/** Which call gives which part of the details. */
export const partReaders: {readonly [P in PartName]: ReadPart<PartValues[P]>} = {
	item: (ecs, {account, region, subject}, context) => ecs.instancesById(account, region, [subject.item.id], context),
	disks: (ecs, {account, region, subject}, context) => ecs.disks(account, region, subject.item.id, context),
	interfaces: (ecs, {account, region, subject}, context) =>
		ecs.networkInterfaces(account, region, subject.item.id, context),
	securityGroups: (ecs, {account, region, subject}, context) =>
		ecs.securityGroups(account, region, subject.resource === 'instances' ? subject.item.securityGroupIds : [], context),
	snapshots: (ecs, {account, region, subject}, context) =>
		ecs.snapshots(
			account,
			region,
			subject.resource === 'instances' ? {instanceId: subject.item.id} : {diskIds: [subject.item.id]},
			context,
		),
	events: (ecs, {account, region, subject}, context) => ecs.events(account, region, subject.item.id, context),
	monitoring: (ecs, {account, region, subject, span}, context) =>
		ecs.monitorData(account, region, subject.item.id, span, context),
	console: (ecs, {account, region, subject}, context) => ecs.consoleOutput(account, region, subject.item.id, context),
	// No call, but a package that takes its time to load.
	async yaml(_ecs, {subject}) {
		const {recordAsYaml} = await import('#resources/details/record-as-yaml.ts');
		return recordAsYaml(subject.item.record);
	},
};
