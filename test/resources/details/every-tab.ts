import type {Context} from '#resources/context.ts';
import {consoleOutputLines} from '#resources/details/console-output.ts';
import {diskOverviewLines} from '#resources/details/disk-overview.ts';
import {eventLines} from '#resources/details/events.ts';
import {instanceDiskLines} from '#resources/details/instance-disks.ts';
import {instanceNetworkLines} from '#resources/details/instance-network.ts';
import {instanceOverviewLines} from '#resources/details/instance-overview.ts';
import {monitoringLines} from '#resources/details/monitoring.ts';
import {recordAsYaml} from '#resources/details/record-as-yaml.ts';
import {snapshotLines} from '#resources/details/snapshots.ts';
import {tagLines} from '#resources/details/tags.ts';
import {yamlLines} from '#resources/details/yaml-lines.ts';
import type {Line} from '#resources/line.ts';
import {rawRecordLines} from '#resources/raw-record.ts';
import {loaded} from '../../support/detail-tabs.ts';
import {sampleConsoleOutput} from '../../support/sample-console.ts';
import {sampleDisk, sampleDisks, sampleListedDisk} from '../../support/sample-disks.ts';
import {sampleEvent, sampleEvents} from '../../support/sample-events.ts';
import {sampleInstance, sampleNow} from '../../support/sample-instances.ts';
import {sampleMonitorPoints} from '../../support/sample-monitor.ts';
import {
	sampleGroup,
	sampleGroups,
	sampleInterface,
	sampleInterfaces,
	sampleRule,
} from '../../support/sample-network.ts';
import {sampleSnapshot, sampleSnapshots} from '../../support/sample-snapshots.ts';

type Tab = (context: Context, width: number) => readonly Line[];

const day = 24 * 60 * 60 * 1000;

const instance = sampleInstance({
	name: '订单服务-主节点',
	publicAddresses: ['203.0.113.24'],
	chargeType: 'PrePaid',
	expiresAt: sampleNow + 5 * day,
	locks: ['financial'],
	tags: [
		{key: 'node-10', value: ''},
		{key: 'node-2', value: 'b'},
		{key: 'team', value: '交易平台'},
	],
});

/** Every tab of the details, filled. */
export const everyTab: Readonly<Record<string, Tab>> = {
	overview: (context, width) => instanceOverviewLines(instance, context, width),
	network: (context, width) =>
		instanceNetworkLines(
			{instance, interfaces: loaded(sampleInterfaces), securityGroups: loaded(sampleGroups)},
			context,
			width,
		),
	disks: (context, width) =>
		instanceDiskLines({disks: loaded(sampleDisks), snapshots: loaded(sampleSnapshots)}, context, width),
	tags: (context, width) => tagLines(instance.tags, context, width),
	events: (context, width) => eventLines(loaded(sampleEvents), context, width),
	'monitoring-1h': (context, width) =>
		monitoringLines({span: '1h', points: loaded(sampleMonitorPoints('1h'))}, context, width),
	'monitoring-24h': (context, width) =>
		monitoringLines({span: '24h', points: loaded(sampleMonitorPoints('24h'))}, context, width),
	console: (context, width) => consoleOutputLines(loaded(sampleConsoleOutput), context, width),
	json: (_context, width) => rawRecordLines(instance.record, width),
	yaml: (_context, width) => yamlLines(recordAsYaml(instance.record), width),
	'disk-overview': (context, width) =>
		diskOverviewLines(
			sampleListedDisk({...sampleDisks[1], sourceSnapshotId: 's-bp1s2d3f4g5h6j7k8l9a', locks: ['security']}),
			context,
			width,
		),
	'disk-snapshots': (context, width) => snapshotLines(loaded(sampleSnapshots), context, width),
};

/** The same tabs with one text wherever a text can come from outside. */
export function hostileTabs(text: string): Readonly<Record<string, Tab>> {
	const hostile = sampleInstance({
		name: text,
		description: text,
		hostName: text,
		status: text,
		zoneId: text,
		type: text,
		vpcId: text,
		elasticAddress: text,
		privateAddresses: [text, text],
		securityGroupIds: [text],
		osName: text,
		osNameEnglish: text,
		chargeType: text,
		locks: [text],
		tags: [{key: text, value: text}],
	});
	const disk = sampleListedDisk({
		...sampleDisk({name: text, type: text, category: text, status: text, device: text}),
		instanceIds: [text, text],
		description: text,
		locks: [text],
		sourceSnapshotId: text,
	});
	const rule = sampleRule({
		direction: text,
		policy: text,
		protocol: text,
		portRange: text,
		peer: text,
		description: text,
	});
	const error = {kind: 'request-refused', action: text, code: text, message: text} as const;
	const group = sampleGroup({name: text, description: text, type: text, rules: [rule, sampleRule()]});
	const networkInterface = sampleInterface({
		id: text,
		name: text,
		type: text,
		status: text,
		macAddress: text,
		privateAddresses: [text],
		publicAddresses: [text],
		ipv6Addresses: [text],
	});
	const snapshot = sampleSnapshot({name: text, status: text, progress: text});
	const event = sampleEvent({type: text, status: text, reason: text});
	return {
		overview: (context, width) => instanceOverviewLines(hostile, context, width),
		network: (context, width) =>
			instanceNetworkLines(
				{
					instance: hostile,
					interfaces: loaded([networkInterface]),
					securityGroups: loaded([group, {...group, rulesError: error}]),
				},
				context,
				width,
			),
		disks: (context, width) =>
			instanceDiskLines({disks: loaded([disk]), snapshots: loaded([snapshot])}, context, width),
		tags: (context, width) => tagLines(hostile.tags, context, width),
		events: (context, width) => eventLines(loaded([event, sampleEvent({type: text})]), context, width),
		console: (context, width) => consoleOutputLines(loaded({text: `${text}\n${text}`}), context, width),
		json: (_context, width) => rawRecordLines(hostile.record, width),
		yaml: (_context, width) => yamlLines(recordAsYaml(hostile.record), width),
		'disk-overview': (context, width) => diskOverviewLines(disk, context, width),
		'disk-snapshots': (context, width) => snapshotLines(loaded([snapshot, sampleSnapshot()]), context, width),
	};
}
